import type { Milestone } from '../../shared/model/tracking.ts';
import { among } from './condition.ts';
import type { ReadableDB } from './database.ts';

/** Of these tasks, or of all (null): those without a day last, the others by their day. */
export function listMilestones(db: ReadableDB, taskIds: readonly number[] | null): readonly Milestone[] {
  const { sql, values } = among('task_id', taskIds);
  return db
    .prepare<Milestone>(
      `SELECT id, task_id AS taskId, kind, title, due, done_on AS doneOn FROM milestones
       WHERE ${sql} ORDER BY task_id, due IS NULL, due, id`,
    )
    .all(...values);
}
