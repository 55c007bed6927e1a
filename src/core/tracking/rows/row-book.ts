import type { CategoryRun, RowKey, TaskFilter, TaskSort } from '../../../shared/model/ledger.ts';
import { lastAuditId } from '../../ledger/audit.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { type IndexedTask, indexObligations, indexTasks } from '../../ledger/row-index.ts';
import type { LedgerFilter } from '../../ledger/task-filter.ts';
import type { Board } from '../board.ts';
import type { Scene } from '../tracked.ts';
import { categoryRuns } from './category-runs.ts';
import { orderRows, type RowDuty, type SortableRow } from './order-rows.ts';

/** 按任务, or 按单位任务. */
export type RowKind = 'tasks' | 'obligations';

/** Which rows there are, and how they are ordered. */
export type RowQuery = { readonly by: RowKind; readonly filter: TaskFilter; readonly sort: TaskSort };

type Row = SortableRow & { readonly plan: string; readonly taskId: number; readonly obligations: readonly number[] };

type Tools = {
  readonly db: ReadableDB;
  readonly resolve: (filter: TaskFilter) => LedgerFilter;
  /** Today's. A board takes its time over 30 000 obligations: it is asked for only where rows are put in another order. */
  readonly scene: () => Scene;
  readonly board: () => Board;
};

/** Lists kept: the pages of one, while a person scrolls, and those gone back to. */
const KEPT = 6;

/**
 * The rows of the ledger page in order, without what is written in them: a page of 100 out of 30 000 is a slice of it. The
 * last few lists are kept as long as nothing changed.
 */
export function createRowBook({ db, resolve, scene, board }: Tools) {
  const kept = new Map<string, readonly Row[]>();
  let version = '';

  function rowsOf(query: RowQuery): readonly Row[] {
    const present = scene();
    // What a day brings (light, lateness) orders rows anew as well.
    const known = `${lastAuditId(db)} ${present.day}`;
    if (known !== version) kept.clear();
    version = known;
    const name = JSON.stringify([query.by, query.filter, query.sort]);
    const list = kept.get(name);
    if (list) return list;
    const rows = orderRows(listRows(query), query.sort, present);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(name, rows);
    return rows;
  }

  function listRows({ by, filter, sort }: RowQuery): readonly Row[] {
    const resolved = resolve(filter);
    const tasks = indexTasks(db, resolved);
    const obligations = indexObligations(db, resolved);
    const dutyOf = sort.length === 0 ? () => [] : dutiesOf(board());
    const rowOf = (key: number, { id: taskId, ...task }: IndexedTask, ids: readonly number[]): Row => ({
      ...task,
      key,
      taskId,
      obligations: ids,
      duties: ids.flatMap(dutyOf),
    });
    if (by === 'tasks') {
      const byTask = Map.groupBy(obligations, ({ taskId }) => taskId);
      return tasks.map((task) =>
        rowOf(
          task.id,
          task,
          (byTask.get(task.id) ?? []).map(({ id }) => id),
        ),
      );
    }
    const byId = new Map(tasks.map((task) => [task.id, task]));
    return obligations.flatMap(({ id, taskId }) => {
      const task = byId.get(taskId);
      return task ? [rowOf(id, task, [id])] : [];
    });
  }

  return {
    /** A page of rows, and how many there are in all. */
    page(query: RowQuery, offset: number, limit: number) {
      const rows = rowsOf(query);
      const keys = rows.slice(offset, offset + limit).map(({ key, taskId }) => ({ key, taskId }));
      return { total: rows.length, keys };
    },
    /** All rows, each with the obligations in it that the filter speaks of. */
    keys: (query: RowQuery): readonly RowKey[] =>
      rowsOf(query).map(({ key, taskId, obligations }) => ({ key, taskId, obligations })),
    /** Runs of one category; rows must be in the order of the plans. */
    runs: (query: Omit<RowQuery, 'sort'>): readonly CategoryRun[] => categoryRuns(rowsOf({ ...query, sort: [] })),
  };
}

export type RowBook = ReturnType<typeof createRowBook>;

function dutiesOf({ rows }: Board): (id: number) => readonly RowDuty[] {
  const byId = new Map<number, RowDuty>();
  for (const { tracked, standing } of rows) {
    const { department, role } = tracked;
    byId.set(tracked.obligationId, { department, role, standing });
  }
  return (id) => {
    const duty = byId.get(id);
    return duty ? [duty] : [];
  };
}
