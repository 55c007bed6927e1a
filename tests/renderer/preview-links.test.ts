import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../src/core/importing/read-file.ts';
import { firstCell, sheetMeaning } from '../../src/renderer/pages/import/preview/source/cell-meaning.ts';
import {
  findAgain,
  keyOfTask,
  placeTasks,
  taskAt,
  taskOfDoubt,
} from '../../src/renderer/pages/import/preview/source/task-cells.ts';
import { parseRange } from '../../src/shared/model/address.ts';
import type { Doubt } from '../../src/shared/model/table.ts';

const bytes = readFileSync(new URL('../fixtures/seeds/s02_huadu.xlsx', import.meta.url));
const { recognized } = await readFile({ name: 's02_huadu.xlsx', bytes: new Uint8Array(bytes) });
const { tables } = recognized;
const sheet = tables[0]?.sheet ?? '';
const doubt: Doubt = { severity: 'warning', code: 'test', message: '请核对。', sheet, cell: 'E12' };
const tasks = placeTasks(tables, [doubt]);

test('every task of 花都区 is marked in number, category, content and responsibility', () => {
  expect(tasks).toHaveLength(21);
  expect(tasks[7]?.cells).toEqual(['C12', 'A12', 'B12', 'D12', 'E12'].map(parseRange));
});

test('pointing at a cell finds the task of its row, and a category merged over rows the first of its tasks', () => {
  expect(taskAt(tasks, sheet, 12, 4)).toBe(7);
  expect(taskAt(tasks, sheet, 12, 1)).toBe(7);
});

test('titles, repeated headers and other sheets belong to no task', () => {
  expect(taskAt(tasks, sheet, 1, 1)).toBe(-1);
  expect(taskAt(tasks, sheet, 11, 4)).toBe(-1);
  expect(taskAt(tasks, '单位名单', 12, 4)).toBe(-1);
});

test('a doubt leads to its task, one about the whole sheet to none', () => {
  expect(taskOfDoubt(tasks, doubt)).toBe(7);
  expect(taskOfDoubt(placeTasks(tables, [{ ...doubt, cell: '' }]), { ...doubt, cell: '' })).toBe(-1);
  expect(tasks.filter((one) => one.doubts.length > 0)).toHaveLength(1);
});

test('each cell has the tint and the word of what it was taken for', () => {
  const meaning = sheetMeaning(tables);
  expect([2, 3, 11, 12].map(meaning.rowWord)).toEqual(['标题', '表头', '重复表头', '任务']);
  expect([1, 2, 3, 4, 5].map(meaning.columnWord)).toEqual(['类别', '类别', '序号', '工作任务', '责任单位']);
  expect([1, 3, 4, 5].map((column) => meaning.tint(12, column))).toEqual(['category', 'number', 'content', 'duty']);
  expect(meaning.tint(11, 4)).toBe('header');
});

test('a row outside every table has neither', () => {
  const meaning = sheetMeaning(tables);
  expect(meaning.rowWord(5000)).toBe('');
  expect(meaning.tint(5000, 4)).toBeNull();
});

test('a task is found again after another reading, one that is gone is not', () => {
  const seventh = tasks[7];
  const key = seventh ? keyOfTask(seventh) : '';
  expect(findAgain(tasks, 7, key)).toBe(7);
  expect(findAgain(tasks.slice(3), 7, key)).toBe(4);
  expect(findAgain(tasks.slice(8), 7, key)).toBe(-1);
});

test('the first cell of an address; no cell where it is none', () => {
  expect(firstCell('B5:C9')).toEqual({ row: 5, column: 2 });
  expect(firstCell('')).toBeNull();
});
