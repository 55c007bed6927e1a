import type { ReadableDB } from './database.ts';
import { type LedgerFilter, obligationCondition, taskCondition } from './task-filter.ts';

/** What a row is ordered and headed by. */
export type IndexedTask = {
  readonly id: number;
  readonly planId: number;
  readonly plan: string;
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
};

type Row = Omit<IndexedTask, 'category'> & { readonly category: string };

/** The tasks that a filter lets through, in the order of plans and of their tables. */
export function indexTasks(db: ReadableDB, filter: LedgerFilter): readonly IndexedTask[] {
  const { sql, values } = taskCondition(db, filter);
  return db
    .prepare<Row>(
      `SELECT t.id, t.plan_id AS planId, p.title AS plan, t.number, t.category, t.content
       FROM tasks t JOIN plans p ON p.id = t.plan_id WHERE ${sql} ORDER BY t.plan_id, t.position`,
    )
    .all(...values)
    .map((row) => ({ ...row, category: JSON.parse(row.category) }));
}

/** The obligations that a filter itself speaks of, in the order of plans, of their tables and of the source. */
export function indexObligations(
  db: ReadableDB,
  filter: LedgerFilter,
): readonly { readonly id: number; readonly taskId: number }[] {
  const { sql, values } = obligationCondition(db, filter);
  return db
    .prepare<{ id: number; taskId: number }>(
      `SELECT o.id, o.task_id AS taskId
       FROM live_obligations o JOIN tasks u ON u.id = o.task_id JOIN tasks t ON t.id = u.id JOIN plans p ON p.id = t.plan_id
       WHERE ${sql} ORDER BY t.plan_id, t.position, o.id`,
    )
    .all(...values);
}
