import { read } from './book.ts';
import type { Filled } from './fill.ts';
import { COLUMNS, columnOf } from './layout.ts';

/**
 * Sorts the rows of a form by 工作任务, downwards, in all columns or in some of them only (the rest stay where they are).
 * Gives the places on the form whose content moved, and those that stayed.
 */
export function sortRows(
  { page, rows }: Filled,
  columns: 'whole rows' | ((column: number) => boolean),
): { readonly moved: readonly number[]; readonly stayed: readonly number[] } {
  const content = columnOf(page, COLUMNS.content);
  const order = rows
    .map((row, index) => ({ row, index, text: read(page, row, content) }))
    .sort((a, b) => (a.text < b.text ? 1 : a.text > b.text ? -1 : 0));
  const before = rows.map((row) => [...(page.rows[row] ?? [])]);
  for (const [place, { index }] of order.entries()) {
    const row = rows[place] ?? 0;
    const own = before[place] ?? [];
    const other = before[index] ?? [];
    const width = Math.max(own.length, other.length);
    page.rows[row] = Array.from(
      { length: width },
      (_, column) => (columns === 'whole rows' || columns(column) ? other[column] : own[column]) ?? null,
    );
  }
  const places = order.map(({ index }, place) => ({ index, stays: index === place }));
  return {
    moved: places.filter(({ stays }) => !stays).map(({ index }) => index),
    stayed: places.filter(({ stays }) => stays).map(({ index }) => index),
  };
}
