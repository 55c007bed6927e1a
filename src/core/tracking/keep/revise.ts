import type { MeasuredValue, ProgressEntry } from '../../../shared/model/tracking.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { type EntryRecord, listEntryRecords, listEntryValues } from '../../ledger/progress-entries.ts';
import { enter, type NewEntry } from './entries.ts';
import type { Keeping } from './keeping.ts';

/** What is typed of an entry in a cell, pasted, or taken from a returned file; what is absent stays as it is. */
export type EntryRevision = { readonly obligationId: number } & {
  readonly [Field in 'saidBy' | 'progress' | 'problem' | 'next' | 'rating' | 'percent']?: NewEntry[Field] | undefined;
} & {
  /** Each takes the place of the value of its indicator on its day; all others stay. */
  readonly values?: readonly MeasuredValue[] | undefined;
  /** The returned file that says so. */
  readonly source?: ProgressEntry['source'] | undefined;
};

type Revisions = { readonly periodId: number; readonly entries: readonly EntryRevision[] };

/**
 * Writes single cells of a period's entries, all of them or none: the latest entry of the obligation in that period is
 * corrected, its other words and its measured values go along; where there is none yet, one begins. A cell that says what
 * stands there already changes nothing.
 */
export function revise(keeping: Keeping, revisions: Revisions): string {
  const revised = planRevision(keeping.db, revisions);
  return revised.length === 0 ? '没有改动' : enter(keeping, { periodId: revisions.periodId, entries: revised });
}

/** The entries that revisions come to; none for those that say what stands there already. */
export function planRevision(db: ReadableDB, { periodId, entries }: Revisions): readonly NewEntry[] {
  const ids = entries.map(({ obligationId }) => obligationId);
  const known = Map.groupBy(listEntryRecords(db, ids), ({ obligationId }) => obligationId);
  return entries.flatMap((revision) => {
    const present = latestOf(known.get(revision.obligationId) ?? [], periodId);
    const values = present ? listEntryValues(db, present.id) : [];
    const entry = merge(revision, present, values);
    return present && isSame(entry, present, values) ? [] : [entry];
  });
}

/** The last of the period that nothing corrects. */
function latestOf(entries: readonly EntryRecord[], periodId: number): EntryRecord | null {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries.findLast((entry) => entry.periodId === periodId && !corrected.has(entry.id)) ?? null;
}

function merge(revision: EntryRevision, present: EntryRecord | null, values: readonly MeasuredValue[]): NewEntry {
  const { obligationId, saidBy, progress, problem, next, rating, percent, source } = revision;
  return {
    obligationId,
    saidBy: saidBy ?? present?.saidBy ?? '',
    progress: progress ?? present?.progress ?? '',
    problem: problem ?? present?.problem ?? '',
    next: next ?? present?.next ?? '',
    rating: rating === undefined ? (present?.rating ?? null) : rating,
    percent: percent === undefined ? (present?.percent ?? null) : percent,
    values: (revision.values ?? []).reduce(replaceValue, values),
    corrects: present?.id ?? null,
    ...(source ? { source } : {}),
  };
}

/** A value of another day is another value: what was measured in March stays beside what was measured in June. */
function replaceValue(values: readonly MeasuredValue[], value: MeasuredValue): readonly MeasuredValue[] {
  const place = values.findIndex(
    ({ indicator, unit, on }) => indicator === value.indicator && unit === value.unit && on === value.on,
  );
  return place < 0 ? [...values, value] : values.with(place, value);
}

const SAID = ['saidBy', 'progress', 'problem', 'next', 'rating', 'percent'] as const;

const isSame = (entry: NewEntry, present: EntryRecord, values: readonly MeasuredValue[]): boolean =>
  SAID.every((field) => entry[field] === present[field]) &&
  entry.values.length === values.length &&
  entry.values.every(({ value, unit }, index) => value === values[index]?.value && unit === values[index].unit);
