import type { Period, ProgressEntry } from '../../../../shared/model/tracking.ts';

/** What one unit said in one period: what counts now, and what it corrected, the latest first. */
export type Said = { readonly entry: ProgressEntry; readonly corrected: readonly ProgressEntry[] };

export type SaidInPeriod = { readonly periodId: number; readonly period: string; readonly said: readonly Said[] };

/** Entries that no later one corrects, in their order. */
export function currentEntries(entries: readonly ProgressEntry[]): readonly ProgressEntry[] {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries.filter(({ id }) => !corrected.has(id));
}

/** The last of one obligation that counts, whatever its period. */
export function lastEntryOf(entries: readonly ProgressEntry[], obligationId: number): ProgressEntry | null {
  return currentEntries(entries).findLast((entry) => entry.obligationId === obligationId) ?? null;
}

/**
 * All entries by period, the latest period first; within one, units in the order of `obligationIds` and each unit's
 * entries in the order in which they were made.
 */
export function saidByPeriod(
  entries: readonly ProgressEntry[],
  periods: readonly Period[],
  obligationIds: readonly number[],
): readonly SaidInPeriod[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const place = (id: number) => obligationIds.indexOf(id);
  const current = currentEntries(entries).toSorted((one, other) => place(one.obligationId) - place(other.obligationId));
  return periods
    .toSorted((one, other) => other.start.localeCompare(one.start))
    .flatMap(({ id, name }) => {
      const said = current
        .filter(({ periodId }) => periodId === id)
        .map((entry) => ({ entry, corrected: chainOf(entry, byId) }));
      return said.length > 0 ? [{ periodId: id, period: name, said }] : [];
    });
}

function chainOf(entry: ProgressEntry, byId: ReadonlyMap<number, ProgressEntry>): readonly ProgressEntry[] {
  const before = entry.corrects === null ? undefined : byId.get(entry.corrects);
  return before ? [before, ...chainOf(before, byId)] : [];
}

/** The periods that take entries: open ones that have begun, the latest first. */
export function openPeriods(periods: readonly Period[], today: string): readonly Period[] {
  return periods
    .filter(({ state, start }) => state === 'open' && start <= today)
    .toSorted((one, other) => other.start.localeCompare(one.start));
}

/** The one that the window is about where it takes entries, else the latest that does. */
export function chosenPeriod(open: readonly Period[], wanted: Period | null): Period | null {
  return open.find(({ id }) => id === wanted?.id) ?? open[0] ?? null;
}
