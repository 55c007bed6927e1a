import { type Book, type Page, removeColumn, removeRow, textOf, write } from './book.ts';
import type { Filled } from './fill.ts';
import { COLUMNS, headerRow, keyColumns } from './layout.ts';

/** Takes away what tells a form. */

export function dropKeys(page: Page): void {
  for (const column of [...keyColumns(page)].reverse()) removeColumn(page, column);
}

export function dropHiddenPages(book: Book): void {
  book.pages = book.pages.filter(({ state }) => state === 'visible');
}

/** What "Inspect document" of Excel takes away. */
export function dropHidden(book: Book): void {
  dropHiddenPages(book);
  for (const page of book.pages) dropKeys(page);
}

export function dropCode(form: Filled): void {
  replaceCode(form, () => '');
}

/** Wherever a person can see it. */
export function replaceCode({ book, form }: Filled, change: (code: string) => string): void {
  for (const page of book.pages.filter(({ state }) => state === 'visible')) {
    for (const [row, boxes] of page.rows.entries()) {
      for (const [column, box] of boxes.entries()) {
        const text = textOf(box);
        const isKey = text.startsWith(`${form.code}-`);
        if (text.includes(form.code) && !isKey) write(page, row, column, text.replaceAll(form.code, change(form.code)));
      }
    }
  }
}

export function dropHeading(page: Page): void {
  for (let row = headerRow(page, COLUMNS.progress) - 1; row >= 0; row--) removeRow(page, row);
}

/** What was typed on the sheet of answers; the sheet of indicators went. */
export function tableTexts({ answers }: Filled): readonly string[] {
  return answers.flatMap(({ progress, problem, next }) => [progress, problem, next]).filter((text) => text !== '');
}
