import type { Obligation, TaskDetail } from '../../shared/model/ledger.ts';
import type { ReadableDB } from './database.ts';
import { listTaskDetails } from './tasks.ts';

/** Whom the source names in a task, in its words. */
export type WrittenDuty = Pick<Obligation, 'expanded' | 'role'>;

/** A task with the bodies that its source names, whoever they are and whoever owes it today. */
export type WrittenTask = Omit<TaskDetail, 'obligations'> & { readonly obligations: readonly WrittenDuty[] };

/** The tasks of a plan as its source has them: a body written twice, 区卫计局、区卫健局, stands there twice. */
export function listWrittenTasks(db: ReadableDB, planId: number): readonly WrittenTask[] {
  const duties = db
    .prepare<WrittenDuty & { readonly taskId: number }>(
      `SELECT o.task_id AS taskId, o.expanded, o.role FROM obligations o JOIN tasks t ON t.id = o.task_id
       WHERE t.plan_id = ? AND o.removed_in_batch IS NULL ORDER BY o.id`,
    )
    .all(planId);
  const ofTask = Map.groupBy(duties, ({ taskId }) => taskId);
  return listTaskDetails(db, { planId }).map((task) => ({ ...task, obligations: ofTask.get(task.id) ?? [] }));
}
