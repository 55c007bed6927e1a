import { type EntryRecord, listEntryRecords, listEntryValues } from '../../ledger/progress-entries.ts';
import { enter, type NewEntry } from './entries.ts';
import type { Keeping } from './keeping.ts';

/** What is typed of an entry in a cell, or pasted; what is absent stays as it is. */
export type EntryRevision = { readonly obligationId: number } & {
  readonly [Field in 'saidBy' | 'progress' | 'problem' | 'next' | 'rating' | 'percent']?: NewEntry[Field] | undefined;
};

/**
 * Writes single cells of a period's entries, all of them or none: the latest entry of the obligation in that period is
 * corrected, its other words and its measured values go along; where there is none yet, one begins. A cell that says what
 * stands there already changes nothing.
 */
export function revise(
  keeping: Keeping,
  { periodId, entries }: { readonly periodId: number; readonly entries: readonly EntryRevision[] },
): string {
  const ids = entries.map(({ obligationId }) => obligationId);
  const known = Map.groupBy(listEntryRecords(keeping.db, ids), ({ obligationId }) => obligationId);
  const revised = entries.flatMap((revision) => {
    const present = latestOf(known.get(revision.obligationId) ?? [], periodId);
    const entry = merge(keeping, revision, present);
    return present && isSame(entry, present) ? [] : [entry];
  });
  return revised.length === 0 ? '没有改动' : enter(keeping, { periodId, entries: revised });
}

/** The last of the period that nothing corrects. */
function latestOf(entries: readonly EntryRecord[], periodId: number): EntryRecord | null {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries.findLast((entry) => entry.periodId === periodId && !corrected.has(entry.id)) ?? null;
}

function merge({ db }: Keeping, revision: EntryRevision, present: EntryRecord | null): NewEntry {
  const { obligationId, saidBy, progress, problem, next, rating, percent } = revision;
  return {
    obligationId,
    saidBy: saidBy ?? present?.saidBy ?? '',
    progress: progress ?? present?.progress ?? '',
    problem: problem ?? present?.problem ?? '',
    next: next ?? present?.next ?? '',
    rating: rating === undefined ? (present?.rating ?? null) : rating,
    percent: percent === undefined ? (present?.percent ?? null) : percent,
    values: present ? listEntryValues(db, present.id) : [],
    corrects: present?.id ?? null,
  };
}

const SAID = ['saidBy', 'progress', 'problem', 'next', 'rating', 'percent'] as const;

const isSame = (entry: NewEntry, present: EntryRecord): boolean =>
  SAID.every((field) => entry[field] === present[field]);
