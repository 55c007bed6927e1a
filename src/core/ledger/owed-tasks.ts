import type { DescribedBody, Question } from '../../shared/model/directory.ts';
import type { ReadableDB } from './database.ts';

/** An obligation in force with the body that owes it: what a proposal to pass it on is made from. */
export type OwedTask = {
  readonly id: number;
  readonly taskId: number;
  readonly planId: number;
  /** Day of the document; null where it does not tell. */
  readonly issuedOn: string | null;
  readonly content: string;
  /** Whom the source names, in full. */
  readonly expanded: string;
  readonly body: DescribedBody & { readonly id: number; readonly line: string };
};

type Row = Omit<OwedTask, 'body'> & DescribedBody & { readonly departmentId: number; readonly line: string };

const FROM = `
  FROM departments d JOIN live_obligations o ON o.department_id = d.id
       JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
  WHERE d.line IN (SELECT value FROM json_each(?))`;

/**
 * What bodies of these lines owe today, in the order of plans and tasks.
 * @param taskIds of these tasks alone
 */
export function listOwedTasks(
  db: ReadableDB,
  lines: readonly string[],
  taskIds?: readonly number[],
): readonly OwedTask[] {
  const only = taskIds === undefined ? '' : 'AND o.task_id IN (SELECT value FROM json_each(?))';
  const values = [lines, ...(taskIds === undefined ? [] : [taskIds])].map((value) => JSON.stringify(value));
  return db
    .prepare<Row>(
      `SELECT o.id, o.task_id AS taskId, p.id AS planId, p.issued_on AS issuedOn, t.content, o.expanded,
              d.id AS departmentId, d.place, d.name, d.level, d.kind, d.line
       ${FROM} ${only} ORDER BY p.id, t.position, o.id`,
    )
    .all(...values)
    .map(({ departmentId, place, name, level, kind, line, ...task }) => ({
      ...task,
      body: { id: departmentId, place, name, level, kind, line },
    }));
}

/** True where a plan's source names a body of that line. */
export function namesLine(db: ReadableDB, planId: number, line: string): boolean {
  const found = db
    .prepare<{ found: number }>(
      `SELECT 1 AS found FROM departments d JOIN obligations o ON o.named_department_id = d.id
            JOIN tasks t ON t.id = o.task_id
       WHERE d.line = ? AND t.plan_id = ? AND o.removed_in_batch IS NULL AND t.retired_in_batch IS NULL LIMIT 1`,
    )
    .get(line, planId);
  return found !== undefined;
}

/** Tasks as a question points to them. */
export function listTaskReferences(
  db: ReadableDB,
  ids: readonly number[],
): ReadonlyMap<number, Question['tasks'][number]> {
  const rows = db
    .prepare<Question['tasks'][number]>(
      `SELECT t.id, p.title AS plan, t.number, t.content FROM tasks t JOIN plans p ON p.id = t.plan_id
       WHERE t.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, row]));
}
