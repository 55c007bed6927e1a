import { expect, test } from 'vitest';
import { editedObligation, editedValue } from '../../../src/renderer/pages/ledger/edit/edited-value.ts';
import { chipsOf, NONE, shiftDay, toggled, withDue } from '../../../src/renderer/pages/ledger/filters/filter-chips.ts';
import { groupsOf } from '../../../src/renderer/pages/ledger/rows/use-row-groups.ts';
import type { TaskFilter } from '../../../src/shared/model/ledger.ts';
import type { Period } from '../../../src/shared/model/tracking.ts';
import { entry, obligation, row, standing } from './rows.ts';

const names = {
  plan: () => '花都区方案',
  department: () => '区民政局',
  rating: (code: string) => (code === 'behind' ? '欠序时' : code),
  period: () => '2026年6月',
};

const words = (filter: TaskFilter) => chipsOf(filter, names).map(({ label, value }) => `${label}：${value}`);

test('every part of a filter has its chip, in words', () => {
  const filter: TaskFilter = {
    planId: 1,
    departmentId: 2,
    role: 'lead',
    accountable: true,
    states: ['assigned', 'returned'],
    ratings: ['behind', NONE],
    lights: ['红灯', NONE],
    dueFrom: '2026-06-01',
    dueBefore: '2026-07-01',
    bindings: ['long-term'],
    lateOnly: true,
    lagging: true,
    notReturnedIn: 3,
    text: '养老',
  };
  expect(words(filter)).toEqual([
    '方案：花都区方案',
    '单位：区民政局',
    '角色：牵头',
    '角色：不含配合单位',
    '状态：已交办、已退回',
    '评价：欠序时、未评价',
    '灯：红灯、未亮灯',
    '到期日：2026-06-01 至 2026-06-30',
    '期限：长期任务',
    '期限：已逾期',
    '进度：滞后',
    '未报送：2026年6月',
    '搜索：养老',
  ]);
  const left = chipsOf(filter, names).reduce<TaskFilter>((rest, { label, value }) => {
    const chip = chipsOf(rest, names).find((one) => one.label === label && one.value === value);
    return chip?.without ?? rest;
  }, filter);
  expect(chipsOf(left, names)).toEqual([]);
});

test('a span that is open on one side says so', () => {
  expect(words({ dueFrom: '2026-06-01' })).toEqual(['到期日：2026-06-01 起']);
  expect(words({ dueBefore: '2026-03-01' })).toEqual(['到期日：2026-02-28 止']);
});

test('a value is added, and taken away again; the last one takes the filter along', () => {
  expect(toggled(undefined, 'a')).toEqual(['a']);
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  expect(toggled(['a'], 'a')).toBeUndefined();
});

test('seven days count today and the seventh day after it', () => {
  expect(withDue({}, 'week', '2026-12-28')).toEqual({ dueFrom: '2026-12-28', dueBefore: '2027-01-05' });
  expect(shiftDay('2024-02-28', 1)).toBe('2024-02-29');
  expect(withDue({ bindings: ['none'] }, 'none', '2026-12-28').bindings).toBeUndefined();
});

const period: Period = {
  id: 1,
  name: '2026年6月',
  start: '2026-06-01',
  cutoff: '2026-06-25',
  state: 'open',
  frozenAt: null,
};

test('a cell is typed for the one that answers; without a period, in a frozen one, or for several it says why not', () => {
  const [lead, support] = [obligation({ id: 1 }), obligation({ id: 2, role: 'support' })];
  expect(editedObligation(row('1', [lead, support]), period)).toBe(lead);
  expect(editedObligation(row('1', [lead]), null)).toContain('还没有填报期');
  expect(editedObligation(row('1', [lead]), { ...period, state: 'frozen' })).toContain('已冻结');
  expect(editedObligation(row('1', [lead, obligation({ id: 3 })]), period)).toContain('按单位任务');
});

test('words of an earlier period are shown, but not put into the mouth of this one', () => {
  const said = obligation({ standing: standing({ entry: entry('已开工'), rating: 'behind' }) });
  expect(editedValue(said, 'progress', '2026年6月')).toBe('已开工');
  expect(editedValue(said, 'progress', '2026年7月')).toBe('');
  expect(editedValue(said, 'rating', '2026年7月')).toBe('behind');
});

test('headings name the plan where there are several, and there are none without categories', () => {
  const run = (start: number, planId: number, category: readonly string[]) => ({
    start,
    rows: 2,
    planId,
    plan: `方案${planId}`,
    category,
  });
  expect(groupsOf([run(0, 1, ['一、']), run(2, 1, [])]).map(({ label }) => label)).toEqual([
    '一、（2）',
    '未分类（2）',
  ]);
  expect(groupsOf([run(0, 1, []), run(2, 2, [])]).map(({ label }) => label)).toEqual([
    '方案1 › 未分类（2）',
    '方案2 › 未分类（2）',
  ]);
  expect(groupsOf([run(0, 1, [])])).toEqual([]);
});
