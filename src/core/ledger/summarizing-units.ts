import { among } from './condition.ts';
import type { ReadableDB } from './database.ts';

/** Of several leads, the one that collects and reports: task id → its obligation. */
export function summarizingUnits(db: ReadableDB, taskIds: readonly number[] | null): ReadonlyMap<number, number> {
  const { sql, values } = among('id', taskIds);
  const rows = db
    .prepare<{ id: number; obligationId: number }>(
      `SELECT id, obligation_id AS obligationId FROM summarizing_units WHERE ${sql}`,
    )
    .all(...values);
  return new Map(rows.map(({ id, obligationId }) => [id, obligationId]));
}
