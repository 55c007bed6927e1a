import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

/** The ids of a plan's tasks in the order of its table, retired ones among them. */
export function getTaskOrder(db: ReadableDB, planId: number): readonly number[] {
  return db
    .prepare<{ id: number }>('SELECT id FROM tasks WHERE plan_id = ? ORDER BY position')
    .all(planId)
    .map(({ id }) => id);
}

/** Numbers the plan's tasks in that order, which names each of them. */
export function setTaskOrder(db: WritableDB, planId: number, order: readonly number[]): void {
  // No two tasks of a plan have one position, not even for a moment: all leave the old ones first.
  db.prepareWrite('UPDATE tasks SET position = -1 - position WHERE plan_id = ?').run(planId);
  const place = db.prepareWrite('UPDATE tasks SET position = ? WHERE id = ?');
  for (const [position, id] of order.entries()) runOnce(place, position, id);
}
