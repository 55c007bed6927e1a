import { expect, test } from 'vitest';
import {
  linesOf,
  planPaste,
  readBlock,
  setBlockColumn,
} from '../../../src/renderer/pages/ledger/clipboard/plan-paste.ts';
import { obligation, RATINGS, row } from './rows.ts';

const SHOWN = ['number', 'content', 'state', 'rating', 'percent', 'progress', 'problem', 'next'];

const rows = ['1', '2', '3'].map((number) => row(number, [obligation({ id: Number(number) * 10 })]));

test('without titles a block lies over the table from the cell under the cursor on', () => {
  const block = readBlock([['已开工', '缺资金'], ['已完工']], SHOWN, 'progress');
  expect(block).toMatchObject({ titled: false, columns: ['progress', 'problem'] });
  expect(planPaste(block, rows, RATINGS)).toEqual([
    { line: 1, target: rows[0], patch: { progress: '已开工', problem: '缺资金' }, refused: null },
    { line: 2, target: rows[1], patch: { progress: '已完工' }, refused: null },
  ]);
});

test('with the cursor on no cell that can be typed in, it begins at the first that can', () => {
  expect(readBlock([['达序时', '60%']], SHOWN, null).columns).toEqual(['rating', 'percent']);
  expect(readBlock([['x']], SHOWN, 'content').columns).toEqual(['rating']);
});

test('what lies over a column that cannot be typed in is not taken', () => {
  const order = ['progress', 'state', 'next'];
  expect(readBlock([['a', 'b', 'c', 'd']], order, 'progress').columns).toEqual(['progress', 'skip', 'next', 'skip']);
});

test('with titles the columns go by them and rows are found by number and unit, whatever their order', () => {
  const block = readBlock(
    [
      ['序号', '责任单位', '工作进展情况', '存在的问题', '下一步打算', '进展情况'],
      ['3', '民政局', '已选址', '', '开工', '重复'],
      ['9', '', '查无此项', '', '', ''],
    ],
    SHOWN,
    'next',
  );
  expect(block.titled).toBe(true);
  expect(block.columns).toEqual(['number', 'department', 'progress', 'problem', 'next', 'skip']);
  expect(linesOf(block)).toBe(2);
  const [first, second] = planPaste(block, rows, RATINGS);
  expect(first).toEqual({ line: 2, target: rows[2], patch: { progress: '已选址', next: '开工' }, refused: null });
  expect(second).toMatchObject({ line: 3, target: null, refused: '表中没有这样的行' });
});

test('a line that fits two rows goes to none of them', () => {
  const block = readBlock(
    [
      ['单位', '进展'],
      ['区民政局', '已开工'],
    ],
    SHOWN,
    null,
  );
  expect(planPaste(block, rows, RATINGS)[0]).toMatchObject({ target: null, refused: expect.stringContaining('3 行') });
});

test('a word that is no rating of the office and a share over 100 are refused in words, not guessed', () => {
  const block = readBlock([['良好'], ['达序时']], SHOWN, 'rating');
  const [first, second] = planPaste(block, rows, RATINGS);
  expect(first?.refused).toBe('“良好”不是本单位的评价，可用：欠序时、达序时');
  expect(second).toMatchObject({ patch: { rating: 'on-track' }, refused: null });
  const shares = readBlock([['60％'], ['120%'], ['0.6']], SHOWN, 'percent');
  expect(planPaste(shares, rows, RATINGS).map(({ patch, refused }) => [patch.percent, refused !== null])).toEqual([
    [60, false],
    [undefined, true],
    [undefined, true],
  ]);
});

test('an empty cell clears nothing, and a line of empty cells is not taken', () => {
  const block = readBlock(
    [
      ['', ''],
      ['已完工', ''],
    ],
    SHOWN,
    'progress',
  );
  expect(planPaste(block, rows, RATINGS)).toMatchObject([
    { patch: {}, refused: '没有可填的内容' },
    { patch: { progress: '已完工' }, refused: null },
  ]);
});

test('lines beyond the last row, and tasks for which several answer, say why they are left out', () => {
  const several = row('4', [obligation({ id: 1 }), obligation({ id: 2, department: '区卫计局' })]);
  const block = readBlock([['a'], ['b']], SHOWN, 'progress');
  expect(planPaste(block, [several], RATINGS)).toMatchObject([
    { refused: '这项任务有几家责任单位，请切换到“按单位任务”再粘贴' },
    { target: null, refused: '下面没有行了' },
  ]);
});

test('two lines for one row: the first is taken, the second says so', () => {
  const block = readBlock(
    [
      ['序号', '进展'],
      ['1', '先'],
      ['1', '后'],
    ],
    SHOWN,
    null,
  );
  expect(planPaste(block, rows, RATINGS).map(({ refused }) => refused)).toEqual([null, '同一行已有粘贴内容']);
});

test('a person may say what a column is; no two columns are the same', () => {
  const block = readBlock([['a', 'b']], SHOWN, 'progress');
  expect(setBlockColumn(block, 1, 'progress').columns).toEqual(['skip', 'progress']);
  expect(setBlockColumn(block, 0, 'skip').columns).toEqual(['skip', 'problem']);
});
