import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { LogEntry, LogFilter } from '../../../shared/model/log.ts';
import { useApi } from '../../api.ts';
import { pagesOf } from '../../components/virtual-rows.ts';

/** Rows a call: the rows in sight and their margin lie on three pages at most. */
const PAGE = 100;
const MARGIN = 30;

export type LogRows = {
  readonly total: number;
  readonly actors: readonly string[];
  /** True until the first answer to this filter. */
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly rowAt: (index: number) => LogEntry | undefined;
  readonly onRange: (first: number, last: number) => void;
};

/** The entries under a filter, fetched page by page as they come into sight. */
export function useLogRows(filter: LogFilter): LogRows {
  const { queries } = useApi();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = pagesOf(Math.max(0, range.first - MARGIN), range.last + MARGIN, PAGE);
  const results = useQueries({
    queries: pages.map((page) =>
      queries.log.list.queryOptions({ input: { filter, offset: page * PAGE, limit: PAGE }, gcTime: 0 }),
    ),
  });
  // The last answer's count and names stand until the next, so that a new filter does not empty the page for a moment.
  const [kept, setKept] = useState<{ readonly total: number; readonly actors: readonly string[] }>({
    total: 0,
    actors: [],
  });
  const answer = results.find((result) => result.data)?.data;
  if (answer && (answer.total !== kept.total || answer.actors.length !== kept.actors.length)) setKept(answer);

  const onRange = useCallback((first: number, last: number) => {
    setRange((old) => (old.first === first && old.last === last ? old : { first, last }));
  }, []);
  return {
    total: kept.total,
    actors: kept.actors,
    pending: answer === undefined && results.some((result) => result.isPending),
    error: results.find((result) => result.error)?.error ?? null,
    retry: () => {
      for (const result of results) void result.refetch();
    },
    rowAt: (index) => results[pages.indexOf(Math.floor(index / PAGE))]?.data?.entries[index % PAGE],
    onRange,
  };
}
