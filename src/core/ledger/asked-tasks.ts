import type { Indicator } from '../../shared/model/table.ts';
import type { ReadableDB } from './database.ts';
import { indicatorsOf } from './task-parts.ts';

/** What a form says of a task, in the words of its source. */
export type AskedTask = {
  readonly plan: string;
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
  readonly responsibility: string;
  readonly deadline: string | null;
  readonly indicators: readonly Indicator[];
};

type Row = Omit<AskedTask, 'category' | 'indicators'> & { readonly id: number; readonly category: string };

/** These tasks: task id → its wording. */
export function askedTasks(db: ReadableDB, ids: readonly number[]): ReadonlyMap<number, AskedTask> {
  const indicators = indicatorsOf(db, ids);
  const rows = db
    .prepare<Row>(
      `SELECT t.id, p.title AS plan, t.number, t.category, t.content, t.responsibility, t.deadline
       FROM tasks t JOIN plans p ON p.id = t.plan_id WHERE t.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(
    rows.map(({ id, category, ...task }) => [
      id,
      { ...task, category: JSON.parse(category), indicators: indicators.get(id) ?? [] },
    ]),
  );
}
