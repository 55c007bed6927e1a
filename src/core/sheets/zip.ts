import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One file of a zip, still packed. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
};

const LOCAL_HEADER = 0x0403_4b50;
const LOCAL_HEADER_SIZE = 30;
const ENTRY_HEADER = 0x0201_4b50;
const ENTRY_HEADER_SIZE = 46;
const DIRECTORY_END = 0x0605_4b50;
const DIRECTORY_END_SIZE = 22;
const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAME = 0x0800;
/** 1980-01-01 00:00, the first moment a zip can name: time in the low half, date in the high one. */
const FIRST_MOMENT = 0x0021_0000;

/** The files of a zip that we wrote ourselves: no comment at its end, no zip64, nothing to distrust. */
export function listZipEntries(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - DIRECTORY_END_SIZE;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const data = local + LOCAL_HEADER_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(zip.subarray(at + ENTRY_HEADER_SIZE, at + ENTRY_HEADER_SIZE + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: zip.subarray(data, data + view.getUint32(at + 20, true)),
    };
    at += ENTRY_HEADER_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

export function packText(name: string, text: string): ZipEntry {
  const bytes = Buffer.from(text, 'utf8');
  return { name, method: DEFLATED, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) };
}

/** Files as they are: workbooks are packed already. */
export function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return writeZip(
    files.map(({ name, bytes }) => ({ name, method: STORED, crc: crc32(bytes), size: bytes.length, packed: bytes })),
  );
}

export function unpackText(entry: ZipEntry): string {
  const bytes = entry.method === DEFLATED ? inflateRawSync(entry.packed) : entry.packed;
  return new TextDecoder().decode(bytes);
}

/** A zip of the entries in their order. It names no time, so that equal entries give equal bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const local = Buffer.alloc(LOCAL_HEADER_SIZE);
    local.writeUInt32LE(LOCAL_HEADER, 0);
    writeFacts(local, 4, entry, name.length);
    const listed = Buffer.alloc(ENTRY_HEADER_SIZE);
    listed.writeUInt32LE(ENTRY_HEADER, 0);
    listed.writeUInt16LE(VERSION, 4);
    writeFacts(listed, 6, entry, name.length);
    listed.writeUInt32LE(offset, 42);
    files.push(local, name, Buffer.from(entry.packed));
    directory.push(listed, name);
    offset += local.length + name.length + entry.packed.length;
  }
  const end = Buffer.alloc(DIRECTORY_END_SIZE);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

/** The 24 bytes that the local header and the directory have in common. */
function writeFacts(header: Buffer, at: number, entry: ZipEntry, nameLength: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAME, at + 2);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt32LE(FIRST_MOMENT, at + 6);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.packed.length, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}
