import { describe, expect, test } from 'vitest';
import {
  draftFrom,
  draftOf,
  entryInput,
  measuredOn,
  saysSomething,
  unchangedDraft,
} from '../../../src/renderer/components/task/entry/entry-draft.ts';
import { lastEntryOf, openPeriods, saidByPeriod } from '../../../src/renderer/components/task/entry/said-by-period.ts';
import { entry, indicator, period } from './fixtures.ts';

describe('the form of an entry', () => {
  const last = entry(1, {
    problem: '用地指标未落实',
    next: '报区政府协调',
    values: [{ indicator: '护理型床位 占总床位', value: 21, unit: '%', on: '2026-10-20' }],
  });

  test('what was said before need not be typed again; what was done since must be', () => {
    const draft = draftFrom(last, [indicator()]);
    expect(draft).toMatchObject({ problem: '用地指标未落实', next: '报区政府协调', rating: 'on-track', percent: 30 });
    expect(draft.progress).toBe('');
    expect(draft.values).toEqual([{ indicator: '护理型床位 占总床位', unit: '%', value: null }]);
  });

  test('无变化 says so, keeps rating and percentage, and measures nothing', () => {
    const input = entryInput(unchangedDraft(last), { obligationId: 1, on: '2026-11-20', corrects: null });
    expect(input).toMatchObject({
      progress: '本期无变化。',
      rating: 'on-track',
      percent: 30,
      values: [],
      corrects: null,
    });
  });

  test('a correction begins with all that it corrects and keeps the day of its values', () => {
    const draft = draftOf(last, [indicator(), indicator({ name: '新增床位', base: null, unit: '张' })]);
    expect(draft.values.map(({ indicator: label }) => label)).toEqual(['护理型床位 占总床位', '新增床位']);
    const input = entryInput(draft, { obligationId: 1, on: '2026-11-20', corrects: last });
    expect(input.corrects).toBe(1);
    expect(input.values).toEqual([{ indicator: '护理型床位 占总床位', value: 21, unit: '%', on: '2026-10-20' }]);
  });

  test('an empty form is no entry; a value of 0 is one', () => {
    const empty = draftFrom(null, [indicator()]);
    expect(saysSomething(empty)).toBe(false);
    expect(saysSomething({ ...empty, progress: '  ' })).toBe(false);
    expect(saysSomething({ ...empty, percent: 0 })).toBe(true);
    expect(saysSomething({ ...empty, values: [{ indicator: '床位', unit: '张', value: 0 }] })).toBe(true);
  });

  test('values of a period are of its cut-off, also where they are typed later; while it runs, of today', () => {
    expect(measuredOn({ cutoff: '2026-10-25' }, '2026-11-20')).toBe('2026-10-25');
    expect(measuredOn({ cutoff: '2026-11-25' }, '2026-11-20')).toBe('2026-11-20');
  });

  test('targets of several years of one indicator ask for one value', () => {
    const draft = draftFrom(null, [indicator(), indicator({ value: 40, date: '2027-12-31' })]);
    expect(draft.values).toHaveLength(1);
  });
});

describe('what was said', () => {
  const periods = [period(2, '2026-11-01'), period(1, '2026-10-01')];
  const entries = [
    entry(1),
    entry(2, { obligationId: 2, department: '区财政局', role: 'support' }),
    entry(3, { corrects: 1, percent: 35 }),
    entry(4, { periodId: 2, percent: 60 }),
    entry(5, { corrects: 3, percent: 36 }),
  ];

  test('stands by period, the latest first, units in the order of the task, corrected entries behind what counts', () => {
    const shown = saidByPeriod(entries, periods, [2, 1]).map(({ period: name, said }) => [
      name,
      said.map(({ entry: { id }, corrected }) => [id, corrected.map((one) => one.id)]),
    ]);
    expect(shown).toEqual([
      ['第2期', [[4, []]]],
      [
        '第1期',
        [
          [2, []],
          [5, [3, 1]],
        ],
      ],
    ]);
  });

  test('the last that counts is never one that was corrected', () => {
    expect(lastEntryOf(entries.slice(0, 3), 1)?.id).toBe(3);
    expect(lastEntryOf(entries, 3)).toBeNull();
  });
});

test('entries go into open periods that have begun, the latest first, never into a frozen one', () => {
  const periods = [
    period(1, '2026-09-01', { state: 'frozen', frozenAt: '2026-11-01T08:00:00' }),
    period(2, '2026-10-01'),
    period(3, '2026-11-01'),
    period(4, '2026-12-01'),
  ];
  expect(openPeriods(periods, '2026-11-20').map(({ id }) => id)).toEqual([3, 2]);
  expect(openPeriods(periods.slice(0, 1), '2026-11-20')).toEqual([]);
});
