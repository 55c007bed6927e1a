import { insertColumn, insertRow, merge, type Page, read, removeColumn, removeRow, textOf, write } from './book.ts';
import type { Filled } from './fill.ts';
import { COLUMNS, type ColumnName, columnOf, hasColumn, headerRow, keyColumns } from './layout.ts';

/** Small damages that can follow one another on the same form, in any order. */

/** A number from 0 up to below that one. */
export type Dice = (below: number) => number;

/** The same numbers each time for one seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export type Step = readonly [name: string, take: (form: Filled, dice: Dice) => void];

export const STEPS: readonly Step[] = [
  ['sort whole rows', (form, roll) => shuffle(form, roll, () => true)],
  [
    'shuffle what can be seen',
    (form, roll) => shuffle(form, roll, (column) => !keyColumns(form.page).includes(column)),
  ],
  [
    'shuffle 工作任务 alone',
    (form, roll) => onColumn(form, 'content', (content) => shuffle(form, roll, (column) => column === content)),
  ],
  ['delete a row', (form, roll) => removeRow(form.page, anyRow(form, roll))],
  ['copy a row', (form, roll) => copyRow(form.page, anyRow(form, roll))],
  ['put an empty row in', (form, roll) => insertRow(form.page, anyRow(form, roll))],
  [
    'put a row of their own in',
    (form, roll) => {
      const row = anyRow(form, roll);
      insertRow(form.page, row);
      onColumn(form, 'content', (column) => write(form.page, row, column, '自行增加的一项工作：走访慰问'));
      onColumn(form, 'progress', (column) => write(form.page, row, column, '自行增加：已走访困难老人若干户。'));
    },
  ],
  ['delete a column of keys', ({ page }, roll) => dropKeys(page, roll, 1)],
  ['delete both columns of keys', ({ page }, roll) => dropKeys(page, roll, 2)],
  [
    'delete the hidden sheets',
    ({ book }) => {
      book.pages = book.pages.filter(({ state }) => state === 'visible');
    },
  ],
  ['delete the heading', ({ page }) => dropRows(page, headerRow(page, COLUMNS.progress))],
  ['delete 序号', (form) => onColumn(form, 'number', (column) => removeColumn(form.page, column))],
  ['delete 角色', (form) => onColumn(form, 'role', (column) => removeColumn(form.page, column))],
  ['delete 完成时限', (form) => onColumn(form, 'due', (column) => removeColumn(form.page, column))],
  ['delete 工作任务', (form) => onColumn(form, 'content', (column) => removeColumn(form.page, column))],
  [
    'insert 备注',
    (form) => {
      const { page } = form;
      const at = columnOf(page, COLUMNS.problem);
      insertColumn(page, at);
      write(page, headerRow(page, COLUMNS.progress), at, '备注');
    },
  ],
  [
    'move 进展情况 to the front',
    ({ page }) => {
      const from = columnOf(page, COLUMNS.progress);
      for (const boxes of page.rows) boxes.splice(1, 0, ...boxes.splice(from, 1));
      page.merges = [];
    },
  ],
  [
    'swap the wording of two rows',
    (form, roll) =>
      onColumn(form, 'content', (column) => swap(form.page, [anyRow(form, roll), anyRow(form, roll)], column)),
  ],
  [
    'swap the keys of two rows',
    (form, roll) => {
      const rows = [anyRow(form, roll), anyRow(form, roll)] as const;
      for (const column of keyColumns(form.page)) swap(form.page, rows, column);
    },
  ],
  [
    'write on after the wording',
    (form, roll) =>
      onColumn(form, 'content', (column) => {
        const row = anyRow(form, roll);
        write(form.page, row, column, `${read(form.page, row, column)}（已报区政府）`);
      }),
  ],
  [
    'merge 存在问题 of two rows',
    (form, roll) =>
      onColumn(form, 'problem', (column) => {
        const top = anyRow(form, roll);
        const isFree = !form.page.merges.some((area) => area.top <= top + 1 && area.bottom >= top);
        if (isFree) merge(form.page, { top, left: column, bottom: top + 1, right: column });
      }),
  ],
  ['repeat the header', (form, roll) => repeatHeader(form, roll)],
  ['show all that is hidden', ({ book }) => showAll(book.pages)],
  ['type over locked cells', (form, roll) => typeOver(form, roll)],
  [
    'drag a locked cell down',
    (form, roll) => {
      const row = anyRow(form, roll);
      const column = lockedColumn(form, roll);
      if (column === null) return;
      const text = read(form.page, row, column);
      for (let below = row + 1; below <= row + 1 + roll(3); below++) {
        if (dataRows(form.page).includes(below)) write(form.page, below, column, text);
      }
    },
  ],
  ['write below the table', ({ page }) => write(page, page.rows.length + 2, 3, '表下附言：请予协调支持。')],
];

const SCRIBBLES = [
  '',
  '—',
  '1',
  '12',
  '略',
  '同上',
  '区财政局',
  '2026年10月',
  'AAAAAAAA',
  '牵头',
  '#REF!',
  '已完成',
  '80%',
];

function typeOver(form: Filled, roll: Dice): void {
  for (let count = 1 + roll(6); count > 0; count--) {
    const [row, column, text] = [anyRow(form, roll), lockedColumn(form, roll), SCRIBBLES[roll(SCRIBBLES.length)]];
    if (column !== null) write(form.page, row, column, text ?? '');
  }
}

/**
 * Left of what is to be filled in, or at the very end: keys, number, wording, role, day, what was said last. Null where 进展情况
 * was moved before all of them and the keys are gone.
 */
function lockedColumn({ page }: Filled, roll: Dice): number | null {
  const first = columnOf(page, COLUMNS.progress);
  const keys = keyColumns(page);
  const locked = [...Array(first).keys(), ...keys.filter((column) => column > first)];
  return locked[roll(locked.length)] ?? null;
}

const DATA = /〔A\d+P〕/;

function dataRows({ rows }: Page): readonly number[] {
  return [...rows.keys()].filter((row) => rows[row]?.some((box) => DATA.test(textOf(box))));
}

function anyRow({ page }: Filled, roll: Dice): number {
  const rows = dataRows(page);
  return rows[roll(rows.length)] ?? 0;
}

function onColumn({ page }: Filled, name: ColumnName, work: (column: number) => void): void {
  if (hasColumn(page, COLUMNS[name])) work(columnOf(page, COLUMNS[name]));
}

/** Changes rows about, in those columns alone. */
function shuffle({ page }: Filled, roll: Dice, isMoved: (column: number) => boolean): void {
  const rows = dataRows(page);
  // No program sorts over merged cells.
  page.merges = page.merges.filter(({ top, bottom }) => !rows.some((row) => row >= top && row <= bottom));
  const width = Math.max(...rows.map((row) => page.rows[row]?.length ?? 0));
  const moved = Array.from({ length: width }, (_, column) => column).filter(isMoved);
  for (let last = rows.length - 1; last > 0; last--) {
    const other = roll(last + 1);
    for (const column of moved) swap(page, [rows[last] ?? 0, rows[other] ?? 0], column);
  }
}

function swap(page: Page, [one, other]: readonly [number, number], column: number): void {
  const [first = null, second = null] = [page.rows[one]?.[column], page.rows[other]?.[column]];
  write(page, one, column, second?.value ?? null, second?.format);
  write(page, other, column, first?.value ?? null, first?.format);
}

function copyRow(page: Page, row: number): void {
  insertRow(page, row + 1);
  page.rows[row + 1] = [...(page.rows[row] ?? [])];
}

function dropKeys(page: Page, roll: Dice, count: number): void {
  const columns = keyColumns(page);
  const dropped = count === 1 ? columns.slice(roll(columns.length)).slice(0, 1) : columns;
  for (const column of [...dropped].reverse()) removeColumn(page, column);
}

function dropRows(page: Page, count: number): void {
  for (let row = count - 1; row >= 0; row--) removeRow(page, row);
}

function repeatHeader(form: Filled, roll: Dice): void {
  const header = form.page.rows[headerRow(form.page, COLUMNS.progress)] ?? [];
  const row = anyRow(form, roll);
  insertRow(form.page, row);
  form.page.rows[row] = [...header];
}

function showAll(pages: readonly Page[]): void {
  for (const page of pages) {
    page.state = 'visible';
    page.hiddenColumns.clear();
  }
}
