import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { TaskFilter, TaskSummary } from '../../../shared/model/ledger.ts';
import { useApi } from '../../api.ts';
import { pagesOf } from '../../components/virtual-rows.ts';

/** Rows a call. With the rows in sight and their margin, at most three pages are held: 300 rows, whatever the ledger. */
const PAGE = 100;
const MARGIN = 30;

export type TaskRows = {
  readonly total: number;
  /** True until the first answer to this filter. */
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly rowAt: (index: number) => TaskSummary | undefined;
  readonly onRange: (first: number, last: number) => void;
};

/** The ledger's tasks under a filter, fetched page by page as they come into sight and forgotten when they leave it. */
export function useTaskRows(filter: TaskFilter): TaskRows {
  const { queries } = useApi();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = pagesOf(Math.max(0, range.first - MARGIN), range.last + MARGIN, PAGE);
  const results = useQueries({
    queries: pages.map((page) =>
      queries.tasks.list.queryOptions({ input: { filter, offset: page * PAGE, limit: PAGE }, gcTime: 0 }),
    ),
  });

  // The count of the last answer stands until the next, so that a new filter does not empty the page for a moment.
  const [total, setTotal] = useState(0);
  const answer = results.find((result) => result.data)?.data;
  if (answer && answer.total !== total) setTotal(answer.total);

  const rowAt = (index: number) => {
    const position = pages.indexOf(Math.floor(index / PAGE));
    return results[position]?.data?.tasks[index % PAGE];
  };
  const onRange = useCallback((first: number, last: number) => {
    setRange((old) => (old.first === first && old.last === last ? old : { first, last }));
  }, []);

  return {
    total,
    pending: answer === undefined && results.some((result) => result.isPending),
    error: results.find((result) => result.error)?.error ?? null,
    retry: () => {
      for (const result of results) void result.refetch();
    },
    rowAt,
    onRange,
  };
}
