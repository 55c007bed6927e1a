import type { DeadlineKind, Role } from '../../shared/model/table.ts';
import { among } from './condition.ts';
import type { ReadableDB } from './database.ts';

/** An obligation in force with what of its task and document tells how it is bound. */
export type TrackedObligation = {
  readonly obligationId: number;
  readonly taskId: number;
  readonly planId: number;
  readonly departmentId: number;
  readonly department: string;
  readonly role: Role;
  /** The last day of the document; null where it states none. */
  readonly due: string | null;
  readonly issuedOn: string | null;
};

/**
 * Those with these ids, or all in force (null), in the order of plans and of their tables. One that is asked for by its
 * id may have become one with another body's since.
 */
export function listTrackedObligations(
  db: ReadableDB,
  obligationIds: readonly number[] | null,
): readonly TrackedObligation[] {
  const { sql, values } = among('o.id', obligationIds);
  return db
    .prepare<TrackedObligation>(
      `SELECT o.id AS obligationId, o.task_id AS taskId, t.plan_id AS planId, o.department_id AS departmentId,
              d.name AS department, o.role, t.due, p.issued_on AS issuedOn
       FROM obligations o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
            JOIN departments d ON d.id = o.department_id
       WHERE o.removed_in_batch IS NULL AND ${
         obligationIds === null ? 'o.absorbed_by IS NULL AND t.retired_in_batch IS NULL' : sql
       }
       ORDER BY t.plan_id, t.position, o.id`,
    )
    .all(...values);
}

/** Kinds of the deadlines that were read of each of these tasks, or of all (null). */
export function deadlineKinds(
  db: ReadableDB,
  taskIds: readonly number[] | null,
): ReadonlyMap<number, readonly DeadlineKind[]> {
  const { sql, values } = among('task_id', taskIds);
  const rows = db
    .prepare<{ taskId: number; kind: DeadlineKind }>(
      `SELECT task_id AS taskId, kind FROM deadlines WHERE ${sql} ORDER BY task_id, position`,
    )
    .all(...values);
  const kinds = new Map<number, DeadlineKind[]>();
  for (const { taskId, kind } of rows) {
    const known = kinds.get(taskId);
    if (known) known.push(kind);
    else kinds.set(taskId, [kind]);
  }
  return kinds;
}
