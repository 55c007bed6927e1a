/** The days of the demonstration: three months, the last that of today. Days are `YYYY-MM-DD`. */
export type DemoDays = {
  readonly today: string;
  /** The months from the first to that of today. */
  readonly months: readonly Month[];
};

export type Month = {
  readonly name: string;
  readonly start: string;
  readonly cutoff: string;
  /** A day of it by its number. */
  readonly on: (day: number) => string;
};

/** Forms are due by the 25th, as many districts ask. */
const CUTOFF = 25;

export function demoDays(today: string): DemoDays {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const months = [-2, -1, 0].map((back) => monthAt(year, month - 1 + back));
  return { today, months };
}

function monthAt(year: number, month: number): Month {
  const first = new Date(Date.UTC(year, month, 1));
  const prefix = first.toISOString().slice(0, 8);
  const on = (day: number) => `${prefix}${String(day).padStart(2, '0')}`;
  return { name: `${first.getUTCFullYear()}年${first.getUTCMonth() + 1}月`, start: on(1), cutoff: on(CUTOFF), on };
}

/** The day so many days later. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
