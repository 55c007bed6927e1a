import { insertRow, textOf } from './book.ts';
import type { Filled } from './fill.ts';

/** What a department adds by itself. */
export const NEW_TASK = '新增：开展长期护理保险试点前期研究';
export const NEW_ANSWER = '本行为新增：已委托高校起草研究报告。';

/** Where the row of that place on the form now is. */
export function rowOf({ page, form }: Filled, index: number): number {
  const key = form.rows[index]?.key;
  const row = page.rows.findIndex((boxes) => boxes.some((box) => textOf(box) === key));
  if (row < 0) throw new Error(`row ${index} of the form is gone`);
  return row;
}

/** Copies a row below itself, hidden columns and all. */
export function copyRow(form: Filled, index: number): number {
  const row = rowOf(form, index);
  insertRow(form.page, row + 1);
  form.page.rows[row + 1] = [...(form.page.rows[row] ?? [])];
  return row + 1;
}
