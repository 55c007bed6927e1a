import { type Book, saveBook, write } from './book.ts';
import { type Expected, expect, type Made, TEXTS, typedInto } from './expected.ts';
import type { Filled } from './fill.ts';
import { COLUMNS, columnOf } from './layout.ts';

/** Several forms that come back together. */

export const isThere = ({ fate }: Expected): boolean => fate !== 'none';

/** All that was typed differently contradicts; who said it, and what was measured, is the same in both. */
export function clashing(form: Filled): readonly Expected[] {
  return expect(form)
    .set('all', [...TEXTS, 'rating', 'percent'], 'conflict')
    .set('all', ['saidBy', 'value'], 'right')
    .list();
}

/** Several files dropped together. */
export async function together(
  forms: readonly (readonly [form: Filled, expected: readonly Expected[]])[],
  more: Partial<Made> = {},
): Promise<Made> {
  const files = await Promise.all(
    forms.map(async ([{ name, book }], index) => ({ name: `${index + 1}-${name}`, bytes: await saveBook(book) })),
  );
  return {
    files,
    expected: forms.flatMap(([, expected]) => expected),
    damages: [],
    typed: forms.flatMap(([form]) => typedInto(form.book, form)),
    ...more,
  };
}

/** Several forms in one workbook: each row is still what its key says. */
export async function inOne(name: string, book: Book, forms: readonly Filled[]): Promise<Made> {
  return {
    files: [{ name, bytes: await saveBook(book) }],
    expected: forms.flatMap((form) => expect(form).set('all', 'all', 'right').set('all', 'value', 'none').list()),
    damages: ['several-tables'],
    typed: typedInto(book, ...forms),
  };
}

/** Takes the answers out of rows. */
export function clearRows({ page, rows }: Filled, isCleared: (index: number) => boolean): void {
  for (const [index, row] of rows.entries()) {
    if (!isCleared(index)) continue;
    for (const name of ['progress', 'problem', 'next', 'rating', 'percent', 'person', 'phone'] as const) {
      write(page, row, columnOf(page, COLUMNS[name]), null);
    }
  }
}
