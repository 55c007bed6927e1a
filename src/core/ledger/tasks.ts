import { AppError } from '../../shared/errors.ts';
import type { Duty, TaskDetail, TaskPage, TaskSummary } from '../../shared/model/ledger.ts';
import { getRow, type ReadableDB } from './database.ts';
import { type LedgerFilter, taskCondition } from './task-filter.ts';
import { obligationsAt, obligationsOf } from './task-obligations.ts';
import { deadlinesOf, doubtsOf, extrasOf, indicatorsOf } from './task-parts.ts';

type TaskRow = {
  readonly id: number;
  readonly plan_id: number;
  readonly plan: string;
  readonly number: string | null;
  readonly category: string;
  readonly content: string;
  readonly responsibility: string;
  readonly open_list: number;
  readonly deadline: string | null;
  readonly due: string | null;
  readonly doubts: number;
  readonly batch_id: number;
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
  readonly number_cell: string | null;
  readonly content_cell: string;
  readonly responsibility_cells: string;
  readonly category_cells: string;
};

const SELECT = `
  SELECT t.id, t.plan_id, p.title AS plan, t.number, t.category, t.content, t.responsibility, t.open_list,
         t.deadline, t.due, (SELECT COUNT(*) FROM doubts d WHERE d.task_id = t.id) AS doubts,
         b.id AS batch_id, b.file,
         t.sheet, t.range, t.number_cell, t.content_cell, t.responsibility_cells, t.category_cells
  FROM tasks t JOIN plans p ON p.id = t.plan_id JOIN import_batches b ON b.id = COALESCE(t.read_in_batch, p.batch_id)`;

/** One page of the tasks that the filter lets through, in the order of plans and of their tables, and their number. */
export function listTasks(db: ReadableDB, filter: LedgerFilter, offset: number, limit: number): TaskPage<Duty> {
  const { sql, values } = taskCondition(db, filter);
  const { total } = getRow(
    db.prepare<{ total: number }>(
      `SELECT COUNT(*) AS total FROM tasks t JOIN plans p ON p.id = t.plan_id WHERE ${sql}`,
    ),
    ...values,
  );
  const rows = db
    .prepare<TaskRow>(`${SELECT} WHERE ${sql} ORDER BY t.plan_id, t.position LIMIT ? OFFSET ?`)
    .all(...values, limit, offset);
  const obligations = obligationsOf(db, idsOf(rows));
  return { total, tasks: rows.map((row) => toSummary(row, obligations.get(row.id) ?? [])) };
}

/** These tasks, in the order of the ids; those that are gone left out. */
export function listTasksById(db: ReadableDB, ids: readonly number[]): readonly TaskSummary<Duty>[] {
  const rows = db.prepare<TaskRow>(`${SELECT} WHERE t.id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids));
  const obligations = obligationsOf(db, ids);
  const byId = new Map(rows.map((row) => [row.id, toSummary(row, obligations.get(row.id) ?? [])]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * All tasks that the filter lets through, with everything known of them.
 * @param day with the bodies of that day (`obligationsAt`), for a report; without it, with those of today
 */
export function listTaskDetails(db: ReadableDB, filter: LedgerFilter, day?: string): readonly TaskDetail<Duty>[] {
  const { sql, values } = taskCondition(db, filter, day);
  const rows = db.prepare<TaskRow>(`${SELECT} WHERE ${sql} ORDER BY t.plan_id, t.position`).all(...values);
  return toDetails(db, rows, day);
}

/** Refuses where the task is gone: its import may have been taken back while the page still showed it. */
export function getTask(db: ReadableDB, id: number): TaskDetail<Duty> {
  const [task] = toDetails(db, db.prepare<TaskRow>(`${SELECT} WHERE t.id = ?`).all(id));
  if (!task) throw new AppError('no-such-task', '这项任务已不在台账中，可能所在的导入已被撤销。请刷新后再看。');
  return task;
}

function toDetails(db: ReadableDB, rows: readonly TaskRow[], day?: string): readonly TaskDetail<Duty>[] {
  const ids = idsOf(rows);
  const obligations = day === undefined ? obligationsOf(db, ids) : obligationsAt(db, ids, day);
  const deadlines = deadlinesOf(db, ids);
  const indicators = indicatorsOf(db, ids);
  const extras = extrasOf(db, ids);
  const doubts = doubtsOf(db, ids);
  return rows.map((row) => ({
    ...toSummary(row, obligations.get(row.id) ?? []),
    responsibility: row.responsibility,
    deadlines: deadlines.get(row.id) ?? [],
    indicators: indicators.get(row.id) ?? [],
    extras: extras.get(row.id) ?? [],
    doubtList: doubts.get(row.id) ?? [],
    source: {
      batchId: row.batch_id,
      file: row.file,
      sheet: row.sheet,
      range: row.range,
      numberCell: row.number_cell,
      contentCell: row.content_cell,
      responsibilityCells: JSON.parse(row.responsibility_cells),
      categoryCells: JSON.parse(row.category_cells),
    },
  }));
}

function toSummary(row: TaskRow, obligations: readonly Duty[]): TaskSummary<Duty> {
  return {
    id: row.id,
    planId: row.plan_id,
    plan: row.plan,
    number: row.number,
    category: JSON.parse(row.category),
    content: row.content,
    openList: row.open_list === 1,
    obligations,
    deadline: row.deadline,
    due: row.due,
    doubts: row.doubts,
  };
}

function idsOf(rows: readonly TaskRow[]): readonly number[] {
  return rows.map((row) => row.id);
}
