import type { MeasuredValue } from '../../shared/model/tracking.ts';
import { among } from './condition.ts';
import type { ReadableDB } from './database.ts';

export type MeasuredRecord = MeasuredValue & {
  readonly taskId: number;
  readonly obligationId: number;
  readonly entryId: number;
  readonly periodId: number;
};

/** What was measured on these tasks, or on all (null), in the order of days; what was taken back or corrected left out. */
export function listMeasured(db: ReadableDB, taskIds: readonly number[] | null): readonly MeasuredRecord[] {
  const { sql, values } = among('o.task_id', taskIds);
  return db
    .prepare<MeasuredRecord>(
      `SELECT o.task_id AS taskId, o.id AS obligationId, e.id AS entryId, e.period_id AS periodId, v.indicator, v.value,
              v.unit, v.measured_on AS "on"
       FROM measured_values v JOIN progress_entries e ON e.id = v.entry_id JOIN obligations o ON o.id = e.obligation_id
       WHERE v.withdrawn = 0 AND ${sql}
             AND NOT EXISTS (SELECT 1 FROM progress_entries c WHERE c.corrects = e.id AND c.withdrawn = 0)
       ORDER BY v.measured_on, v.id`,
    )
    .all(...values);
}
