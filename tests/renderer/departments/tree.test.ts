import { expect, test } from 'vitest';
import { neighbor, reordered } from '../../../src/renderer/pages/departments/tree/reorder.ts';
import { treeRows, treeStep } from '../../../src/renderer/pages/departments/tree/tree-rows.ts';
import { aBody } from './fixtures.ts';

const party = aBody({ id: 1, name: '区委宣传部', kind: 'party' });
const civil = aBody({ id: 2, name: '区民政局', tasks: 1 });
const tax = aBody({ id: 3, name: '区税务局', kind: 'vertical' });
const health = aBody({ id: 4, name: '区卫计局', tasks: 20 });
const chaoyang = aBody({ id: 5, name: '区民政局', place: '朝阳区' });
const all = [party, civil, tax, health, chaoyang];
const shown = (closed: readonly string[] = []) =>
  treeRows(all, new Set(closed)).map((row) =>
    row.row === 'body' ? row.body.name : row.row === 'place' ? row.place : row.kind,
  );

test('bodies stand under place and kind in order of protocol, not by how much they owe', () => {
  expect(shown()).toEqual([
    ...['花都区', 'party', '区委宣传部', 'government', '区民政局', '区卫计局', 'vertical', '区税务局'],
    ...['朝阳区', 'government', '区民政局'],
  ]);
});

test('a closed kind hides its bodies, a closed place everything below it; the other place stays', () => {
  expect(shown(['kind 花都区 government'])).not.toContain('区卫计局');
  expect(shown(['place 花都区'])).toEqual(['花都区', '朝阳区', 'government', '区民政局']);
});

test('← closes a group and leads from a body to its kind, → opens and leads in, ↓ walks through all rows', () => {
  const rows = treeRows(all, new Set(['place 朝阳区']));
  const at = (key: string) => rows.findIndex((row) => row.key === key);
  expect(treeStep('ArrowLeft', rows, at('body 4'), 9)).toEqual({ step: 'go', index: at('kind 花都区 government') });
  expect(treeStep('ArrowLeft', rows, at('kind 花都区 government'), 9)).toEqual({
    step: 'toggle',
    key: 'kind 花都区 government',
  });
  expect(treeStep('ArrowRight', rows, at('place 朝阳区'), 9)).toEqual({ step: 'toggle', key: 'place 朝阳区' });
  expect(treeStep('ArrowRight', rows, at('place 花都区'), 9)).toEqual({ step: 'go', index: 1 });
  expect(treeStep('ArrowDown', rows, -1, 9)).toEqual({ step: 'go', index: 0 });
  expect(treeStep('ArrowRight', rows, at('body 4'), 9)).toBeNull();
  expect(treeStep('a', rows, 0, 9)).toBeNull();
});

test('a moved body takes its new place and every other keeps its order', () => {
  expect(reordered(all, 4, 'before', 2)).toEqual([1, 4, 2, 3]);
  expect(reordered(all, 1, 'after', 3)).toEqual([2, 3, 1, 4]);
});

test('nothing is written where nothing moves, and no body goes to another place', () => {
  expect(reordered(all, 2, 'after', 1)).toBeNull();
  expect(reordered(all, 2, 'before', 2)).toBeNull();
  expect(reordered(all, 2, 'before', 5)).toBeNull();
});

test('Alt+↓ passes the next body of the same kind, whatever stands between; at the end of the kind it stops', () => {
  expect(neighbor(all, 2, 1)).toBe(4);
  expect(reordered(all, 2, 'after', 4)).toEqual([1, 3, 4, 2]);
  expect(neighbor(all, 4, 1)).toBeNull();
  expect(neighbor(all, 2, -1)).toBeNull();
});
