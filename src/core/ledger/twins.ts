import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

/** Which obligation stands for another one; null for one that stands for itself. */
export type Twin = { readonly id: number; readonly absorbedBy: number | null };

/**
 * 区卫计局、区卫健局 in one cell is one body written twice: in each role of a task it owes the task once, by the first of
 * its obligations. Gives those that are marked otherwise.
 */
export function findTwins(db: ReadableDB, taskIds: readonly number[]): readonly Twin[] {
  return db
    .prepare<Twin>(
      `WITH standing AS (
         SELECT id, absorbed_by, removed_in_batch,
                MIN(CASE WHEN removed_in_batch IS NULL THEN id END) OVER (PARTITION BY task_id, department_id, role) AS first
         FROM obligations WHERE task_id IN (SELECT value FROM json_each(?)))
       SELECT id, CASE WHEN removed_in_batch IS NULL AND first <> id THEN first END AS absorbedBy FROM standing
       WHERE absorbed_by IS NOT CASE WHEN removed_in_batch IS NULL AND first <> id THEN first END`,
    )
    .all(JSON.stringify(taskIds));
}

/** Marks the twins of tasks that an import wrote. */
export function settleTwins(db: WritableDB, taskIds: readonly number[]): void {
  for (const { id, absorbedBy } of findTwins(db, taskIds)) {
    runOnce(db.prepareWrite('UPDATE obligations SET absorbed_by = ? WHERE id = ?'), absorbedBy, id);
  }
}
