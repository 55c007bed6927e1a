import { expect, test } from 'vitest';
import { findRhythm, suggestPeriods } from '../../../src/renderer/pages/settings/periods/suggest-periods.ts';
import type { Period } from '../../../src/shared/model/tracking.ts';

const period = (id: number, name: string, start: string, cutoff: string): Period => ({
  id,
  name,
  start,
  cutoff,
  state: 'open',
  frozenAt: null,
});

const OCTOBER = period(1, '2026年10月', '2026-10-01', '2026-10-25');

test('the first period of a ledger is the one of today, and ends with its span', () => {
  expect(suggestPeriods('month', [], '2026-11-23', 2)).toEqual([
    { name: '2026年11月', start: '2026-11-01', cutoff: '2026-11-30' },
    { name: '2026年12月', start: '2026-12-01', cutoff: '2026-12-31' },
  ]);
  expect(suggestPeriods('quarter', [], '2026-11-23', 1)).toEqual([
    { name: '2026年第4季度', start: '2026-10-01', cutoff: '2026-12-31' },
  ]);
  expect(suggestPeriods('ten-days', [], '2026-02-23', 2).map(({ name, cutoff }) => [name, cutoff])).toEqual([
    ['2026年2月下旬', '2026-02-28'],
    ['2026年3月上旬', '2026-03-10'],
  ]);
});

test('the next period follows the last one and keeps the office’s cut-off day', () => {
  expect(suggestPeriods('month', [OCTOBER], '2027-05-01', 2)).toEqual([
    { name: '2026年11月', start: '2026-11-01', cutoff: '2026-11-25' },
    { name: '2026年12月', start: '2026-12-01', cutoff: '2026-12-25' },
  ]);
});

test('a cut-off in the month after is carried on', () => {
  const next = suggestPeriods('month', [period(1, '2026年10月', '2026-10-01', '2026-11-05')], '2026-11-23', 1);
  expect(next).toEqual([{ name: '2026年11月', start: '2026-11-01', cutoff: '2026-12-05' }]);
});

test('weeks belong to the year of their Thursday', () => {
  expect(suggestPeriods('week', [], '2026-12-30', 2)).toEqual([
    { name: '2026年第53周', start: '2026-12-28', cutoff: '2027-01-03' },
    { name: '2027年第1周', start: '2027-01-04', cutoff: '2027-01-10' },
  ]);
});

test('a cut-off never lies before the start, whatever is carried on', () => {
  const odd = period(1, '第一期', '2026-10-01', '2026-10-01');
  for (const { start, cutoff } of suggestPeriods('week', [odd], '2026-10-01', 4)) {
    expect(cutoff >= start).toBe(true);
  }
});

test('the rhythm is read from the last two periods', () => {
  expect(findRhythm([])).toBe('month');
  expect(findRhythm([OCTOBER])).toBe('month');
  expect(findRhythm([OCTOBER, period(2, '第2周', '2026-10-08', '2026-10-14')])).toBe('week');
  expect(findRhythm([OCTOBER, period(2, '四季度', '2027-01-01', '2027-03-31')])).toBe('quarter');
});
