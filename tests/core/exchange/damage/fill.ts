import type { Form } from '../../../../src/shared/model/exchange.ts';
import type { RowAnswer } from './answers.ts';
import { allTexts, type Book, openBook, type Page, write } from './book.ts';
import {
  answerPage,
  COLUMNS,
  columnOf,
  type FillColumn,
  headerRow,
  INDICATOR_COLUMNS,
  indicatorPage,
} from './layout.ts';

/** A form as it lies on a clerk's desk: its workbook, and what was typed into it. */
export type Filled = {
  readonly form: Form;
  readonly name: string;
  readonly book: Book;
  readonly page: Page;
  readonly answers: readonly RowAnswer[];
  /** Row of the sheet of each row of the form. */
  readonly rows: readonly number[];
  /** What the workbook said before. */
  readonly sentTexts: ReadonlySet<string>;
};

/** A form as it was sent. */
export type Sent = { readonly form: Form; readonly name: string; readonly bytes: Uint8Array };

/** Opens a form and types the answers into its rows. */
export async function fill({ form, name, bytes }: Sent, answers: readonly RowAnswer[]): Promise<Filled> {
  const book = await openBook(bytes);
  const sentTexts = new Set(allTexts(book));
  const page = answerPage(book);
  const rows = form.rows.map(({ key }) => rowWithKey(page, key));
  for (const [index, answer] of answers.entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    for (const field of ['progress', 'problem', 'next', 'rating', 'percent', 'person', 'phone'] as const) {
      const value = answer[field];
      if (value !== '' && value !== null) put(page, row, field, value);
    }
    for (const [key, measured] of answer.values) putMeasured(book, key, measured);
  }
  return { form, name, book, page, answers, rows, sentTexts };
}

/** Types something into a column of a row. */
export function put(page: Page, row: number, field: FillColumn, value: string | number, format?: string): void {
  write(page, row, columnOf(page, COLUMNS[field]), value, format);
}

function putMeasured(book: Book, key: string, { value, on }: { readonly value: number; readonly on: string }): void {
  const page = indicatorPage(book);
  if (!page) throw new Error('the form asks for no indicators');
  const row = rowWithKey(page, key);
  const header = headerRow(page, INDICATOR_COLUMNS.value);
  write(page, row, columnOf(page, INDICATOR_COLUMNS.value, header), value);
  write(page, row, columnOf(page, INDICATOR_COLUMNS.on, header), on);
}

export function rowWithKey(page: Page, key: string): number {
  const row = page.rows.findIndex((boxes) => boxes.some((box) => box?.value === key));
  if (row < 0) throw new Error(`no row with the key ${key}`);
  return row;
}
