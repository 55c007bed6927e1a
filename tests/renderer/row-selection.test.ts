import { expect, test } from 'vitest';
import { keepOnly, NOTHING, pick, pickAll, type Selection } from '../../src/renderer/components/row-selection.ts';
import type { Pick } from '../../src/renderer/components/virtual-table-types.ts';

/** Row n has the key 100 + n. */
const keysOf = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, step) => 100 + first + step);

const then = (selection: Selection, how: Pick, index: number, active = -1) =>
  pick(selection, { index, how, active, keysOf });

const keys = ({ keys: picked }: Selection) => [...picked].sort((one, other) => one - other);

test('a click alone picks nothing: what is meant is the row that is active', () => {
  expect(keys(then(then(NOTHING, 'toggle', 3), 'only', 7))).toEqual([]);
});

test('Shift takes all rows from the one that was clicked, in both directions, and reaches anew from there', () => {
  const from = then(NOTHING, 'only', 5);
  expect(keys(then(from, 'range', 8))).toEqual([105, 106, 107, 108]);
  expect(keys(then(then(from, 'range', 8), 'range', 3))).toEqual([103, 104, 105]);
});

test('Ctrl adds a row and takes it back, and keeps the row that was active before', () => {
  const both = then(then(NOTHING, 'only', 2), 'also', 6, 2);
  expect(keys(both)).toEqual([102, 106]);
  expect(keys(then(both, 'also', 2, 6))).toEqual([106]);
});

test('the box and Space touch their own row alone', () => {
  expect(keys(then(then(NOTHING, 'only', 2), 'toggle', 6, 2))).toEqual([106]);
});

test('Ctrl and Shift together add a range to what was picked', () => {
  const one = then(NOTHING, 'toggle', 1);
  const other = then(one, 'toggle', 10);
  expect(keys(then(other, 'add', 12))).toEqual([101, 110, 111, 112]);
});

test('Shift before anything was clicked begins at the active row', () => {
  expect(keys(then(NOTHING, 'range', 4, 2))).toEqual([102, 103, 104]);
  expect(keys(then(NOTHING, 'range', 4))).toEqual([104]);
});

test('rows that left the list are no longer picked; nothing else changes', () => {
  const all = pickAll([1, 2, 3]);
  expect(keys(keepOnly(all, [3, 2]))).toEqual([2, 3]);
  expect(keepOnly(all, [1, 2, 3, 4])).toBe(all);
});
