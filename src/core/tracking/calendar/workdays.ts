import type { WorkCalendar } from '../../../shared/model/tracking.ts';
import { addDays, weekdayOf } from './days.ts';

/** Years that were counted over by weekends alone, since no 调休 is entered for them: 2027年调休未录入. */
type Uncertain = { readonly unknownYears: readonly number[] };

/** Counting in 工作日 by one calendar; each answer says on which years it does not know the 调休. */
export type Workdays = {
  readonly isWorkday: (day: string) => Uncertain & { readonly workday: boolean };
  /** The `count`-th workday after (before, where negative) a day; the day itself is not counted (民法典第二百零一条). */
  readonly addWorkdays: (day: string, count: number) => Uncertain & { readonly day: string };
  /** How many workdays one day lies after another, itself counted; negative where it lies before. */
  readonly workdaysBetween: (from: string, to: string) => Uncertain & { readonly count: number };
};

/** In a year without a notice Monday to Friday count, and the answer says so. */
export function createWorkdays(calendar: WorkCalendar): Workdays {
  const holidays = new Set(calendar.holidays);
  const worked = new Set(calendar.workdays);
  const years = new Set(calendar.years);
  const isWorked = (day: string) => worked.has(day) || (weekdayOf(day) < 6 && !holidays.has(day));

  function unknownYears(from: string, to: string): number[] {
    const [first, last] = [from, to].sort().map((day) => Number(day.slice(0, 4)));
    const passed = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
    return passed.filter((year) => !years.has(year));
  }

  function addWorkdays(day: string, count: number) {
    const step = Math.sign(count);
    let at = day;
    for (let left = Math.abs(count); left > 0; ) {
      at = addDays(at, step);
      if (isWorked(at)) left -= 1;
    }
    return { day: at, unknownYears: unknownYears(day, at) };
  }

  function workdaysBetween(from: string, to: string) {
    const step = from <= to ? 1 : -1;
    let count = 0;
    for (let at = from; at !== to; ) {
      at = addDays(at, step);
      if (isWorked(at)) count += step;
    }
    return { count, unknownYears: unknownYears(from, to) };
  }

  return {
    isWorkday: (day) => ({ workday: isWorked(day), unknownYears: unknownYears(day, day) }),
    addWorkdays,
    workdaysBetween,
  };
}
