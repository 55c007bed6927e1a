import type { TaskReference } from '../../shared/model/version.ts';
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
