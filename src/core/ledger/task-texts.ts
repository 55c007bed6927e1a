import type { TaskReference } from '../../shared/model/version.ts';
import { among } from './condition.ts';
import type { ReadableDB } from './database.ts';

/** A task in force, with as much as tells whether another one is the same. */
export type TaskText = Omit<TaskReference, 'retired'> & { readonly category: readonly string[] };

type TaskTextRow = Omit<TaskText, 'category'> & { readonly category: string };

/** All tasks in force, plan after plan, each in the order of its table. */
export function listTaskTexts(db: ReadableDB): readonly TaskText[] {
  return db
    .prepare<TaskTextRow>(
      `SELECT t.id, t.plan_id AS planId, p.title AS plan, p.place, t.number, t.category, t.content
       FROM tasks t JOIN plans p ON p.id = t.plan_id
       WHERE t.retired_in_batch IS NULL ORDER BY t.plan_id, t.position`,
    )
    .all()
    .map((row) => ({ ...row, category: JSON.parse(row.category) }));
}

/** Number and wording of these tasks, or of all in force (null). */
export function taskHeads(
  db: ReadableDB,
  taskIds: readonly number[] | null,
): ReadonlyMap<number, Pick<TaskText, 'id' | 'planId' | 'number' | 'content'>> {
  const { sql, values } = taskIds === null ? { sql: 'retired_in_batch IS NULL', values: [] } : among('id', taskIds);
  const rows = db
    .prepare<Pick<TaskText, 'id' | 'planId' | 'number' | 'content'>>(
      `SELECT id, plan_id AS planId, number, content FROM tasks WHERE ${sql}`,
    )
    .all(...values);
  return new Map(rows.map((row) => [row.id, row]));
}
