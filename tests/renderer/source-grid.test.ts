import { expect, test } from 'vitest';
import { moveCursor } from '../../src/renderer/components/sheet/move-cursor.ts';
import { boxOf, indexAt, layoutSheet, textWidth } from '../../src/renderer/components/sheet/sheet-layout.ts';
import { indexSheet, visibleArea, visibleBlocks } from '../../src/renderer/components/sheet/visible-blocks.ts';
import { parseRange } from '../../src/shared/model/address.ts';
import type { Cell, Rect, Sheet } from '../../src/shared/model/sheet.ts';

function rect(address: string): Rect {
  const found = parseRange(address);
  if (!found) throw new Error(address);
  return found;
}

function sheet(texts: Record<string, string>, merges: readonly string[] = []): Sheet {
  const cells = Object.entries(texts).map(([address, text]): Cell => {
    const { top: row, left: column } = rect(address);
    return { row, column, kind: 'text', text, value: text };
  });
  return {
    name: '分工表',
    visibility: 'visible',
    cells,
    merges: merges.map(rect),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const HUADU = sheet(
  {
    A1: '花都区医养结合试点工作任务分解表',
    A2: '一、重点任务',
    B2: '1',
    C2: '有条件的医疗机构逐步设立老年病区。'.repeat(6),
    B3: '2',
    C3: '鼓励开展对口支援。',
  },
  ['A1:C1', 'A2:A3'],
);

test('a Chinese character is as wide as the font, a letter a little over half', () => {
  expect(textWidth('区民政局')).toBe(4);
  expect(textWidth('65')).toBeLessThan(textWidth('岁以'));
});

test('a title merged over all columns does not make the first column wide', () => {
  const layout = layoutSheet(HUADU, 800);
  expect(layout.lefts[1]).toBeLessThan(120);
  expect(boxOf(layout, rect('A1:C1')).width).toBe(layout.lefts[3]);
});

test('a long task gets a higher row, and the columns keep within the page', () => {
  const layout = layoutSheet(HUADU, 400);
  expect(layout.lefts[3]).toBeLessThanOrEqual(400);
  expect(boxOf(layout, rect('C2')).height).toBeGreaterThan(boxOf(layout, rect('C3')).height);
});

test('a merge that runs to row 1048576 ends with the last cell that holds something', () => {
  const endless = sheet({ A1: '序号', B40: '完' }, ['A2:A1048576']);
  const layout = layoutSheet(endless, 800);
  expect(layout.rows).toBe(40);
  expect(boxOf(layout, rect('A2:A1048576'))).toMatchObject({ height: (layout.tops[40] ?? 0) - (layout.tops[1] ?? 0) });
});

test('an empty sheet has no rows and does not fail', () => {
  expect(layoutSheet(sheet({}), 800)).toMatchObject({ rows: 0, columns: 0 });
});

test('the row at a height is the one that covers it', () => {
  expect([0, 24, 25, 60, 999].map((distance) => indexAt([0, 25, 50, 75], distance))).toEqual([1, 1, 2, 3, 3]);
});

test('a merge is drawn once, with the text of its first cell, and covers its places', () => {
  const blocks = visibleBlocks(indexSheet(HUADU), rect('A1:C3'));
  expect(blocks.filter((block) => block.rect.left === 1)).toEqual([
    { rect: rect('A1:C1'), cell: expect.objectContaining({ text: '花都区医养结合试点工作任务分解表' }) },
    { rect: rect('A2:A3'), cell: expect.objectContaining({ text: '一、重点任务' }) },
  ]);
  expect(blocks).toHaveLength(6);
});

test('of a sheet with 10 000 rows only those in sight are drawn', () => {
  const long = sheet(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`A${index + 1}`, '任务'])));
  const layout = layoutSheet(long, 800);
  const area = visibleArea(layout, { top: 50_000, left: 0, width: 800, height: 400 });
  expect(area.bottom - area.top).toBeLessThan(60);
  expect(visibleBlocks(indexSheet(long), area).length).toBeLessThan(60);
});

test('the arrow keys leave a merged block at its far side and never leave the sheet', () => {
  const layout = layoutSheet(HUADU, 800);
  expect(moveCursor(layout, rect('A2:A3'), 'ArrowUp')).toEqual({ row: 1, column: 1 });
  expect(moveCursor(layout, rect('A1:C1'), 'ArrowRight')).toEqual({ row: 1, column: 3 });
  expect(moveCursor(layout, rect('A2:A3'), 'ArrowRight')).toEqual({ row: 2, column: 2 });
  expect(moveCursor(layout, rect('C3'), 'ArrowDown')).toEqual({ row: 3, column: 3 });
  expect(moveCursor(layout, rect('C3'), 'x')).toBeNull();
});
