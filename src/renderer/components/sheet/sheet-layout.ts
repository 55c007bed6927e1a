import type { Cell, Rect, Sheet, Span } from '../../../shared/model/sheet.ts';

/** Where the rows and columns of a sheet lie on the page, in px. Index 0 is row or column 1; one more than there are. */
export type SheetLayout = {
  readonly tops: Float64Array;
  readonly lefts: readonly number[];
  readonly rows: number;
  readonly columns: number;
};

export const LINE = 19;
const FONT = 13;
const PADDING_X = 10;
const PADDING_Y = 6;
const MIN_WIDTH = 46;
const MAX_LINES = 10;
const NARROW_EM = 10;
const TALL_EM = 6.5;

/** Width of a text in em: a Chinese character or full-width sign is one, anything else a little over a half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return width;
}

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map(textWidth));
}

/**
 * px. Short texts get their width; long ones up to 30 em, so that a task of 120 characters takes four lines, not one. A
 * category merged over several rows has the height to be narrow.
 */
function wantedWidth(text: string, tall: boolean): number {
  const width = widestLine(text);
  if (tall) return Math.min(width, TALL_EM) * FONT + PADDING_X;
  const em = width <= NARROW_EM ? width : Math.min(30, Math.max(NARROW_EM, width / 3));
  return em * FONT + PADDING_X;
}

/**
 * Takes from the wide columns, in proportion to what they have to give, what the page lacks. No column goes below what
 * ten characters need: then the grid scrolls sideways.
 */
function fitWidths(widths: readonly number[], available: number): readonly number[] {
  const least = NARROW_EM * FONT + PADDING_X;
  const spare = widths.map((width) => Math.max(0, width - least));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const give = spare.reduce((sum, width) => sum + width, 0);
  if (total <= available || give === 0) return widths;
  const share = Math.min(1, (total - available) / give);
  return widths.map((width, index) => width - (spare[index] ?? 0) * share);
}

function linesIn(text: string, width: number): number {
  const perLine = Math.max(1, (width - PADDING_X) / FONT);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / perLine));
  return Math.min(lines, MAX_LINES);
}

export function inSpans(spans: readonly Span[], index: number): boolean {
  return spans.some((span) => span.from <= index && index <= span.to);
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return rect.top <= row && row <= rect.bottom && rect.left <= column && column <= rect.right;
}

/** Key of a cell's place; a sheet has at most 16384 columns. */
export function placeKey(row: number, column: number): number {
  return row * 16384 + column;
}

/**
 * Lays a sheet out by its texts: the file's own widths belong to another screen and font, and a reader that keeps no
 * styles does not have them. A merge that honestly runs to row 1048576 ends with the last cell that holds something.
 * `available` is the width of the page in px, which the columns try to keep within.
 */
export function layoutSheet(sheet: Sheet, available: number): SheetLayout {
  let [rows, columns] = [0, 0];
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row);
    columns = Math.max(columns, cell.column);
  }
  const merges = new Map(sheet.merges.map((rect) => [placeKey(rect.top, rect.left), rect]));
  const rectOf = (cell: Cell): Rect | undefined => merges.get(placeKey(cell.row, cell.column));

  const wanted = new Array<number>(columns).fill(MIN_WIDTH);
  for (const cell of sheet.cells) {
    const rect = rectOf(cell);
    // A title merged over all columns says nothing of the width of the first.
    if (rect && rect.right > rect.left) continue;
    const index = cell.column - 1;
    const tall = rect !== undefined && rect.bottom > rect.top;
    wanted[index] = Math.max(wanted[index] ?? MIN_WIDTH, wantedWidth(cell.text, tall));
  }
  const lefts = [0];
  for (const width of fitWidths(wanted, available)) lefts.push((lefts.at(-1) ?? 0) + Math.floor(width));

  const lines = new Uint8Array(rows + 1).fill(1);
  for (const cell of sheet.cells) {
    const rect = rectOf(cell);
    if (rect && rect.bottom > rect.top) continue;
    const right = Math.min(columns, rect?.right ?? cell.column);
    const width = (lefts[right] ?? 0) - (lefts[cell.column - 1] ?? 0);
    lines[cell.row] = Math.max(lines[cell.row] ?? 1, linesIn(cell.text, width));
  }
  const tops = new Float64Array(rows + 1);
  for (let row = 1; row <= rows; row += 1) {
    tops[row] = (tops[row - 1] ?? 0) + (lines[row] ?? 1) * LINE + PADDING_Y;
  }
  return { tops, lefts, rows, columns };
}

/** The index (from 1) of the row or column that lies at a distance in px; the nearest where there is none. */
export function indexAt(edges: ArrayLike<number>, distance: number): number {
  let [low, high] = [1, Math.max(1, edges.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) > distance) high = middle;
    else low = middle + 1;
  }
  return low;
}

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The place of a rectangle of cells in px, cut at the used range. */
export function boxOf(layout: SheetLayout, rect: Rect): Box {
  const left = layout.lefts[Math.min(rect.left - 1, layout.columns)] ?? 0;
  const top = layout.tops[Math.min(rect.top - 1, layout.rows)] ?? 0;
  const right = layout.lefts[Math.min(rect.right, layout.columns)] ?? left;
  const bottom = layout.tops[Math.min(rect.bottom, layout.rows)] ?? top;
  return { left, top, width: right - left, height: bottom - top };
}
