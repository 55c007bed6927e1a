import type { Milestone, ObligationState } from '../../shared/model/tracking.ts';
import type { ReadableDB } from './database.ts';

/** 第 16 项：推进…… */
const TITLE = `COALESCE('第 ' || t.number || ' 项：', '') || t.content`;

/** Of the bodies that answer for a task, as a JSON array. */
const DEPARTMENTS = `(SELECT json_group_array(d.name) FROM live_obligations o JOIN departments d ON d.id = o.department_id
  WHERE o.task_id = t.id AND o.role <> 'support')`;

export type Due = {
  readonly due: string;
  readonly taskId: number;
  readonly title: string;
  readonly department: string;
  readonly state: ObligationState;
};

/** Last days in force of those who answer for the work, between two days. */
export function listDuesBetween(db: ReadableDB, from: string, to: string): readonly Due[] {
  return db
    .prepare<Due>(
      `SELECT COALESCE(o.extended_due, t.due) AS due, t.id AS taskId, ${TITLE} AS title, d.name AS department, o.state
       FROM live_obligations o JOIN tasks t ON t.id = o.task_id JOIN departments d ON d.id = o.department_id
       WHERE o.role <> 'support' AND COALESCE(o.extended_due, t.due) BETWEEN ? AND ?
       ORDER BY due, t.plan_id, t.position, o.id`,
    )
    .all(from, to);
}

type MilestoneRow = {
  readonly due: string;
  readonly doneOn: string | null;
  readonly kind: Milestone['kind'];
  readonly taskId: number;
  readonly title: string;
  readonly departments: string;
};

/** Parts, milestones and instances of tasks in force that are due between two days. */
export function listMilestonesBetween(
  db: ReadableDB,
  from: string,
  to: string,
): readonly (Omit<MilestoneRow, 'departments'> & { readonly departments: readonly string[] })[] {
  return db
    .prepare<MilestoneRow>(
      `SELECT m.due, m.done_on AS doneOn, m.kind, t.id AS taskId, m.title || '（' || ${TITLE} || '）' AS title,
              ${DEPARTMENTS} AS departments
       FROM milestones m JOIN tasks t ON t.id = m.task_id
       WHERE t.retired_in_batch IS NULL AND m.due BETWEEN ? AND ? ORDER BY m.due, t.plan_id, t.position, m.id`,
    )
    .all(from, to)
    .map(({ departments, ...row }) => ({ ...row, departments: JSON.parse(departments) as string[] }));
}

/** Recurring tasks in force of which nobody entered an instance yet, with the words of their deadline. */
export function listRecurringTasks(db: ReadableDB): readonly {
  readonly taskId: number;
  readonly title: string;
  readonly text: string;
  readonly departments: readonly string[];
}[] {
  return db
    .prepare<{ taskId: number; title: string; text: string; departments: string }>(
      `SELECT t.id AS taskId, ${TITLE} AS title, x.text, ${DEPARTMENTS} AS departments
       FROM tasks t JOIN deadlines x ON x.task_id = t.id AND x.kind = 'recurring'
       WHERE t.retired_in_batch IS NULL
             AND NOT EXISTS (SELECT 1 FROM milestones m WHERE m.task_id = t.id AND m.kind = 'instance')
       ORDER BY t.plan_id, t.position, x.position`,
    )
    .all()
    .map(({ departments, ...row }) => ({ ...row, departments: JSON.parse(departments) as string[] }));
}
