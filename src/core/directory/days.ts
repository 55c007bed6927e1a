import type { Dating } from '../../shared/model/directory.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** "2019-03-01" → "2019-02-28". */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The last day of a day, month or year: "2019-02" → "2019-02-28", "2018" → "2018-12-31". */
export function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** The day on which something known only as lying between two dates was done for certain. */
export function lastDay({ to }: Dating): string {
  return lastDayOf(to);
}
