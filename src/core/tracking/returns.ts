import { askedSince, entriesUpTo, orderEntries, periodOf } from './entries.ts';
import { lookAt } from './on-day.ts';
import type { Scene, Tracked } from './tracked.ts';
import { isAccountable, isDone, isResting } from './transitions.ts';

/**
 * True where the period of the scene asked a body that answers for the work for its progress, and nothing came in. One to
 * which nothing was handed out by the cut-off is not asked.
 */
export function isNotReturned(tracked: Tracked, scene: Scene): boolean {
  const period = periodOf(scene);
  if (!period || !isAccountable(tracked)) return false;
  const onDay = lookAt(tracked, scene.day);
  if (isDone(onDay.state) || isResting(onDay.state)) return false;
  const entries = entriesUpTo(orderEntries(tracked, scene.periods), scene.day);
  const since = askedSince(onDay, entries);
  return since !== null && since <= period.cutoff && !entries.some((each) => each.period.id === period.id);
}
