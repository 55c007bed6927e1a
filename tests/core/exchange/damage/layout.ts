import { type Book, type Box, type Page, read, textOf } from './book.ts';

/** Where a form's columns are, found by the words that a person reads in its header. */

export const COLUMNS = {
  number: '序号',
  content: '工作任务',
  role: '角色',
  due: '完成时限',
  last: '上期进展',
  progress: '进展情况',
  problem: '存在问题',
  next: '下一步措施',
  rating: '进度评价',
  percent: '完成比例',
  person: '填报人',
  phone: '联系电话',
} as const;

export const INDICATOR_COLUMNS = { value: '本期完成值', on: '统计截止日' } as const;

export type ColumnName = keyof typeof COLUMNS;
export type FillColumn = 'progress' | 'problem' | 'next' | 'rating' | 'percent' | 'person' | 'phone';

const KEY = /^[0-9A-Z]{8}-\d{1,4}(?:-\d{1,2})?-[0-9A-Z]$/;

/** The sheet to be filled: the first whose cells hold row keys and the header of progress. */
export function answerPage(book: Book): Page {
  const page = book.pages.find((each) => headerRow(each, COLUMNS.progress) >= 0);
  if (!page) throw new Error('no sheet of the workbook asks for 进展情况');
  return page;
}

export function indicatorPage(book: Book): Page | null {
  return book.pages.find((each) => headerRow(each, INDICATOR_COLUMNS.value) >= 0) ?? null;
}

/** The row with the cell that begins with that word; -1 where there is none. */
export function headerRow(page: Page, word: string): number {
  return page.rows.findIndex((boxes) => boxes.some((_, column) => headerText(boxes, column).startsWith(word)));
}

function headerText(boxes: readonly Box[], column: number): string {
  return textOf(boxes[column]).replaceAll(/\s/g, '');
}

/** The column under that word; fails where there is none. */
export function columnOf(page: Page, word: string, header = headerRow(page, COLUMNS.progress)): number {
  const boxes = page.rows[header] ?? [];
  const column = boxes.findIndex((_, index) => headerText(boxes, index).startsWith(word));
  if (column < 0) throw new Error(`no column “${word}”`);
  return column;
}

export function hasColumn(page: Page, word: string): boolean {
  const header = headerRow(page, COLUMNS.progress);
  const boxes = page.rows[header] ?? [];
  return boxes.some((_, index) => headerText(boxes, index).startsWith(word));
}

/** Rows with a key, from the top. */
export function keyRows(page: Page): readonly number[] {
  return [...page.rows.keys()].filter((row) => page.rows[row]?.some((_, column) => KEY.test(read(page, row, column))));
}

/** Columns that hold row keys. */
export function keyColumns(page: Page): readonly number[] {
  const [first] = keyRows(page);
  if (first === undefined) return [];
  return [...(page.rows[first]?.keys() ?? [])].filter((column) => KEY.test(read(page, first, column)));
}
