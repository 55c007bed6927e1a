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
 * What was said for the periods begun by the day, the latest last. A corrected entry is replaced, in its place, by the one
 * that corrects it; what comes in late for an earlier period does not pass for the latest word.
 */
export function listEntries(tracked: Tracked, { day, periods }: Pick<Scene, 'day' | 'periods'>): readonly DatedEntry[] {
  if (tracked.entries.length === 0) return [];
  const corrected = new Set(tracked.entries.map(({ corrects }) => corrects));
  const dated = tracked.entries.flatMap((entry) => {
    const period = corrected.has(entry.id) ? undefined : periods.find(({ id }) => id === entry.periodId);
    return period && period.start <= day ? [{ entry, period, place: firstOf(entry, tracked.entries) }] : [];
  });
  return dated.sort((a, b) => a.period.start.localeCompare(b.period.start) || a.place - b.place);
}

/** Id of the entry that began a chain of corrections. */
function firstOf(entry: TrackedEntry, entries: readonly TrackedEntry[]): number {
  const before = entries.find(({ id }) => id === entry.corrects);
  return before ? firstOf(before, entries) : entry.id;
}

/**
 * Periods running without an entry, counted back from the last whose cut-off has passed: until then a department still
 * has time. Only periods since it was handed out, or since its first entry, are asked of it; none while it rests or once
 * it is done.
 */
export function countSilentPeriods(tracked: Tracked, onDay: OnDay, { periods }: Pick<Scene, 'periods'>): number {
  const since = askedSince(tracked, onDay, periods);
  if (since === null || isDone(onDay.state) || isResting(onDay.state)) return 0;
  const closed = periods.filter(({ cutoff }) => cutoff < onDay.day && cutoff >= since);
  const lastHeard = closed.findLastIndex(({ id }) => tracked.entries.some(({ periodId }) => periodId === id));
  return closed.length - 1 - lastHeard;
}

/** The day from which progress is asked for; null where nothing was handed out and nothing was said. */
export function askedSince(tracked: Tracked, onDay: OnDay, periods: readonly Period[]): string | null {
  const [first] = listEntries(tracked, { day: onDay.day, periods });
  const assigned = onDay.events.find(({ kind }) => kind === 'assign')?.on;
  const days = [assigned, first?.period.start].filter((day) => day !== undefined).sort();
  return days[0] ?? null;
}
