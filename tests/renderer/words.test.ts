import { expect, test } from 'vitest';
import { shownTime } from '../../src/renderer/components/shown-time.ts';
import {
  indicatorWords,
  proposalWords,
  roleGroups,
  roleNote,
  transferWords,
} from '../../src/renderer/components/task/task-words.ts';
import { describeError, isErrorData } from '../../src/renderer/describe-error.ts';
import { AppError } from '../../src/shared/errors.ts';

const duty = (department: string, role: 'lead' | 'support' | 'unspecified' | 'joint', inferred = false) => ({
  department,
  role,
  inferred,
});

test('a lead that no word of the source names stands apart and is marked 推定', () => {
  const groups = roleGroups([duty('区人社局', 'lead', true), duty('区财政局', 'lead'), duty('区民政局', 'support')]);
  expect(groups.map((group) => [group.names.join('、'), roleNote(group)])).toEqual([
    ['区财政局', null],
    ['区人社局', '推定'],
    ['区民政局', null],
  ]);
});

test('a bare list is 未注明, never 推定 and never a lead', () => {
  const [group] = roleGroups([duty('区卫计局', 'unspecified', true)]);
  expect(group && roleNote(group)).toBe('未注明');
});

test('分别负责 says so, because the column above says 牵头单位', () => {
  const [group] = roleGroups([duty('民政部', 'joint'), duty('卫生计生委', 'joint')]);
  expect(group).toMatchObject({ names: ['民政部', '卫生计生委'] });
  expect(group && roleNote(group)).toBe('分别负责');
});

test('an obligation that passed on is shown under both bodies, with day, matter and document', () => {
  const [group] = roleGroups([
    { ...duty('医保局', 'lead'), named: '人社局' },
    { ...duty('民政局', 'lead'), named: null },
  ]);
  expect(group?.names).toEqual(['人社局→现：医保局', '民政局']);
  const transfer = { from: '人社局', to: '医保局', on: '2019-01-01', matter: '医保定点', reason: '' };
  expect(transferWords({ ...transfer, document: '中发〔2018〕11号' })).toBe(
    '2019-01-01 由“人社局”划转：医保定点（中发〔2018〕11号）',
  );
  expect(transferWords({ ...transfer, document: null })).toBe('2019-01-01 由“人社局”划转：医保定点');
});

test('a transfer that nobody confirmed stays a proposal, with the date of the state and that of the places', () => {
  const proposed = {
    to: '医保局',
    matter: '医保定点',
    state: { from: '2018-05-31', to: '2018-05-31' },
    local: { from: '2018-10', to: '2019-03' },
    reason: '',
  };
  const [group] = roleGroups([{ ...duty('人社局', 'lead'), proposed }]);
  expect(group?.names).toEqual(['人社局（拟转：医保局）']);
  expect(proposalWords(proposed)).toBe(
    '拟划转给“医保局”：医保定点（国家 2018-05-31，地方 2018-10 至 2019-03 间），待确认',
  );
  expect(proposalWords({ ...proposed, state: null, local: null })).toBe('拟划转给“医保局”：医保定点，待确认');
});

test('an indicator reads as a sentence, with base and day where stated', () => {
  const indicator = {
    text: '占总床位30%以上',
    name: '护理型床位',
    base: '占总床位',
    operator: '>=' as const,
    value: 30,
    unit: '%',
    soft: false,
    date: '2020-12-31',
    cell: 'D5',
  };
  expect(indicatorWords(indicator)).toBe('护理型床位 占总床位 不低于 30%，截至 2020-12-31');
  expect(indicatorWords({ ...indicator, name: null, base: null, date: null })).toBe('不低于 30%');
});

test('a refusal keeps its sentence on its way through the boundary', () => {
  const data = { code: 'not-a-workbook', message: '“名单.et”不是 Excel 工作簿。' };
  expect(describeError(new AppError(data.code, data.message))).toEqual(data);
  expect(describeError(Object.assign(new Error('REFUSED'), { data }))).toEqual(data);
});

test('neither English nor internals reach the page', () => {
  const thrown = [new TypeError('Failed to fetch'), new Error('SQLITE_BUSY at open.ts:12'), 'x', null];
  for (const one of thrown) expect(describeError(one).message).toMatch(/^[^a-zA-Z]*$/);
  expect(isErrorData({ code: 1, message: 'x' })).toBe(false);
});

test('the time of the ledger is shown to the minute', () => {
  expect(shownTime('2026-11-22T09:30:05')).toBe('2026-11-22 09:30');
});
