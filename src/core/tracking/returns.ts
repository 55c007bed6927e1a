import { askedSince, entriesUpTo, orderEntries, periodOf } from './entries.ts';
import { lookAt } from './on-day.ts';
import type { Scene, Tracked } from './tracked.ts';
import { isAccountable, isDone, isResting } from './transitions.ts';

/** How an obligation stands to the period of a scene: not asked, asked and without an entry, or answered by one. */
export type Returned = 'not-asked' | 'missing' | 'answered';

/**
 * What was handed out, or asked for by a form, by the cut-off is asked; what is done or rests is not, unless it was
 * answered before. Cooperating bodies are looked at like the others.
 */
export function returnedIn(tracked: Tracked, scene: Scene): Returned {
  const period = periodOf(scene);
  if (!period) return 'not-asked';
  const entries = entriesUpTo(orderEntries(tracked, scene.periods), scene.day);
  if (entries.some((each) => each.period.id === period.id)) return 'answered';
  const onDay = lookAt(tracked, scene.day);
  if (isDone(onDay.state) || isResting(onDay.state)) return 'not-asked';
  const since = askedSince(tracked, onDay, entries);
  return since !== null && since <= period.cutoff ? 'missing' : 'not-asked';
}

/** True where the period of the scene asked a body that answers for the work for its progress, and nothing came in. */
export function isNotReturned(tracked: Tracked, scene: Scene): boolean {
  return isAccountable(tracked) && returnedIn(tracked, scene) === 'missing';
}
