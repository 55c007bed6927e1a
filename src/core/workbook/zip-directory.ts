import { LIMITS, tooMuch } from './limits.ts';
import { damaged } from './workbook-fault.ts';

/**
 * The central directory of a zip file (PKWARE APPNOTE 4.3), read strictly: a file that two programs could read
 * differently (overlapping data, other names in the local headers) is refused.
 */

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Unpacked length, as the directory states it. */
  readonly size: number;
  /** The packed bytes. */
  readonly data: Uint8Array;
};

type Directory = { readonly count: number; readonly start: number; readonly end: number };
type Listed = Omit<ZipEntry, 'data'> & {
  readonly rawName: Uint8Array;
  readonly packed: number;
  readonly offset: number;
};

const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const IN_ZIP64 = 0xffffffff;

/** Every entry of the file, in the directory's order. Throws a `WorkbookFault` where the file is not whole. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(buffer);
  if (directory.count > LIMITS.zipEntries) throw tooMuch(`里的内部文件超过 ${LIMITS.zipEntries} 个`);
  const listed = readListed(buffer, directory);
  const located = listed.map((entry) => locate(buffer, entry));
  const inFileOrder = located.toSorted((a, b) => a.start - b.start);
  for (const [index, entry] of inFileOrder.entries()) {
    if (entry.end > (inFileOrder[index + 1]?.start ?? directory.start)) throw damaged('内部文件互相重叠');
  }
  return located.map(({ entry }) => entry);
}

function findDirectory(buffer: Buffer): Directory {
  const first = Math.max(0, buffer.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = buffer.length - END_LENGTH; at >= first; at -= 1) {
    if (buffer.readUInt32LE(at) !== 0x06054b50) continue;
    if (at + END_LENGTH + buffer.readUInt16LE(at + 20) !== buffer.length) continue;
    const directory = findZip64Directory(buffer, at) ?? {
      count: buffer.readUInt16LE(at + 10),
      start: buffer.readUInt32LE(at + 16),
      end: buffer.readUInt32LE(at + 16) + buffer.readUInt32LE(at + 12),
    };
    if (directory.end > at) throw damaged('文件目录的位置不对');
    return directory;
  }
  throw damaged('文件不完整，可能没有下载或复制完');
}

function findZip64Directory(buffer: Buffer, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || buffer.readUInt32LE(locator) !== 0x07064b50) return null;
  const at = readLong(buffer, locator + 8);
  if (at + 56 > locator || buffer.readUInt32LE(at) !== 0x06064b50) throw damaged('文件目录的位置不对');
  const start = readLong(buffer, at + 48);
  return { count: readLong(buffer, at + 32), start, end: start + readLong(buffer, at + 40) };
}

function readListed(buffer: Buffer, directory: Directory): Listed[] {
  const listed: Listed[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + CENTRAL_LENGTH > directory.end || buffer.readUInt32LE(at) !== 0x02014b50) throw damaged('文件目录有错');
    const nameEnd = at + CENTRAL_LENGTH + buffer.readUInt16LE(at + 28);
    const extraEnd = nameEnd + buffer.readUInt16LE(at + 30);
    const next = extraEnd + buffer.readUInt16LE(at + 32);
    if (next > directory.end) throw damaged('文件目录有错');
    const flags = buffer.readUInt16LE(at + 8);
    const rawName = buffer.subarray(at + CENTRAL_LENGTH, nameEnd);
    const sizes = wideFields(buffer.subarray(nameEnd, extraEnd), [
      buffer.readUInt32LE(at + 24),
      buffer.readUInt32LE(at + 20),
      buffer.readUInt32LE(at + 42),
    ]);
    listed.push({
      name: rawName.toString('utf8'),
      rawName,
      method: buffer.readUInt16LE(at + 10),
      encrypted: (flags & 1) !== 0,
      crc: buffer.readUInt32LE(at + 16),
      size: sizes[0],
      packed: sizes[1],
      offset: sizes[2],
    });
    at = next;
  }
  if (at !== directory.end) throw damaged('文件目录有错');
  return listed;
}

/** Unpacked size, packed size and offset, those that did not fit in 32 bits taken from the zip64 extra field in that order. */
function wideFields(extra: Buffer, fields: [number, number, number]): [number, number, number] {
  let wide = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) wide = Buffer.from(extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2)));
  }
  let used = 0;
  const take = (field: number): number => {
    if (field !== IN_ZIP64) return field;
    if (used + 8 > wide.length) throw damaged('文件目录有错');
    used += 8;
    return readLong(wide, used - 8);
  };
  return [take(fields[0]), take(fields[1]), take(fields[2])];
}

function locate(buffer: Buffer, listed: Listed): { entry: ZipEntry; start: number; end: number } {
  const { rawName, packed, offset, ...entry } = listed;
  if (offset + LOCAL_LENGTH > buffer.length || buffer.readUInt32LE(offset) !== 0x04034b50) {
    throw damaged('内部文件的位置不对');
  }
  const nameEnd = offset + LOCAL_LENGTH + buffer.readUInt16LE(offset + 26);
  const start = nameEnd + buffer.readUInt16LE(offset + 28);
  const end = start + packed;
  if (end > buffer.length) throw damaged('文件不完整，可能没有下载或复制完');
  if (!buffer.subarray(offset + LOCAL_LENGTH, nameEnd).equals(rawName)) throw damaged('内部文件的名字前后不一');
  return { entry: { ...entry, data: buffer.subarray(start, end) }, start: offset, end };
}

/** A 64-bit field; what is beyond 2⁵³ is beyond any file and fails the checks that follow. */
function readLong(buffer: Buffer, at: number): number {
  return Number(buffer.readBigUInt64LE(at));
}
