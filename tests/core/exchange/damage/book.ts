import exceljs from 'exceljs';

/**
 * A workbook as a clerk handles it: rows and columns to be put in, taken out and moved about, without the care that the
 * program which wrote it took. Written by exceljs alone, so that what is damaged is not damaged by the code under test.
 */

export type Box = { readonly value: exceljs.CellValue; readonly format?: string | undefined } | null;

/** Rows and columns count from 0, edges inclusive. */
export type Area = { top: number; left: number; bottom: number; right: number };

export type Page = {
  name: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  rows: Box[][];
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Cells under the filter's arrows, "A6:N30". */
  filter: string | null;
};

export type Book = { pages: Page[] };

export async function openBook(bytes: Uint8Array): Promise<Book> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return { pages: workbook.worksheets.map(openPage) };
}

function openPage(sheet: exceljs.Worksheet): Page {
  const rows = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => boxOf(sheet.getCell(row + 1, column + 1))),
  );
  const merges = (sheet.model as unknown as { readonly merges?: readonly string[] }).merges ?? [];
  return {
    name: sheet.name,
    state: sheet.state ?? 'visible',
    rows,
    merges: merges.map(areaOf),
    hiddenRows: new Set([...rows.keys()].filter((row) => sheet.getRow(row + 1).hidden)),
    hiddenColumns: new Set(
      Array.from({ length: sheet.columnCount }, (_, column) => column).filter(
        (column) => sheet.getColumn(column + 1).hidden,
      ),
    ),
    filter: null,
  };
}

function boxOf(cell: exceljs.Cell): Box {
  const inside = cell.isMerged && cell.master.address !== cell.address;
  if (inside || cell.value === null || cell.value === undefined) return null;
  return { value: cell.value, format: cell.numFmt };
}

function areaOf(range: string): Area {
  const [from = '', to = from] = range.split(':');
  const [top, left] = placeOf(from);
  const [bottom, right] = placeOf(to);
  return { top, left, bottom, right };
}

function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}

/** The address of a cell: (5, 3) → "D6". */
export function addressOf(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

export async function saveBook({ pages }: Book): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const page of pages) savePage(workbook.addWorksheet(page.name, { state: page.state }), page);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function savePage(sheet: exceljs.Worksheet, page: Page): void {
  for (const [row, boxes] of page.rows.entries()) {
    for (const [column, box] of boxes.entries()) {
      if (box === null) continue;
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = box.value;
      if (box.format) cell.numFmt = box.format;
    }
  }
  for (const { top, left, bottom, right } of page.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  for (const row of page.hiddenRows) sheet.getRow(row + 1).hidden = true;
  for (const column of page.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  if (page.filter) sheet.autoFilter = page.filter;
}

/** What a cell holds as text, a formula's result for the formula; '' where there is nothing. */
export function textOf(box: Box | undefined): string {
  const value = box?.value ?? null;
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return String(value.text);
  return 'result' in value ? String(value.result ?? '') : '';
}

export function read(page: Page, row: number, column: number): string {
  return textOf(page.rows[row]?.[column]);
}

export function write(page: Page, row: number, column: number, value: exceljs.CellValue, format?: string): void {
  while (page.rows.length <= row) page.rows.push([]);
  const boxes = page.rows[row] ?? [];
  while (boxes.length <= column) boxes.push(null);
  boxes[column] = value === null ? null : { value, format };
}

/** Puts a row in above that one, with these texts from the left. */
export function insertRow(page: Page, at: number, texts: readonly (string | number | null)[] = []): void {
  page.rows.splice(
    at,
    0,
    texts.map((value) => (value === null ? null : { value })),
  );
  page.merges = page.merges.map((area) => stretched(area, 'top', 'bottom', at, 1));
  page.hiddenRows = new Set([...page.hiddenRows].map((row) => (row >= at ? row + 1 : row)));
}

export function removeRow(page: Page, at: number): void {
  page.rows.splice(at, 1);
  page.merges = page.merges
    .map((area) => stretched(area, 'top', 'bottom', at + 1, -1))
    .filter(({ top, left, bottom, right }) => bottom > top || (bottom === top && right > left));
  page.hiddenRows = new Set([...page.hiddenRows].filter((row) => row !== at).map((row) => (row > at ? row - 1 : row)));
}

export function insertColumn(page: Page, at: number): void {
  for (const boxes of page.rows) if (boxes.length > at) boxes.splice(at, 0, null);
  page.merges = page.merges.map((area) => stretched(area, 'left', 'right', at, 1));
  page.hiddenColumns = new Set([...page.hiddenColumns].map((column) => (column >= at ? column + 1 : column)));
}

export function removeColumn(page: Page, at: number): void {
  for (const boxes of page.rows) boxes.splice(at, 1);
  page.merges = page.merges
    .map((area) => stretched(area, 'left', 'right', at + 1, -1))
    .filter(({ top, left, bottom, right }) => right > left || (right === left && bottom > top));
  page.hiddenColumns = new Set(
    [...page.hiddenColumns].filter((column) => column !== at).map((column) => (column > at ? column - 1 : column)),
  );
}

type Edge = keyof Area;

/** An area after `by` lines were put in before line `at` (or the one before it taken out). */
function stretched(area: Area, low: Edge, high: Edge, at: number, by: number): Area {
  const moved = { ...area };
  if (area[low] >= at) moved[low] += by;
  if (area[high] >= at || (by < 0 && area[high] === at - 1)) moved[high] += by;
  return moved;
}

/** Merges cells as Excel does: the text at the upper left stays, all others go. */
export function merge(page: Page, area: Area): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (row !== area.top || column !== area.left) write(page, row, column, null);
    }
  }
  page.merges.push(area);
}

/** Every text of the workbook, as a person may have typed it. */
export function allTexts({ pages }: Book): readonly string[] {
  return pages.flatMap(({ rows }) => rows.flatMap((boxes) => boxes.map(textOf))).filter((text) => text !== '');
}
