import { expect, test } from 'vitest';
import {
  addMonths,
  createDayLook,
  dayTitle,
  monthTitle,
  stepDay,
  unknownYears,
  weeksOf,
} from '../../../src/renderer/pages/calendar/month.ts';

const CALENDAR = { years: [2026], holidays: ['2026-10-01', '2026-10-03'], workdays: ['2026-10-10'] };

test('a month is whole weeks from Monday, filled with the days of its neighbours', () => {
  const weeks = weeksOf('2026-10');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toBe('2026-09-28');
  expect(weeks[4]?.[6]).toBe('2026-11-01');
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(weeksOf('2026-08')).toHaveLength(6);
});

test('keys lead by days, weeks and months, and other keys nowhere', () => {
  expect(stepDay('2026-10-01', 'ArrowLeft', false)).toBe('2026-09-30');
  expect(stepDay('2026-10-01', 'ArrowRight', true)).toBe('2026-11-01');
  expect(stepDay('2026-10-28', 'ArrowDown', false)).toBe('2026-11-04');
  expect(stepDay('2026-10-31', 'PageDown', false)).toBe('2026-11-30');
  expect(stepDay('2026-10-01', 'Home', false)).toBe('2026-09-28');
  expect(stepDay('2026-10-01', 'End', false)).toBe('2026-10-04');
  expect(stepDay('2026-10-01', 'Enter', false)).toBeNull();
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
});

test('休 and 班 stand only where the notice moves a day', () => {
  const look = createDayLook(CALENDAR);
  expect(look('2026-10-01')).toEqual({ mark: '休', restDay: true });
  expect(look('2026-10-10')).toEqual({ mark: '班', restDay: false });
  expect(look('2026-10-17')).toEqual({ mark: null, restDay: true });
  expect(look('2026-10-09')).toEqual({ mark: null, restDay: false });
});

test('a year that is not in the calendar is named, also where only a week of it is shown', () => {
  expect(unknownYears(weeksOf('2026-10'), CALENDAR)).toEqual([]);
  expect(unknownYears(weeksOf('2026-12'), CALENDAR)).toEqual([2027]);
  expect(unknownYears(weeksOf('2027-03'), CALENDAR)).toEqual([2027]);
});

test('days and months are said as an office says them', () => {
  expect(monthTitle('2026-03')).toBe('2026年3月');
  expect(dayTitle('2026-10-09')).toBe('10月9日 星期五');
});
