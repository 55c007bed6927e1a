import { expect, test } from 'vitest';
import {
  defaultChoice,
  moveColumn,
  readChoice,
  setWidth,
  shownColumns,
  toggleColumn,
} from '../../../src/renderer/pages/ledger/columns/column-choice.ts';
import { readSort, turnSort } from '../../../src/renderer/pages/ledger/columns/sort-turns.ts';

const usual = defaultChoice('obligations');

test('rows of tasks and rows of unit duties have columns of their own', () => {
  expect(defaultChoice('tasks').shown).toContain('leads');
  expect(defaultChoice('tasks').shown).not.toContain('department');
  expect(usual.shown).toEqual(expect.arrayContaining(['department', 'role', 'state', 'light', 'progress']));
});

test('a column that is shown again stands where it usually stands', () => {
  const without = toggleColumn(usual, 'due', 'obligations');
  expect(without.shown).not.toContain('due');
  expect(toggleColumn(without, 'due', 'obligations')).toEqual(usual);
  expect(toggleColumn({ shown: ['state'], widths: {} }, 'number', 'obligations').shown).toEqual(['number', 'state']);
});

test('the last column cannot be hidden', () => {
  const last = { shown: ['content'], widths: {} } as const;
  expect(toggleColumn(last, 'content', 'tasks')).toBe(last);
});

test('columns are moved one place and stay at the ends', () => {
  const choice = { shown: ['number', 'content', 'state'], widths: {} } as const;
  expect(moveColumn(choice, 'state', -1).shown).toEqual(['number', 'state', 'content']);
  expect(moveColumn(choice, 'number', -1)).toBe(choice);
  expect(moveColumn(choice, 'leads', 1)).toBe(choice);
});

test('what was kept comes back with order and widths; what is no column any more does not', () => {
  const kept = setWidth(moveColumn(usual, 'state', -1), 'content', 333.4);
  expect(readChoice(JSON.parse(JSON.stringify(kept)), 'obligations')).toEqual(kept);
  const odd = { shown: ['state', 'gone', 'state', 'leads'], widths: { state: 'wide', content: 99_999, gone: 3 } };
  expect(readChoice(odd, 'obligations')).toEqual({ shown: ['state'], widths: { content: 900 } });
});

test('a store that was emptied or written by hand gives the usual columns', () => {
  for (const kept of [null, 7, 'x', {}, { shown: [] }, { shown: {} }]) {
    expect(readChoice(kept, 'obligations')).toEqual(usual);
  }
});

test('a width is drawn where one was chosen', () => {
  const [number, content] = shownColumns({ shown: ['number', 'content'], widths: { number: 80 } }, 'tasks');
  expect([number?.px, content?.px]).toEqual([80, 260]);
});

test('a click orders up, then down, then not at all; with Shift after the order in force', () => {
  const up = turnSort([], 'due', false);
  expect(up).toEqual([{ by: 'due', desc: false }]);
  const down = turnSort(up, 'due', false);
  expect(turnSort(down, 'due', false)).toEqual([]);
  const two = turnSort(down, 'late', true);
  expect(two).toEqual([
    { by: 'due', desc: true },
    { by: 'late', desc: false },
  ]);
  expect(turnSort(two, 'due', true)).toEqual([{ by: 'late', desc: false }]);
  expect(turnSort(two, 'state', false)).toEqual([{ by: 'state', desc: false }]);
});

test('an order that was kept is read back without what rows cannot be ordered by', () => {
  expect(readSort([{ by: 'due', desc: true }, { by: 'mood' }, null, 3])).toEqual([{ by: 'due', desc: true }]);
  expect(readSort('due')).toEqual([]);
});
