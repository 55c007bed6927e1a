import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS, type Meter, tooMuch } from './limits.ts';
import { damaged, SAVE_AS_XLSX, WorkbookFault } from './workbook-fault.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** The parts of a package by name. Names are keys, compared as Office does (no case, `/` only); never paths on a disk. */
export type Archive = {
  has(name: string): boolean;
  /** True where some part lies under the folder, e.g. `word/`. */
  hasFolder(folder: string): boolean;
  /** The unpacked bytes, length and CRC checked. Throws a `WorkbookFault` where the part is missing or damaged. */
  read(name: string): Uint8Array;
};

const STORED = 0;
const DEFLATED = 8;

/** Opens a zip package whose every entry has been checked against the others; unpacks nothing yet. */
export function openArchive(bytes: Uint8Array, meter: Meter): Archive {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZipDirectory(bytes)) {
    const key = partKey(entry.name);
    if (key === '' || key.endsWith('/')) continue;
    if (entries.has(key)) throw damaged('同一个内部文件出现了两次');
    if (entry.encrypted) throw new WorkbookFault('password', `加了密码，请先取消密码：${SAVE_AS_XLSX}`);
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      throw new WorkbookFault('zip-method', `用了 Excel 不用的压缩方法，${SAVE_AS_XLSX}`);
    }
    entries.set(key, entry);
  }
  return {
    has: (name) => entries.has(partKey(name)),
    hasFolder: (folder) => [...entries.keys()].some((key) => key.startsWith(folder)),
    read(name) {
      const entry = entries.get(partKey(name));
      if (!entry) throw damaged('缺少内部文件');
      if (entry.size > LIMITS.partBytes) throw tooMuch('里一个内部文件解压后超过 256 MB');
      meter.spend('bytes', entry.size);
      return unpack(entry);
    },
  };
}

/** Part names are compared without ASCII case (OPC 6.3.5); some Windows zip writers leave `xl\workbook.xml`. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** A directory that lies about the size is caught in unpacking: one byte more than it states is refused. */
function unpack(entry: ZipEntry): Uint8Array {
  const content = entry.method === STORED ? entry.data : inflate(entry);
  if (content.length !== entry.size) throw damaged('内部文件的长度不对');
  if (crc32(content) !== entry.crc) throw damaged('内部文件的校验码不对');
  return content;
}

function inflate(entry: ZipEntry): Uint8Array {
  // One chunk of the stated size: zlib would otherwise collect chunks and join them, twice the memory for a bomb.
  const stated = Math.max(entry.size, 64);
  try {
    return inflateRawSync(entry.data, { chunkSize: stated + 1, maxOutputLength: stated });
  } catch (error) {
    if (error instanceof Error) throw damaged('内部文件解不开');
    throw error;
  }
}
