import type { Period } from '../../../shared/model/tracking.ts';

/**
 * The period that the window is about: the one chosen; else the newest that has begun by `today` (`YYYY-MM-DD`), because the
 * next one is often set up ahead of its time; else the newest of all. Null where there is none. Frozen or not: with November
 * frozen and December set up the window went back to an October that nobody had frozen.
 */
export function currentPeriod(periods: readonly Period[], chosen: number | null, today: string): Period | null {
  const newestFirst = [...periods].sort((a, b) => (a.start < b.start ? 1 : -1));
  return (
    newestFirst.find(({ id }) => id === chosen) ??
    newestFirst.find(({ start }) => start <= today) ??
    newestFirst[0] ??
    null
  );
}

/**
 * The period of the figures that are shown: that of the window once it has begun. Before that there is nothing of it to count,
 * and null stands for today.
 */
export function countedPeriod(period: Period | null, today: string): Period | null {
  return period !== null && period.start <= today ? period : null;
}
