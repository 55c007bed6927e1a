/** Month and day without a year; a day past the month's end means its end, so [2, 31] is the last of February. */
export type MonthDay = readonly [month: number, day: number];

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD`, the day clipped to the month. */
export function isoDay(year: number, [month, day]: MonthDay): string {
  const clipped = Math.min(day, daysInMonth(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(clipped).padStart(2, '0')}`;
}

/** The day before `iso`. */
export function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
