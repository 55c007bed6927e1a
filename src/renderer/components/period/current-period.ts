import type { Period } from '../../../shared/model/tracking.ts';

/**
 * The period that the window is about: the one chosen; else the newest open one that has begun by `today` (`YYYY-MM-DD`),
 * because the next one is often set up ahead of its time; else the newest of all. Null where there is none.
 */
export function currentPeriod(periods: readonly Period[], chosen: number | null, today: string): Period | null {
  const newestFirst = [...periods].sort((a, b) => (a.start < b.start ? 1 : -1));
  return (
    newestFirst.find(({ id }) => id === chosen) ??
    newestFirst.find(({ state, start }) => state === 'open' && start <= today) ??
    newestFirst[0] ??
    null
  );
}
