import { isUtf8 } from 'node:buffer';
import { SAVE_AS_XLSX, WorkbookFault } from './workbook-fault.ts';

/** Encodings by their mark; the others have none. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const SAMPLE = 4096;
const ENOUGH = 10_000;
/** Tab, line ends, comma, semicolon: turned round in UTF-16 they are letters that no Chinese text has. */
const PARTING = new Set([0x09, 0x0a, 0x0d, 0x2c, 0x3b]);

/** The encodings that text beginning with these bytes may be in, the likeliest first. */
export function likelyEncodings(head: Uint8Array): readonly string[] {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked) return [marked[1]];
  const sample = head.subarray(0, SAMPLE);
  if (sample.includes(0)) return [countMarks(sample, 0) >= countMarks(sample, 1) ? 'utf-16le' : 'utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** How many units of UTF-16 are parting marks, read with the low byte first (0) or last (1). */
function countMarks(sample: Uint8Array, low: 0 | 1): number {
  let count = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (PARTING.has(sample[at + low] ?? 0) && sample[at + 1 - low] === 0) count += 1;
  }
  return count;
}

/**
 * The whole text of a file, without its mark. What is valid UTF-8 is UTF-8, whatever the file says of itself: GBK text is
 * so by no accident longer than a word. Else `declared` (a page's charset) and then GB18030, which includes GB2312 and
 * GBK, are tried. Throws a `WorkbookFault` for bytes that are no text; none is ever replaced by U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const [first = 'utf-8', ...others] = likelyEncodings(bytes);
  const encodings = others.length > 0 ? (isUtf8(bytes) ? ['utf-8'] : unmarked(bytes, declared)) : [first];
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    if (text !== null && !text.includes('\0')) return text;
  }
  throw new WorkbookFault('encoding', `的文字编码有错或文件已损坏（出现乱码），请对方重新发送，或者${SAVE_AS_XLSX}`);
}

/** GB18030 takes almost any bytes for Chinese: UTF-8 with a broken byte must not come out as 鍖哄崼. */
function unmarked(bytes: Uint8Array, declared: string | null): readonly string[] {
  if (isAlmostUtf8(bytes)) return [];
  return declared === null ? ['gb18030'] : [declared, 'gb18030'];
}

/** True where reading as UTF-8 fails in few places: GBK text fails at almost every character. */
function isAlmostUtf8(bytes: Uint8Array): boolean {
  let broken = 0;
  let whole = 0;
  for (const character of new TextDecoder().decode(bytes)) {
    if (character === '\ufffd') broken += 1;
    else if (character >= '\u0800') whole += 1;
    if (broken + whole === ENOUGH) break;
  }
  return whole > broken * 4;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // RangeError: a declared name that is none; TypeError: bytes that are not of the encoding.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
