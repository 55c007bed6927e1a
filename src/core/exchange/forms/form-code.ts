import { createHash } from 'node:crypto';

/**
 * The identity that a form and each of its rows carry. It is read by people too, over the telephone and from paper, so no
 * character looks like another one: no 0 O, no 1 I L.
 */

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** The first is a letter: a code of digits alone, or "2E345678", would come back from a CSV file as a number. */
const FIRST = ALPHABET.slice(8);
const LENGTH = 8;
const ROW_DIGITS = 3;

/** Where a row key leads: a row of a form, counted from 1, and one of its indicators, or none. */
export type RowKey = { readonly code: string; readonly row: number; readonly indicator: number | null };

/**
 * 表单编号 of a department's form for a period; the same facts give the same code, other ledgers other ones.
 * @param ledgerId of the ledger that asks (`getLedgerId`)
 */
export function formCode(
  ledgerId: string,
  { periodId, departmentId, version }: { periodId: number; departmentId: number; version: number },
): string {
  const digest = createHash('sha256').update(`${ledgerId} ${periodId} ${departmentId} ${version}`).digest();
  let rest = digest.readBigUInt64BE(0);
  let code = '';
  for (const letters of [FIRST, ...Array<string>(LENGTH - 1).fill(ALPHABET)]) {
    code += letters[Number(rest % BigInt(letters.length))];
    rest /= BigInt(letters.length);
  }
  return code;
}

/** 行码, "K7M2Q9XB-017-H": what a row, or an indicator of it, is told by wherever it is copied to. */
export function rowKey(code: string, row: number, indicator: number | null = null): string {
  const place = [String(row).padStart(ROW_DIGITS, '0'), ...(indicator === null ? [] : [String(indicator)])];
  return [code, ...place, checkCharacter(code, place.join(''))].join('-');
}

/** Reads a 行码, also one that was typed: in small or full-width letters, with spaces, other dashes, O for 0, I for 1. */
export function parseKey(text: string): RowKey | null {
  const parts = /^([2-9A-Z]{8})-([0-9OIL]{3,5})(?:-([0-9OIL]{1,3}))?-([2-9A-Z])$/.exec(folded(text));
  if (!parts) return null;
  const [, code = '', row = '', indicator, check] = parts;
  const key = { code, row: digitsOf(row), indicator: indicator === undefined ? null : digitsOf(indicator) };
  const written = rowKey(key.code, key.row, key.indicator);
  return isCode(code) && written.endsWith(`-${check}`) ? key : null;
}

/** The first 表单编号 in a text: 表单编号：K7M2Q9XB. It has no check character; that a form has it must be looked up. */
export function parseCode(text: string): string | null {
  for (const [word] of text
    .normalize('NFKC')
    .toUpperCase()
    .matchAll(/[0-9A-Z]+/g)) {
    if (word.length === LENGTH && isCode(word)) return word;
  }
  return null;
}

const isCode = (text: string): boolean =>
  FIRST.includes(text[0] ?? '0') && [...text].every((character) => ALPHABET.includes(character));

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]+/gu, '')
    .replace(/[\p{Dash_Punctuation}_−]/gu, '-');

const digitsOf = (text: string): number => Number(text.replaceAll('O', '0').replaceAll(/[IL]/g, '1'));

/** The alphabet has a prime number of characters: one wrong character, or two changed about, always give another sum. */
function checkCharacter(code: string, numbers: string): string {
  const values = [...[...code].map((letter) => ALPHABET.indexOf(letter)), ...[...numbers].map(Number)];
  const sum = values.reduce((total, value, index) => total + value * (index + 1), 0);
  return ALPHABET[sum % ALPHABET.length] ?? '';
}
