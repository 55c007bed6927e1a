import { expect, test } from 'vitest';
import {
  fullHeight,
  groupAt,
  rowAtTop,
  topOf,
  type VirtualLayout,
} from '../../src/renderer/components/virtual-layout.ts';

const plain: VirtualLayout = { total: 90_000, rowHeight: 58, bandHeight: 30, starts: [] };
/** 一、基础设施 (rows 0–2), 二、服务供给 (3), 三、保障措施 (4–9). */
const grouped: VirtualLayout = { total: 10, rowHeight: 50, bandHeight: 30, starts: [0, 3, 4] };

test('without groups a row stands at its number times the height, however far down', () => {
  expect(topOf(plain, 89_999)).toBe(89_999 * 58);
  expect(rowAtTop(plain, 89_999 * 58 + 57)).toBe(89_999);
  expect(groupAt(plain, 5)).toBe(-1);
});

test('each group pushes its rows down by its band', () => {
  expect(grouped.starts.map((start) => topOf(grouped, start))).toEqual([30, 210, 290]);
  expect(fullHeight(grouped)).toBe(590);
  expect(topOf(grouped, 9) + 50).toBe(fullHeight(grouped));
});

test('a height inside a band belongs to the first row of its group', () => {
  expect(rowAtTop(grouped, 0)).toBe(0);
  expect(rowAtTop(grouped, 29)).toBe(0);
  expect(rowAtTop(grouped, 181)).toBe(3);
  expect(rowAtTop(grouped, 209)).toBe(3);
});

test('every row is found at its own top and at its last px', () => {
  for (let row = 0; row < grouped.total; row += 1) {
    expect(rowAtTop(grouped, topOf(grouped, row))).toBe(row);
    expect(rowAtTop(grouped, topOf(grouped, row) + 49)).toBe(row);
  }
});

test('beyond the end there is no row', () => {
  expect(rowAtTop(grouped, 10_000)).toBe(9);
  expect(rowAtTop({ ...grouped, total: 0, starts: [] }, 40)).toBe(0);
});

test('rows before the first group have none', () => {
  expect(groupAt({ starts: [2] }, 1)).toBe(-1);
  expect(groupAt({ starts: [2] }, 2)).toBe(0);
});
