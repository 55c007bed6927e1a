import { expect, test } from 'vitest';
import { countsInWords, dueIn, dueOn, groupByDay, nextDue } from '../../../src/renderer/pages/calendar/due-days.ts';
import type { DueItem } from '../../../src/shared/model/tracking.ts';

const item = (on: string, over: Partial<DueItem> = {}): DueItem => ({
  on,
  kind: 'due',
  taskId: 1,
  title: '建成养老机构',
  departments: ['区民政局'],
  late: false,
  done: false,
  workday: true,
  ...over,
});

const DAYS = groupByDay([
  item('2026-10-31'),
  item('2026-10-31', { late: true }),
  item('2026-10-31', { late: true, done: true }),
  item('2026-10-25', { kind: 'cutoff', taskId: null, title: '2026年10月' }),
  item('2026-11-30'),
]);

test('what was done is never counted as late, and a cut-off never as due', () => {
  const day = dueOn(DAYS, '2026-10-31');
  expect([day.late.length, day.open.length, day.done.length]).toEqual([1, 1, 1]);
  expect(countsInWords(day)).toBe('到期 3 项：逾期未办结 1，待办 1，已办结 1');
  expect(countsInWords(dueOn(DAYS, '2026-10-25'))).toBe('没有到期事项；报送截止 1 期');
});

test('a month holds its own days in their order, and no neighbour', () => {
  const month = dueIn(DAYS, '2026-10');
  expect(month.open).toHaveLength(1);
  expect(month.cutoffs).toHaveLength(1);
});

test('the next day with something is found, and none after the last', () => {
  expect(nextDue(DAYS, '2026-10-25')).toBe('2026-10-31');
  expect(nextDue(DAYS, '2026-11-30')).toBeNull();
  expect(dueOn(DAYS, '2026-12-01').open).toEqual([]);
});
