import type { Period } from '../../../shared/model/tracking.ts';

/**
 * The period that the window is about: the one chosen; else the newest open one that has begun by `today` (`YYYY-MM-DD`),
 * because the next one is often set up ahead of its time; else the newest of all. Null where there is none. An open one that
 * a later one was frozen after is left behind: November frozen and December set up, the window went back to October.
 */
export function currentPeriod(periods: readonly Period[], chosen: number | null, today: string): Period | null {
  const newestFirst = [...periods].sort((a, b) => (a.start < b.start ? 1 : -1));
  const begun = newestFirst.find(({ start }) => start <= today);
  const open = begun?.state === 'open' ? begun : null;
  return newestFirst.find(({ id }) => id === chosen) ?? open ?? newestFirst[0] ?? null;
}
