import type {
  CategoryRun,
  ObligationPage,
  RowKey,
  TaskFilter,
  TaskPage,
  TaskSort,
  TaskSummary,
} from '../../../shared/model/ledger.ts';
import type { RowBook, RowQuery } from './row-book.ts';

type PageQuery = {
  readonly filter: TaskFilter;
  readonly sort: TaskSort;
  readonly offset: number;
  readonly limit: number;
};

/** What the ledger page shows, a page at a time. */
export type RowPages = {
  tasks(query: PageQuery): TaskPage;
  obligations(query: PageQuery): ObligationPage;
  keys(query: RowQuery): readonly RowKey[];
  runs(query: Omit<RowQuery, 'sort'>): readonly CategoryRun[];
};

/** @param show the tasks with these ids, in their order, with all that is shown of them */
export function createRowPages(book: RowBook, show: (ids: readonly number[]) => readonly TaskSummary[]): RowPages {
  return {
    tasks({ filter, sort, offset, limit }) {
      const { total, keys } = book.page({ by: 'tasks', filter, sort }, offset, limit);
      return { total, tasks: show(keys.map(({ key }) => key)) };
    },
    obligations({ filter, sort, offset, limit }) {
      const { total, keys } = book.page({ by: 'obligations', filter, sort }, offset, limit);
      const tasks = show([...new Set(keys.map(({ taskId }) => taskId))]);
      const byId = new Map(
        tasks.flatMap(({ obligations, ...task }) => obligations.map((one) => [one.id, { ...one, task }] as const)),
      );
      return { total, rows: keys.flatMap(({ key }) => byId.get(key) ?? []) };
    },
    keys: book.keys,
    runs: book.runs,
  };
}
