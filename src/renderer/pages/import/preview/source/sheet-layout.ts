import type { Cell, Rect, Sheet, Span } from '../../../../../shared/model/sheet.ts';

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
const MAX_LINES = 8;

/** Width of a text in em: a Chinese character or full-width sign is one, anything else a little over a half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return width;
}

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map(textWidth));
}

/** Short texts get their width; long ones up to 24 em, so that a task of 120 characters takes five lines, not one. */
function wantedWidth(text: string): number {
  const width = widestLine(text);
  const em = width <= 12 ? width : Math.min(24, Math.max(12, width / 3));
  return em * FONT + PADDING_X;
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

/** Key of a cell's place; a sheet has at most 16384 columns. */
export function placeKey(row: number, column: number): number {
  return row * 16384 + column;
}

/**
 * Lays a sheet out by its texts: the file's own widths belong to another screen and font, and a reader that keeps no
 * styles does not have them. A merge that honestly runs to row 1048576 ends with the last cell that holds something.
 */
export function layoutSheet(sheet: Sheet): SheetLayout {
  let [rows, columns] = [0, 0];
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row);
    columns = Math.max(columns, cell.column);
  }
  const merges = new Map(sheet.merges.map((rect) => [placeKey(rect.top, rect.left), rect]));
  const rectOf = (cell: Cell): Rect | undefined => merges.get(placeKey(cell.row, cell.column));

  const widths = new Array<number>(columns + 1).fill(MIN_WIDTH);
  for (const cell of sheet.cells) {
    const rect = rectOf(cell);
    // A title merged over all columns says nothing of the width of the first.
    if (rect && rect.right > rect.left) continue;
    widths[cell.column] = Math.max(widths[cell.column] ?? MIN_WIDTH, wantedWidth(cell.text));
  }
  const lefts = [0];
  for (let column = 1; column <= columns; column += 1) {
    lefts.push((lefts[column - 1] ?? 0) + Math.round(widths[column] ?? MIN_WIDTH));
  }

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
