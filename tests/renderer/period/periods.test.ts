import { expect, test } from 'vitest';
import { countedPeriod, currentPeriod } from '../../../src/renderer/components/period/current-period.ts';
import { freezeRemark } from '../../../src/renderer/components/period/freeze-remark.ts';
import { draftProblem, proposePeriod } from '../../../src/renderer/components/period/propose-period.ts';
import type { Period } from '../../../src/shared/model/tracking.ts';

const TODAY = '2026-11-23';

function period(id: number, name: string, start: string, cutoff: string, state: Period['state'] = 'open'): Period {
  return { id, name, start, cutoff, state, frozenAt: state === 'frozen' ? `${cutoff}T18:00:00` : null };
}

const OCTOBER = period(1, '2026年10月', '2026-10-01', '2026-10-31', 'frozen');
const NOVEMBER = period(2, '2026年11月', '2026-11-01', '2026-11-30');
const DECEMBER = period(3, '2026年12月', '2026-12-01', '2026-12-31');

test('the window is about the period that runs, not about the next one that was set up ahead of its time', () => {
  expect(currentPeriod([DECEMBER, NOVEMBER, OCTOBER], null, TODAY)).toBe(NOVEMBER);
  expect(currentPeriod([DECEMBER, NOVEMBER, OCTOBER], 1, TODAY)).toBe(OCTOBER);
});

test('where all are frozen it is the newest, where there is none it is none', () => {
  expect(currentPeriod([OCTOBER], null, TODAY)).toBe(OCTOBER);
  expect(currentPeriod([], null, TODAY)).toBeNull();
});

test('a period left open before a frozen one is not gone back to, nor is the next one there before its time', () => {
  const [left, frozen] = [
    period(1, '2026年10月', '2026-10-01', '2026-10-31'),
    { ...NOVEMBER, state: 'frozen' as const },
  ];
  expect(currentPeriod([frozen, left], null, TODAY)).toBe(frozen);
  expect(currentPeriod([DECEMBER, frozen, left], null, TODAY)).toBe(frozen);
  expect(currentPeriod([DECEMBER, frozen, left], null, '2026-12-01')).toBe(DECEMBER);
});

test('figures are shown of a period from its first day on; a chosen one ahead of its time has none', () => {
  expect(countedPeriod(DECEMBER, '2026-12-01')).toBe(DECEMBER);
  expect(countedPeriod(OCTOBER, TODAY)).toBe(OCTOBER);
  expect(countedPeriod(DECEMBER, '2026-11-30')).toBeNull();
  expect(countedPeriod(null, TODAY)).toBeNull();
});

test('before a period is frozen it is said in numbers what is still open', () => {
  const owing = [{ missing: [1, 2] }, { missing: [] }, { missing: [3] }];
  expect(freezeRemark(NOVEMBER, owing, '2026-11-30')).toBe(
    '报送截止日 2026-11-30 还没有过；还有 2 个单位的 3 项没有报送，冻结后记为未报送。',
  );
  expect(freezeRemark(NOVEMBER, owing, '2026-12-01')).toBe('还有 2 个单位的 3 项没有报送，冻结后记为未报送。');
  expect(freezeRemark(NOVEMBER, [{ missing: [] }], '2026-12-01')).toBeNull();
});

test('a choice that was taken back leads to the period that runs', () => {
  expect(currentPeriod([NOVEMBER, OCTOBER], 99, TODAY)).toBe(NOVEMBER);
});

test.each([
  [OCTOBER, '2026年11月', '2026-11-01', '2026-11-30'],
  [period(1, '2026年12月', '2026-12-01', '2026-12-31'), '2027年1月', '2027-01-01', '2027-01-31'],
  // 盘锦 reports by the 28th, 鄂温克旗 by the 25th of a month that begins on the 26th.
  [period(1, '2026年10月', '2026-10-01', '2026-10-28'), '2026年11月', '2026-11-01', '2026-11-28'],
  [period(1, '2026年10月', '2026-09-26', '2026-10-25'), '2026年11月', '2026-10-26', '2026-11-25'],
  // 成都 reports by the 10th for the month before.
  [period(1, '2026年10月', '2026-10-01', '2026-11-10'), '2026年11月', '2026-11-01', '2026-12-10'],
  [period(1, '2026年第4季度', '2026-10-01', '2026-12-31'), '2027年第1季度', '2027-01-01', '2027-03-31'],
  [period(1, '第12期', '2026-11-16', '2026-11-22'), '第13期', '2026-11-23', '2026-11-29'],
])('after $name ($start to $cutoff) the rhythm goes on', (last, name, start, cutoff) => {
  expect(proposePeriod([last], TODAY)).toEqual({ name, start, cutoff });
});

test('the first period proposed is the month that runs; a name without a rhythm is left to the person', () => {
  expect(proposePeriod([], TODAY)).toEqual({ name: '2026年11月', start: '2026-11-01', cutoff: '2026-11-30' });
  expect(proposePeriod([period(1, '年初摸底', '2026-01-05', '2026-01-15')], TODAY).name).toBe('');
});

test('what cannot be kept is said in a sentence', () => {
  const draft = { name: '2026年12月', start: '2026-12-01', cutoff: '2026-12-31' };
  expect(draftProblem(draft, [NOVEMBER])).toBeNull();
  expect(draftProblem({ ...draft, name: ' 2026年11月 ' }, [NOVEMBER])).toBe('已有名为“2026年11月”的一期。');
  expect(draftProblem({ ...draft, cutoff: '2026-11-30' }, [])).toBe('报送截止日早于起始日。');
  expect(draftProblem({ ...draft, start: '2026-11-01' }, [NOVEMBER])).toContain('不能同一天开始');
  expect(draftProblem({ ...draft, name: '' }, [])).toContain('期名');
});
