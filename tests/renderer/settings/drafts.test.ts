import { expect, test } from 'vitest';
import { findTestProblem } from '../../../src/core/tracking/lights/fact-tests.ts';
import {
  addRule,
  comparisonsOf,
  editRule,
  firstTest,
  OWN_NAME,
  ownCopy,
  removeRule,
  replaceTest,
  sameRules,
} from '../../../src/renderer/pages/settings/lights/scheme-draft.ts';
import { moveItem } from '../../../src/renderer/pages/settings/move-item.ts';
import {
  addRating,
  editRating,
  ratingProblems,
  removeRating,
} from '../../../src/renderer/pages/settings/ratings/rating-draft.ts';
import { replaceRule, switchKind } from '../../../src/renderer/pages/settings/reminders/reminder-draft.ts';
import {
  arrange,
  arrangeProblem,
  dropYear,
  runInWords,
  runsOf,
  takeNotice,
  yearsToShow,
} from '../../../src/renderer/pages/settings/workdays/calendar-draft.ts';
import { FACT_NAMES } from '../../../src/shared/light-facts.ts';
import type { Rating } from '../../../src/shared/model/tracking.ts';

const CALENDAR = {
  years: [2026],
  holidays: ['2026-10-01', '2026-10-02', '2026-10-03'],
  workdays: ['2026-10-10'],
};

test('a day is arranged once: off, worked, or neither', () => {
  const worked = arrange(CALENDAR, '2026-10-03', 'workday');
  expect(worked.holidays).toEqual(['2026-10-01', '2026-10-02']);
  expect(worked.workdays).toEqual(['2026-10-03', '2026-10-10']);
  expect(arrange(worked, '2026-10-03', null).workdays).toEqual(['2026-10-10']);
  expect(arrange(CALENDAR, '2027-01-01', 'holiday').years).toEqual([2026, 2027]);
  expect(arrangeProblem('2026-10-09', 'workday')).toContain('不是周末');
  expect(arrangeProblem('2026-10-10', 'workday')).toBeNull();
});

test('a notice takes the place of its year and leaves the others alone', () => {
  const notice = {
    year: 2027,
    holidays: ['2026-12-31', '2027-01-01'],
    workdays: ['2027-01-03'],
    parts: [],
    doubts: [],
  };
  const next = takeNotice(CALENDAR, notice);
  expect(next.years).toEqual([2026, 2027]);
  expect(next.holidays).toEqual([...CALENDAR.holidays, '2026-12-31', '2027-01-01']);
  expect(takeNotice(next, notice)).toEqual(next);
  expect(dropYear(next, 2027).workdays).toEqual(CALENDAR.workdays);
});

test('days on end are one line, as the notice says them', () => {
  expect(runsOf([...CALENDAR.holidays, '2026-01-31', '2026-02-01', '2025-10-01'], 2026).map(runInWords)).toEqual([
    '1月31日至2月1日（2天）',
    '10月1日至3日（3天）',
  ]);
  expect(runsOf(CALENDAR.workdays, 2026).map(runInWords)).toEqual(['10月10日']);
  expect(yearsToShow(CALENDAR, '2026-11-23')).toEqual([2027, 2026]);
});

const RATINGS: readonly Rating[] = [
  { code: 'behind', word: '欠序时', class: 'behind' },
  { code: 'own-3', word: '有序推进', class: 'on-track' },
];

test('a rating keeps its code when it is renamed, and a new one takes no code in use', () => {
  const renamed = editRating(RATINGS, 'behind', { word: '慢序时' });
  expect(renamed[0]).toEqual({ code: 'behind', word: '慢序时', class: 'behind' });
  expect(addRating(RATINGS)[2]?.code).toBe('own-4');
  expect(removeRating(RATINGS, 'behind')).toHaveLength(1);
});

test('a list with an empty or doubled word is not used', () => {
  expect(ratingProblems(RATINGS)).toEqual([]);
  expect(ratingProblems([])).toHaveLength(1);
  expect(ratingProblems(addRating(RATINGS))).toEqual(['第 3 项没有名称，请填写。']);
  expect(ratingProblems(editRating(RATINGS, 'behind', { word: ' 有序推进' }))[0]).toContain('不止一次');
});

test('a line moves by one place and stops at both ends', () => {
  expect(moveItem(['甲', '乙', '丙'], 0, 1)).toEqual(['乙', '甲', '丙']);
  expect(moveItem(['甲', '乙', '丙'], 2, -1)).toEqual(['甲', '丙', '乙']);
  const list = ['甲', '乙'];
  expect(moveItem(list, 0, -1)).toBe(list);
  expect(moveItem(list, 1, 1)).toBe(list);
});

const SCHEME = { name: '西安市纪委督查系统', source: '', note: '', rules: [] };

test('the first test of every fact is one that the engine takes', () => {
  for (const fact of FACT_NAMES) {
    expect(findTestProblem(firstTest(fact))).toBeNull();
    for (const is of comparisonsOf(fact)) expect(findTestProblem({ ...firstTest(fact), is })).toBeNull();
  }
});

test('rows are edited one by one, and a shipped table is named as a copy once', () => {
  const one = editRule(addRule(SCHEME), 0, { word: '红灯' });
  expect(one.rules[0]?.word).toBe('红灯');
  expect(sameRules(one, SCHEME)).toBe(false);
  expect(sameRules(removeRule(one, 0), SCHEME)).toBe(true);
  const copy = ownCopy(SCHEME);
  expect(copy.name).toContain(OWN_NAME);
  expect(ownCopy(copy)).toEqual(copy);
  const tests = [firstTest('done'), firstTest('urges')];
  expect(replaceTest(tests, 0, null)).toEqual([tests[1]]);
  expect(replaceTest(tests, 1, firstTest('role'))).toEqual([tests[0], firstTest('role')]);
});

test('a reminder is switched on as the program has it, in its place, and off whole', () => {
  const shipped = [{ kind: 'overdue' }, { kind: 'due-soon', days: 5, counting: 'days' }] as const;
  const on = switchKind([{ kind: 'not-returned', support: true }], 'due-soon', true, shipped);
  expect(on.map(({ kind }) => kind)).toEqual(['due-soon', 'not-returned']);
  expect(on[0]).toEqual(shipped[1]);
  expect(switchKind([], 'not-received', true, shipped)).toEqual([
    { kind: 'not-received', days: 3, counting: 'workdays' },
  ]);
  expect(switchKind(on, 'due-soon', false, shipped)).toHaveLength(1);
  expect(replaceRule(shipped, shipped[0], { kind: 'placeholder-due' })[0]).toEqual({ kind: 'placeholder-due' });
});
