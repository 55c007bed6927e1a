import { damaged } from '../workbook-fault.ts';

/** The streams that lie at the top of an OLE compound file: .xls, .doc, a workbook with a password. */
export type CompoundFile = {
  has(name: string): boolean;
  /** The bytes of a stream. Throws a `WorkbookFault` where it is missing or not whole. */
  read(name: string): Buffer;
};

type Entry = {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
const MINI_SECTOR = 64;
const HEADER_FAT_SECTORS = 109;
/** Sector numbers from here on are marks: end of chain, free, none. */
const FIRST_MARK = 0xfffffffa;

/**
 * Opens a compound file ([MS-CFB]). Every chain of sectors is followed once and no further than the file is long:
 * libraries for the format run in circles where a chain does.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER_LENGTH) throw cutOff();
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged('文件头有错');
  const sectorLength = 2 ** shift;
  const sector = (number: number) => file.subarray((number + 1) * sectorLength, (number + 2) * sectorLength);
  const sectors = Math.ceil(file.length / sectorLength) - 1;

  const fat = readFat(file, sector, sectorLength, sectors);
  const readChain = (start: number) =>
    Buffer.concat(follow(start, sectors, (number) => fat[number] ?? FIRST_MARK).map(sector));

  const entries = readEntries(readChain(file.readUInt32LE(48)));
  const [root] = entries;
  if (!root) throw cutOff();
  const readMini = (start: number) => {
    const stream = readChain(root.start);
    const miniFat = readChain(file.readUInt32LE(60));
    const next = (number: number) => (number * 4 + 4 <= miniFat.length ? miniFat.readUInt32LE(number * 4) : FIRST_MARK);
    const chain = follow(start, Math.ceil(stream.length / MINI_SECTOR), next);
    return Buffer.concat(chain.map((number) => stream.subarray(number * MINI_SECTOR, (number + 1) * MINI_SECTOR)));
  };

  const streams = new Map(topLevel(entries).map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    has: (name) => streams.has(name.toLowerCase()),
    read(name) {
      const entry = streams.get(name.toLowerCase());
      if (!entry?.isStream) throw damaged('缺少内部文件');
      const content = entry.size < file.readUInt32LE(56) ? readMini(entry.start) : readChain(entry.start);
      if (content.length < entry.size) throw cutOff();
      return content.subarray(0, entry.size);
    },
  };
}

/** The chain of sectors from `start` on, of `count` that there are. */
function follow(start: number, count: number, next: (number: number) => number): number[] {
  const chain: number[] = [];
  for (let number = start; number < FIRST_MARK; number = next(number)) {
    if (number >= count) throw cutOff();
    if (chain.length === count) throw damaged('内部文件的位置绕成了圈');
    chain.push(number);
  }
  return chain;
}

/** The next sector of each sector; its own sectors are listed in the header and, in big files, in a chain of lists. */
function readFat(file: Buffer, sector: (number: number) => Buffer, sectorLength: number, sectors: number): Uint32Array {
  const listed: number[] = [];
  const list = (from: Buffer, count: number) => {
    for (let at = 0; at < count && at * 4 + 4 <= from.length; at += 1) {
      const number = from.readUInt32LE(at * 4);
      if (number < FIRST_MARK) listed.push(number);
    }
  };
  list(file.subarray(76, HEADER_LENGTH), HEADER_FAT_SECTORS);
  const perList = sectorLength / 4 - 1;
  let next = file.readUInt32LE(68);
  for (let lists = 0; next < FIRST_MARK; lists += 1) {
    const content = sector(next);
    if (content.length < sectorLength) throw cutOff();
    if (lists * perList > sectors) throw damaged('内部文件的位置绕成了圈');
    list(content, perList);
    next = content.readUInt32LE(perList * 4);
  }
  const fat = new Uint32Array(Math.min(listed.length, Math.ceil((sectors * 4) / sectorLength)) * (sectorLength / 4));
  fat.fill(FIRST_MARK);
  for (const [index, number] of listed.entries()) {
    const content = sector(number);
    for (let at = 0; at * 4 + 4 <= content.length; at += 1) {
      const place = index * (sectorLength / 4) + at;
      if (place < fat.length) fat[place] = content.readUInt32LE(at * 4);
    }
  }
  return fat;
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const nameLength = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
    entries.push({
      name: directory.toString('utf16le', at, at + nameLength),
      isStream: directory[at + 66] === 2,
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** What lies directly under the root: a Word document embedded in a workbook has streams too, deeper down. */
function topLevel(entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  const waiting = [entries[0]?.child ?? FIRST_MARK];
  const seen = new Set<number>();
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const entry = entries[number];
    if (!entry || seen.has(number)) continue;
    seen.add(number);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}

function cutOff() {
  return damaged('文件不完整，可能没有下载或复制完');
}
