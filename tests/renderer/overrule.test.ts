import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../src/core/importing/read-file.ts';
import {
  acceptAll,
  answeredOf,
  choiceLabel,
  choiceOfKey,
  isOpen,
  progressWords,
} from '../../src/renderer/pages/import/preview/doubts/work-list.ts';
import {
  bodiesByCell,
  correctedBodies,
  deadlineCell,
} from '../../src/renderer/pages/import/preview/edit/named-bodies.ts';
import {
  chipOf,
  columnOffers,
  findHeaderAbove,
  rangeBetween,
  rowOffers,
} from '../../src/renderer/pages/import/preview/overrule/layout-words.ts';
import { sheetTabs } from '../../src/renderer/pages/import/preview/overrule/sheet-tabs.ts';
import type { Settled } from '../../src/shared/model/correction.ts';
import type { Doubt } from '../../src/shared/model/table.ts';

const bytes = readFileSync(new URL('../fixtures/seeds/s02_huadu.xlsx', import.meta.url));
const { recognized } = await readFile({ name: 's02_huadu.xlsx', bytes: new Uint8Array(bytes) });
const { tables, issues } = recognized;
const sheet = tables[0]?.sheet ?? '';

test('both commas of 花都区 wait for a person; a calm remark does not', () => {
  expect(issues.filter(isOpen).map(({ cell }) => cell)).toEqual(['E4', 'E12']);
  const remark: Doubt = { severity: 'info', code: 'hidden-sheet', message: '…', sheet: '名单', cell: '' };
  expect(isOpen(remark)).toBe(false);
});

test('a doubt that nothing can be chosen for is not called nothing to look at; a calm remark is', () => {
  const placeless: Doubt = { severity: 'warning', code: 'place-unknown', message: '…', sheet: '', cell: '' };
  expect(progressWords([placeless], 0)).toBe('1 处请看说明');
  expect(progressWords([...issues, placeless], 0)).toBe('还有 2 处待核对');
  expect(progressWords([{ ...placeless, severity: 'info' }], 0)).toBe('没有待核对的');
  expect(progressWords([], 2)).toBe('已全部核对');
});

test('全部照此读取 accepts every warning, and nothing that could not be read or has to be looked at alone', () => {
  const unread = issues.map((doubt): Doubt => ({ ...doubt, severity: 'error' }));
  expect(acceptAll(issues).map((one) => one.kind)).toEqual(['accept', 'accept']);
  expect(acceptAll(unread)).toEqual([]);
  expect(acceptAll(issues.map((doubt): Doubt => ({ ...doubt, code: 'several-plans' })))).toEqual([]);
});

test('the first choice says that it is the reading taken; keys count from 1', () => {
  expect(choiceLabel('都不注明角色', 0)).toBe('照此读取：都不注明角色');
  expect(choiceLabel('照此读取', 0)).toBe('照此读取');
  expect(choiceLabel('不读入', 1)).toBe('不读入');
  expect(['1', '3', '0', 'a', 'Enter'].map(choiceOfKey)).toEqual([0, 2, null, null, null]);
});

test('已核对 holds answers and what memory decided, not the columns that a person set unasked', () => {
  const column: Settled = {
    by: 'person',
    message: '',
    sheet,
    cell: 'C3',
    correction: { kind: 'column', sheet, column: 'C', meaning: 'content' },
    key: null,
    doubt: null,
  };
  const known: Settled = { ...column, by: 'memory', key: 'k' };
  expect(answeredOf([column, known])).toEqual([known]);
});

test('a column offers every meaning and marks the one it has', () => {
  const offers = columnOffers(sheet, 4, '工作任务');
  expect(offers.filter(({ isNow }) => isNow).map(({ correction }) => correction)).toEqual([
    { kind: 'column', sheet, column: 'D', meaning: 'content' },
  ]);
});

test('only below a header may a header reach down to a row', () => {
  const header = findHeaderAbove(sheet, 4, tables, []);
  expect(header).toBe(3);
  expect(findHeaderAbove(sheet, 3, tables, [])).toBeNull();
  expect(rowOffers(sheet, 4, '任务', header).at(-1)?.correction).toEqual({ kind: 'header', sheet, top: 3, bottom: 4 });
  expect(rowOffers(sheet, 3, '表头', null).at(-1)?.label).toBe('从这行起是表头');
});

test('a header that a person showed counts as one above', () => {
  expect(findHeaderAbove('附件2', 7, [], [{ kind: 'header', sheet: '附件2', top: 6, bottom: 6 }])).toBe(6);
});

test('a rectangle is the same from either corner; one cell is none', () => {
  const rect = { top: 3, left: 1, bottom: 20, right: 6 };
  expect(rangeBetween({ row: 3, column: 1 }, { row: 20, column: 6 })).toEqual(rect);
  expect(rangeBetween({ row: 20, column: 1 }, { row: 3, column: 6 })).toEqual(rect);
  expect(rangeBetween({ row: 3, column: 1 }, { row: 3, column: 1 })).toBeNull();
});

test('every sheet has a tab, and those that are not read say why', () => {
  const remarks: Doubt[] = ['hidden-sheet', 'no-task-table'].map((code) => {
    return { severity: 'info', code, message: '…', sheet: code, cell: '' };
  });
  expect(sheetTabs({ tables, issues: remarks }, [], [sheet, ''])).toEqual([
    { name: sheet, state: 'read' },
    { name: 'hidden-sheet', state: 'hidden' },
    { name: 'no-task-table', state: 'left-out' },
  ]);
});

test('chips speak in few words; an accepted doubt has none', () => {
  expect(chipOf({ kind: 'column', sheet, column: 'C', meaning: 'content' })).toEqual({
    label: 'C 列',
    value: '工作任务',
  });
  expect(chipOf({ kind: 'accept', sheet, cell: 'E4', code: 'comma-in-list' })).toBeNull();
});

test('bodies are corrected cell by cell, as they were written, and an unchanged cell is not', () => {
  const task = tables[0]?.tasks[7];
  if (!task) throw new Error('花都区 has 21 tasks');
  const before = bodiesByCell(task);
  expect(before.map(({ cell, bodies }) => [cell, bodies.length])).toEqual([['E12', 4]]);
  expect(before[0]?.bodies[1]).toEqual({ department: '卫计局', role: 'support' });
  expect(correctedBodies(sheet, before, before)).toEqual([]);
  const after = before.map((one) => ({ ...one, bodies: [{ department: ' 区教育局 ', role: 'lead' as const }] }));
  expect(correctedBodies(sheet, before, after)).toEqual([
    { kind: 'assignments', sheet, cell: 'E12', assignments: [{ department: '区教育局', role: 'lead' }] },
  ]);
});

test('a day is said of the cell of the deadline that counts, and of the content where there is none', () => {
  const task = tables[0]?.tasks[7];
  if (!task) throw new Error('花都区 has 21 tasks');
  expect(deadlineCell({ ...task, deadlines: [], due: null, deadline: null })).toBe('D12');
  const date = { kind: 'date', text: '2018年底', due: '2018-12-31', start: null, cell: 'F12' } as const;
  const other = { ...date, text: '每年', due: null, cell: 'D12' };
  expect(deadlineCell({ ...task, deadlines: [other, date], due: '2018-12-31', deadline: '2018年底' })).toBe('F12');
});
