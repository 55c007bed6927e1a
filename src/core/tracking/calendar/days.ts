/** Days are `YYYY-MM-DD` and compare as text; what is done with them here has no time of day and no time zone. */

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists: 2026-02-29 does not. */
export function isDay(text: string): boolean {
  return DAY.test(text) && isoOf(timeOf(text)) === text;
}

/** The day `count` days later, earlier where it is negative. */
export function addDays(day: string, count: number): string {
  return isoOf(timeOf(day) + count * DAY_MS);
}

/** Days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

/** The same day of a later month, or its last: 8月31日 and six months are 2月28日 (民法典第二百零二条). */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return isoOf(Date.UTC(Math.floor(months / 12), months % 12, Math.min(date, last)));
}

/** A ledger names some thousand days and asks for them by the million: each is worked out once. */
const TIMES = new Map<string, number>();
const DAYS = new Map<number, string>();

function timeOf(day: string): number {
  const known = TIMES.get(day);
  if (known !== undefined) return known;
  const time = Date.parse(`${day}T00:00:00Z`);
  TIMES.set(day, time);
  return time;
}

function isoOf(time: number): string {
  const known = DAYS.get(time);
  if (known !== undefined) return known;
  const day = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
  DAYS.set(time, day);
  return day;
}
