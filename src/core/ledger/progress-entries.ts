import type { MeasuredValue, ProgressEntry } from '../../shared/model/tracking.ts';
import { among } from './condition.ts';
import type { ReadableDB } from './database.ts';

/** What of an entry tells where an obligation stands. */
export type EntryRecord = Pick<
  ProgressEntry,
  | 'id'
  | 'obligationId'
  | 'periodId'
  | 'at'
  | 'saidBy'
  | 'progress'
  | 'problem'
  | 'next'
  | 'rating'
  | 'percent'
  | 'corrects'
>;

type EntryRow = Omit<ProgressEntry, 'values' | 'source'> & {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
};

/** Of these obligations, or of all (null), in the order of entry; those taken back left out. */
export function listEntryRecords(db: ReadableDB, obligationIds: readonly number[] | null): readonly EntryRecord[] {
  const { sql, values } = among('obligation_id', obligationIds);
  return db
    .prepare<EntryRecord>(
      `SELECT id, obligation_id AS obligationId, period_id AS periodId, at, said_by AS saidBy, progress, problem, next,
              rating, percent, corrects
       FROM progress_entries WHERE withdrawn = 0 AND ${sql} ORDER BY id`,
    )
    .all(...values);
}

/**
 * The entry of a period that holds: the last that nothing corrects; null where there is none.
 * @param at date and time; what was put on record after it is as if it were not there
 */
export function findStandingEntry(
  db: ReadableDB,
  periodId: number,
  obligationId: number,
  at = '9999',
): EntryRecord | null {
  return (
    db
      .prepare<EntryRecord>(
        `SELECT e.id, e.obligation_id AS obligationId, e.period_id AS periodId, e.at, e.said_by AS saidBy, e.progress,
                e.problem, e.next, e.rating, e.percent, e.corrects
         FROM progress_entries e
         WHERE e.obligation_id = ? AND e.period_id = ? AND e.withdrawn = 0 AND e.at <= ?
               AND NOT EXISTS (SELECT 1 FROM progress_entries c WHERE c.corrects = e.id AND c.withdrawn = 0 AND c.at <= ?)
         ORDER BY e.id DESC LIMIT 1`,
      )
      .get(obligationId, periodId, at, at) ?? null
  );
}

/** Everything that was said of a task, in the order of entry, with the measured values; those taken back left out. */
export function listEntriesOfTask(db: ReadableDB, taskId: number): readonly ProgressEntry[] {
  const rows = db
    .prepare<EntryRow>(
      `SELECT e.id, e.obligation_id AS obligationId, d.name AS department, o.role, e.period_id AS periodId,
              p.name AS period, e.at, e.actor, e.said_by AS saidBy, e.progress, e.problem, e.next, e.rating, e.percent,
              e.source_file AS file, e.source_sheet AS sheet, e.source_cell AS cell, e.corrects
       FROM progress_entries e JOIN obligations o ON o.id = e.obligation_id
            JOIN departments d ON d.id = o.department_id JOIN periods p ON p.id = e.period_id
       WHERE o.task_id = ? AND e.withdrawn = 0 ORDER BY e.id`,
    )
    .all(taskId);
  const measured = valuesOfTask(db, taskId);
  return rows.map(({ file, sheet, cell, ...entry }) => ({
    ...entry,
    values: measured.get(entry.id) ?? [],
    source: file === null || sheet === null || cell === null ? null : { file, sheet, cell },
  }));
}

/** The measured values of one entry, in the order of their days. */
export function listEntryValues(db: ReadableDB, entryId: number): readonly MeasuredValue[] {
  return db
    .prepare<MeasuredValue>(
      `SELECT indicator, value, unit, measured_on AS "on" FROM measured_values
       WHERE entry_id = ? AND withdrawn = 0 ORDER BY measured_on, id`,
    )
    .all(entryId);
}

/**
 * True where an entry cannot go (or come back) by itself: a later one corrects it, or the one that it corrects was taken
 * back or corrected otherwise. The later one repeats its words, so taken back alone they would go on standing there.
 *
 * A returned file always corrects what stands: where its entry corrects nothing, nothing stood there. It does not come back
 * beside what another file said meanwhile, or what came back before it: one would stand before the other unasked.
 */
export function isCorrectedSince(db: ReadableDB, id: number, undo: boolean): boolean {
  return db.prepare(undo ? CORRECTED : OVERTAKEN).get(id) !== undefined;
}

const CORRECTED = 'SELECT 1 FROM progress_entries WHERE corrects = ? AND withdrawn = 0';

const OVERTAKEN = `
  SELECT 1 FROM progress_entries e LEFT JOIN progress_entries c ON c.id = e.corrects
  WHERE e.id = ? AND CASE WHEN e.corrects IS NOT NULL
    THEN c.withdrawn = 1 OR EXISTS (SELECT 1 FROM progress_entries o WHERE o.corrects = c.id AND o.withdrawn = 0)
    ELSE e.source_file IS NOT NULL AND EXISTS (
      SELECT 1 FROM progress_entries o
      WHERE o.obligation_id = e.obligation_id AND o.period_id = e.period_id AND o.withdrawn = 0
            AND (o.id < e.id OR o.id > e.id AND o.corrects IS NULL AND o.source_file IS NOT NULL)) END`;

function valuesOfTask(db: ReadableDB, taskId: number): ReadonlyMap<number, readonly MeasuredValue[]> {
  const rows = db
    .prepare<MeasuredValue & { readonly entryId: number }>(
      `SELECT v.entry_id AS entryId, v.indicator, v.value, v.unit, v.measured_on AS "on"
       FROM measured_values v JOIN progress_entries e ON e.id = v.entry_id JOIN obligations o ON o.id = e.obligation_id
       WHERE o.task_id = ? AND v.withdrawn = 0 ORDER BY v.measured_on, v.id`,
    )
    .all(taskId);
  const values = new Map<number, MeasuredValue[]>();
  for (const { entryId, ...value } of rows) values.set(entryId, [...(values.get(entryId) ?? []), value]);
  return values;
}
