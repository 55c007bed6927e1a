import type { Period } from '../../shared/model/tracking.ts';
import type { OnDay } from './on-day.ts';
import type { Scene, Tracked, TrackedEntry } from './tracked.ts';
import { isDone, isResting } from './transitions.ts';

/** An entry with the period that it belongs to. */
export type DatedEntry = { readonly entry: TrackedEntry; readonly period: Period };

/** The period that a day belongs to: the last that has begun; null before the first. */
export function periodOf({ day, periods }: Pick<Scene, 'day' | 'periods'>): Period | null {
  return periods.findLast(({ start }) => start <= day) ?? null;
}

/**
 * What was said, in the order of the periods it was said for, the latest last. A corrected entry is replaced, in its
 * place, by the one that corrects it; what comes in late for an earlier period does not pass for the latest word.
 */
export function orderEntries(tracked: Tracked, periods: readonly Period[]): readonly DatedEntry[] {
  const corrected = new Set(tracked.entries.map(({ corrects }) => corrects));
  const dated = tracked.entries.flatMap((entry) => {
    const period = corrected.has(entry.id) ? undefined : periods.find(({ id }) => id === entry.periodId);
    return period ? [{ entry, period, place: firstOf(entry, tracked.entries) }] : [];
  });
  return dated.sort((a, b) => a.period.start.localeCompare(b.period.start) || a.place - b.place);
}

/** Those of the periods begun by a day. */
export function entriesUpTo(ordered: readonly DatedEntry[], day: string): readonly DatedEntry[] {
  return ordered.filter(({ period }) => period.start <= day);
}

/** Id of the entry that began a chain of corrections; each corrects an earlier one. */
function firstOf(entry: TrackedEntry, entries: readonly TrackedEntry[]): number {
  const before = entries.find(({ id }) => id === entry.corrects && id < entry.id);
  return before ? firstOf(before, entries) : entry.id;
}

/**
 * Periods running without an entry, counted back from the last whose cut-off has passed: until then a department still
 * has time. Only periods since it was handed out, since a form asked for it, or since its first entry, are asked of it;
 * none while it rests or once it is done.
 */
export function countSilentPeriods(
  tracked: Pick<Tracked, 'askedFrom'>,
  onDay: OnDay,
  entries: readonly DatedEntry[],
  { periods }: Pick<Scene, 'periods'>,
): number {
  if (isDone(onDay.state) || isResting(onDay.state)) return 0;
  const since = askedSince(tracked, onDay, entries);
  if (since === null) return 0;
  const closed = periods.filter(({ cutoff }) => cutoff < onDay.day && cutoff >= since);
  const lastHeard = closed.findLastIndex(({ id }) => entries.some(({ period }) => period.id === id));
  return closed.length - 1 - lastHeard;
}

/**
 * The day from which progress is asked for: a paper handed it out, a form asked for it, or the body spoke of itself. Many
 * an office sends the forms and puts no 交办 on record. Null where nothing of that happened.
 */
export function askedSince(
  { askedFrom }: Pick<Tracked, 'askedFrom'>,
  onDay: OnDay,
  entries: readonly DatedEntry[],
): string | null {
  const assigned = onDay.events.find(({ kind }) => kind === 'assign')?.on ?? null;
  const said = entries[0]?.period.start ?? null;
  const [first = null] = [assigned, askedFrom, said].filter((day) => day !== null).sort();
  return first;
}
