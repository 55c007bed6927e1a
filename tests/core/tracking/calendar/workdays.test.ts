import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../../src/core/tracking/calendar/days.ts';
import { dueAfter } from '../../../../src/core/tracking/calendar/due-after.ts';
import { readWorkCalendar } from '../../../../src/core/tracking/calendar/read-work-calendar.ts';
import { createWorkdays } from '../../../../src/core/tracking/calendar/workdays.ts';
import { createNumbers } from '../numbers.ts';
import { readSeed } from '../read-seed.ts';

const calendar = readWorkCalendar(readSeed('calendar.csv'));
const workdays = createWorkdays(calendar);
const isWorkday = (day: string) => workdays.isWorkday(day).workday;

describe('the shipped calendar', () => {
  it('knows 2023 to 2026, though its first day off lies in 2022', () => {
    expect(calendar.years).toEqual([2023, 2024, 2025, 2026]);
    expect(calendar.holidays[0]).toBe('2022-12-31');
  });

  // Days off and days worked as each notice adds them up: 共3天, 共7天 …
  it.each([
    [2023, 27, 7],
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('has for %i all days of the notice: %i off, %i worked', (year, off, worked) => {
    const ofNotice = (day: string) => day.startsWith(`${year}`) || (year === 2023 && day === '2022-12-31');
    expect(calendar.holidays.filter(ofNotice)).toHaveLength(off);
    expect(calendar.workdays.filter(ofNotice)).toHaveLength(worked);
  });

  it('never has one day both off and worked', () => {
    expect(calendar.holidays.filter((day) => calendar.workdays.includes(day))).toEqual([]);
  });

  it.each([
    ['2026-10-10', true, 'a Saturday worked instead (国庆节)'],
    ['2026-09-20', true, 'a Sunday worked instead'],
    ['2026-10-07', false, 'a Wednesday off'],
    ['2026-10-08', true, 'the first day after'],
    ['2026-10-11', false, 'a Sunday'],
    ['2024-02-09', true, '除夕 2024: only recommended as a day off'],
    ['2025-01-28', false, '除夕 2025'],
  ])('takes %s as %s: %s', (day, workday) => {
    expect(isWorkday(day)).toBe(workday);
  });
});

describe('counting workdays', () => {
  it('goes over 国庆节 2026 and the Saturday worked for it', () => {
    expect(workdays.addWorkdays('2026-09-30', 1)).toEqual({ day: '2026-10-08', unknownYears: [] });
    expect(workdays.addWorkdays('2026-09-30', 3).day).toBe('2026-10-10');
    expect(workdays.addWorkdays('2026-09-30', 4).day).toBe('2026-10-12');
    expect(workdays.workdaysBetween('2026-09-30', '2026-10-12').count).toBe(4);
  });

  it('does not count the day it begins on, and leaves a day where no workday is added', () => {
    expect(workdays.addWorkdays('2026-11-23', 1).day).toBe('2026-11-24');
    expect(workdays.addWorkdays('2026-11-22', 0).day).toBe('2026-11-22');
  });

  it('says which years it does not know instead of treating them as known', () => {
    expect(workdays.addWorkdays('2026-12-30', 5)).toEqual({ day: '2027-01-06', unknownYears: [2027] });
    expect(workdays.isWorkday('2022-10-03')).toEqual({ workday: true, unknownYears: [2022] });
    expect(workdays.workdaysBetween('2027-01-05', '2026-12-30').unknownYears).toEqual([2027]);
    expect(workdays.addWorkdays('2026-12-01', 5).unknownYears).toEqual([]);
  });

  it('there and back again is the same number, and always ends on a workday', () => {
    const numbers = createNumbers(7);
    for (let run = 0; run < 500; run += 1) {
      const from = addDays('2023-01-03', numbers.below(1300));
      const count = numbers.below(121) - 60;
      const { day } = workdays.addWorkdays(from, count);
      expect(workdays.workdaysBetween(from, day).count).toBe(count);
      if (count !== 0) expect(isWorkday(day)).toBe(true);
      expect(Math.abs(daysBetween(from, day))).toBeGreaterThanOrEqual(Math.abs(count));
    }
  });
});

describe('a deadline by its length', () => {
  it.each([
    ['30个工作日', '2026-02-10', '2026-03-30'],
    ['自印发之日起5个工作日内', '2026-09-30', '2026-10-13'],
    ['30日内', '2026-02-10', '2026-03-12'],
    ['十五日', '2026-11-23', '2026-12-08'],
    ['1周内', '2026-11-23', '2026-11-30'],
    ['3个月内', '2026-11-30', '2027-02-28'],
    ['一年', '2024-02-29', '2025-02-28'],
  ])('%s from %s ends on %s', (text, start, due) => {
    expect(dueAfter(text, start, workdays)?.due).toBe(due);
  });

  it('keeps a last day on a Sunday where the words count 日', () => {
    expect(dueAfter('6日内', '2026-11-23', workdays)?.due).toBe('2026-11-29');
  });

  it('passes on what the calendar does not know', () => {
    expect(dueAfter('30个工作日', '2026-12-20', workdays)?.unknownYears).toEqual([2027]);
  });

  it.each(['3-5年', '2026年10月10日前', '二十五', '每月5日前', '长期', '', '15日内初报，30日内终报', '一年半'])(
    'is not read from %s',
    (text) => {
      expect(dueAfter(text, '2026-11-23', workdays)).toBeNull();
    },
  );
});

describe('a table of days off', () => {
  const read = (...lines: string[]) => readWorkCalendar(['年份,日期,安排,依据', ...lines].join('\n'));

  it('may be saved by Excel with a mark at its head and other line ends', () => {
    expect(readWorkCalendar('\uFEFF年份,日期,安排,依据\r\n2027,2027-01-01,放假,通知\r\n').years).toEqual([2027]);
  });

  it.each([
    ['2027,2027-02-29,放假,通知', '节假日表第 2 行“2027,2027-02-29,放假,通知”的日期不存在，请改正后再读入。'],
    ['2027,2027-01-04,上班,通知', '不是周末'],
    ['2027,2027-01-02,休息,通知', '既不是“放假”也不是“上班”'],
    ['2027,2027-01-02,放假,', '没有写明依据'],
    ['27,2027-01-02,放假,通知', '没有写明年份'],
  ])('with the line %s is refused by name', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });

  it('without its header is refused', () => {
    expect(() => readWorkCalendar('2027,2027-01-01,放假,通知')).toThrow('第 1 行');
  });
});
