import type { Rect } from './sheet.ts';

/** Letters of a column counted from 1: 1 → "A", 28 → "AB". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Column counted from 1 of its letters: "A" → 1, "AB" → 28. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** "B5" of a row and a column. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** "A5:D5" of a rectangle; "A5" where it is one cell. */
export function rangeAddress(rect: Rect): string {
  const first = cellAddress(rect.top, rect.left);
  const last = cellAddress(rect.bottom, rect.right);
  return first === last ? first : `${first}:${last}`;
}

/** The rectangle of "A5:D5" or "A5"; null where the text is no address. */
export function parseRange(text: string): Rect | null {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(text);
  if (!match) return null;
  const [, leftName = '', topText = '', rightName = leftName, bottomText = topText] = match;
  return {
    top: Number(topText),
    left: columnNumber(leftName),
    bottom: Number(bottomText),
    right: columnNumber(rightName),
  };
}
