import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { listZipEntries } from '../../src/core/sheets/zip.ts';
import { type Book, openBook, type Page, saveBook, write } from '../core/exchange/damage/book.ts';
import { answerPage, COLUMNS, columnOf, type FillColumn, keyColumns, keyRows } from '../core/exchange/damage/layout.ts';

/** A file as a person picks or drops it. */
export type PickedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** What a department types into the rows of its form, from the first on. */
export type Typed = readonly Partial<Record<FillColumn, string | number>>[];

/** The files of the zip that the page gave, by their names. */
export async function unzip(download: Download): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = listZipEntries(await readFile(await download.path()));
  // Workbooks lie in it as they are: they are packed already.
  return new Map(entries.map(({ name, packed }) => [name, packed]));
}

/** Fills a form in, in another program than the one that wrote it; `damage` is what else happens on that desk. */
export async function fillIn(
  bytes: Uint8Array | undefined,
  typed: Typed,
  damage: (page: Page, book: Book) => void = () => undefined,
): Promise<Buffer> {
  if (!bytes) throw new Error('there is no such form');
  const book = await openBook(bytes);
  const page = answerPage(book);
  const rows = keyRows(page);
  for (const [index, answers] of typed.entries()) {
    for (const [field, value] of Object.entries(answers) as [FillColumn, string | number][]) {
      write(page, rows[index] ?? 0, columnOf(page, COLUMNS[field]), value);
    }
  }
  damage(page, book);
  return Buffer.from(await saveBook(book));
}

/** A line under the table, where nobody asked for one. */
export function writeBelow(page: Page, text: string): void {
  const last = Math.max(...keyRows(page));
  write(page, last + 1, columnOf(page, COLUMNS.content), text);
}

/** All that is hidden goes, as when the visible cells are copied into another workbook: the keys, the sheet of identity. */
export function dropHidden(page: Page, book: Book): void {
  for (const column of keyColumns(page)) for (const row of keyRows(page)) write(page, row, column, null);
  book.pages = book.pages.filter(({ state }) => state === 'visible');
}

export function picked(name: string, buffer: Buffer): PickedFile {
  return { name, mimeType: 'application/octet-stream', buffer };
}
