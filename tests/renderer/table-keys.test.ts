import { expect, test } from 'vitest';
import { pickOf, readTableKey } from '../../src/renderer/components/table-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false };
const place = {
  active: 4,
  total: 21,
  page: 9,
  columns: [{ key: 'content' }, { key: 'progress', editable: true }, { key: 'next', editable: true }],
  column: null,
  selectable: true,
} as const;

const press = (
  key: string,
  keys: Partial<typeof plain> = {},
  where: Partial<Parameters<typeof readTableKey>[1]> = {},
) => readTableKey({ ...plain, ...keys, key }, { ...place, ...where });

test('Enter opens the row, and edits where the cursor stands on a cell that can be edited', () => {
  expect(press('Enter')).toEqual({ act: 'open' });
  expect(press('Enter', {}, { column: 'content' })).toEqual({ act: 'open' });
  expect(press('Enter', {}, { column: 'progress' })).toEqual({ act: 'edit', column: 'progress' });
});

test('F2 edits the cell under the cursor, or the first of the row that can be edited', () => {
  expect(press('F2', {}, { column: 'next' })).toEqual({ act: 'edit', column: 'next' });
  expect(press('F2')).toEqual({ act: 'edit', column: 'progress' });
  expect(press('F2', {}, { columns: [{ key: 'content' }] })).toBeNull();
});

test('← and → walk over the cells; left of the first the whole row is meant', () => {
  expect(press('ArrowRight')).toEqual({ act: 'column', column: 'content' });
  expect(press('ArrowRight', {}, { column: 'next' })).toEqual({ act: 'column', column: 'next' });
  expect(press('ArrowLeft', {}, { column: 'content' })).toEqual({ act: 'column', column: null });
});

test('↓ moves, Shift+↓ takes the rows between, Space one, Ctrl+A all', () => {
  expect(press('ArrowDown')).toEqual({ act: 'active', index: 5 });
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ act: 'pick', index: 5, how: 'range' });
  expect(press(' ')).toEqual({ act: 'pick', index: 4, how: 'toggle' });
  expect(press('a', { ctrlKey: true })).toEqual({ act: 'pick-all' });
});

test('a table of single rows picks nothing and leaves ← → alone', () => {
  const single = { selectable: false, columns: [] };
  expect(press(' ', {}, single)).toBeNull();
  expect(press('a', { ctrlKey: true }, single)).toBeNull();
  expect(press('ArrowRight', {}, single)).toBeNull();
  expect(press('ArrowDown', { shiftKey: true }, single)).toEqual({ act: 'active', index: 5 });
});

test('without a chosen row there is nothing to open or edit', () => {
  expect(press('Enter', {}, { active: -1 })).toBeNull();
  expect(press('F2', {}, { active: -1 })).toBeNull();
  expect(press('c', { ctrlKey: true })).toBeNull();
});

test('a click means this row, this row too, or all up to it', () => {
  expect(pickOf(plain)).toBe('only');
  expect(pickOf({ ...plain, ctrlKey: true })).toBe('also');
  expect(pickOf({ ...plain, shiftKey: true })).toBe('range');
  expect(pickOf({ ...plain, shiftKey: true, metaKey: true })).toBe('add');
});
