import dayjs from 'dayjs';
import type { WorkCalendar } from '../../../../shared/model/tracking.ts';
import type { ReadNotice } from './read-notice.ts';

/** How one day of the notice is arranged: 放假 · 上班; null takes it out again. */
export type Arrangement = 'holiday' | 'workday' | null;

const sorted = (days: Iterable<string>): readonly string[] => [...new Set(days)].sort();

/** One day put in or taken out; its year counts as entered from then on. */
export function arrange(calendar: WorkCalendar, day: string, as: Arrangement): WorkCalendar {
  const without = (days: readonly string[]) => days.filter((one) => one !== day);
  const year = Number(day.slice(0, 4));
  return {
    years: as === null ? calendar.years : [...new Set([...calendar.years, year])].sort((a, b) => a - b),
    holidays: as === 'holiday' ? sorted([...without(calendar.holidays), day]) : without(calendar.holidays),
    workdays: as === 'workday' ? sorted([...without(calendar.workdays), day]) : without(calendar.workdays),
  };
}

/** The notice in place of what stood for its year, and for the single days of other years that it names (2022-12-31). */
export function takeNotice(calendar: WorkCalendar, notice: ReadNotice): WorkCalendar {
  const named = new Set([...notice.holidays, ...notice.workdays]);
  const keep = (days: readonly string[]) => days.filter((day) => !day.startsWith(`${notice.year}-`) && !named.has(day));
  return {
    years: [...new Set([...calendar.years, notice.year])].sort((a, b) => a - b),
    holidays: sorted([...keep(calendar.holidays), ...notice.holidays]),
    workdays: sorted([...keep(calendar.workdays), ...notice.workdays]),
  };
}

/** A year taken out: weekends alone are known of it again. */
export function dropYear(calendar: WorkCalendar, year: number): WorkCalendar {
  const keep = (days: readonly string[]) => days.filter((day) => !day.startsWith(`${year}-`));
  return {
    years: calendar.years.filter((one) => one !== year),
    holidays: keep(calendar.holidays),
    workdays: keep(calendar.workdays),
  };
}

/** Days on end that are arranged alike: 10月1日至7日. */
export type Run = { readonly first: string; readonly last: string; readonly days: number };

/** The days of a year as runs, as the notice names them. */
export function runsOf(days: readonly string[], year: number): readonly Run[] {
  const runs: Run[] = [];
  for (const day of days.filter((one) => one.startsWith(`${year}-`)).sort()) {
    const last = runs.at(-1);
    if (last && dayjs(last.last).add(1, 'day').format('YYYY-MM-DD') === day) {
      runs[runs.length - 1] = { first: last.first, last: day, days: last.days + 1 };
    } else {
      runs.push({ first: day, last: day, days: 1 });
    }
  }
  return runs;
}

/** 10月1日至7日（7天）; 10月10日. */
export function runInWords({ first, last, days }: Run): string {
  const name = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  if (days === 1) return name(first);
  const end = first.slice(0, 7) === last.slice(0, 7) ? `${Number(last.slice(8))}日` : name(last);
  return `${name(first)}至${end}（${days}天）`;
}

/** Why a day cannot be arranged so; null where it can. */
export function arrangeProblem(day: string, as: Arrangement): string | null {
  if (as !== 'workday' || dayjs(day).day() % 6 === 0) return null;
  return `${day} 不是周末，本来就上班，不必录入。`;
}

/** Years to look at: those entered, this one and the next, whose notice comes in autumn. */
export function yearsToShow(calendar: WorkCalendar, today: string): readonly number[] {
  const now = Number(today.slice(0, 4));
  return [...new Set([...calendar.years, now, now + 1])].sort((a, b) => b - a);
}
