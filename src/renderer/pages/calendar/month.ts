import dayjs from 'dayjs';
import type { WorkCalendar } from '../../../shared/model/tracking.ts';

/** Days are `YYYY-MM-DD`, months `YYYY-MM`; both compare as text. */
const DAY = 'YYYY-MM-DD';

export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

export const monthOf = (day: string): string => day.slice(0, 7);

const addDays = (day: string, count: number): string => dayjs(day).add(count, 'day').format(DAY);

/** 0 Monday … 6 Sunday. */
const weekdayOf = (day: string): number => (dayjs(day).day() + 6) % 7;

/** The weeks that a month touches, Monday first, with the days of its neighbours that fill them. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const start = addDays(first, -weekdayOf(first));
  const days = weekdayOf(first) + dayjs(first).daysInMonth();
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) =>
    WEEKDAYS.map((_, weekday) => addDays(start, week * 7 + weekday)),
  );
}

/** The same day of another month, or its last: from 31 October one month on is 30 November. */
export function addMonths(day: string, count: number): string {
  return dayjs(day).add(count, 'month').format(DAY);
}

/** Where a key leads from a day: arrows by days and weeks, PageUp and PageDown (or Ctrl with ← →) by months; null for others. */
export function stepDay(day: string, key: string, ctrl: boolean): string | null {
  switch (key) {
    case 'ArrowLeft':
      return ctrl ? addMonths(day, -1) : addDays(day, -1);
    case 'ArrowRight':
      return ctrl ? addMonths(day, 1) : addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    case 'Home':
      return addDays(day, -weekdayOf(day));
    case 'End':
      return addDays(day, 6 - weekdayOf(day));
    default:
      return null;
  }
}

/** 休 and 班 as printed calendars mark them: only where the notice moves a day, not on every weekend. */
export type DayMark = '休' | '班' | null;

/** What a calendar says of one day; made once for a month of cells. */
export function createDayLook(calendar: WorkCalendar) {
  const holidays = new Set(calendar.holidays);
  const worked = new Set(calendar.workdays);
  return (day: string): { readonly mark: DayMark; readonly restDay: boolean } => {
    if (holidays.has(day)) return { mark: '休', restDay: true };
    if (worked.has(day)) return { mark: '班', restDay: false };
    return { mark: null, restDay: weekdayOf(day) >= 5 };
  };
}

/** Years shown whose 调休 nobody entered: there only weekends are known. */
export function unknownYears(weeks: readonly (readonly string[])[], calendar: WorkCalendar): readonly number[] {
  const shown = new Set(weeks.flat().map((day) => Number(day.slice(0, 4))));
  return [...shown].filter((year) => !calendar.years.includes(year)).sort((a, b) => a - b);
}

/** 2026年10月. */
export function monthTitle(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
}

/** 10月9日 星期五. */
export function dayTitle(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 星期${WEEKDAYS[weekdayOf(day)]}`;
}
