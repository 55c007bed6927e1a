import type { Role } from '../../shared/model/table.ts';
import type { ReadableDB } from './database.ts';

/** A body that one task names more than once. */
export type RepeatedBody = {
  readonly taskId: number;
  readonly departmentId: number;
  readonly department: string;
  readonly place: string;
  readonly times: readonly { readonly wording: string; readonly role: Role }[];
};

/** Tasks in force whose source names a body twice in one role, or in two roles, in their order. */
export function listRepeatedBodies(db: ReadableDB): readonly RepeatedBody[] {
  return db
    .prepare<Omit<RepeatedBody, 'times'> & { readonly times: string }>(
      `WITH repeated AS (
         SELECT task_id, named_department_id FROM obligations WHERE removed_in_batch IS NULL
         GROUP BY task_id, named_department_id HAVING COUNT(*) > 1)
       SELECT o.task_id AS taskId, d.id AS departmentId, d.name AS department, d.place,
              json_group_array(json_object('wording', o.wording, 'role', o.role) ORDER BY o.id) AS times
       FROM repeated r JOIN tasks t ON t.id = r.task_id JOIN departments d ON d.id = r.named_department_id
            JOIN obligations o ON o.task_id = r.task_id AND o.named_department_id = r.named_department_id
       WHERE o.removed_in_batch IS NULL AND t.retired_in_batch IS NULL
       GROUP BY o.task_id, d.id ORDER BY t.plan_id, t.position, d.id`,
    )
    .all()
    .map(({ times, ...row }) => ({ ...row, times: JSON.parse(times) as RepeatedBody['times'] }));
}
