import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { TaskFilter, TaskSort } from '../../../../shared/model/ledger.ts';
import { type Client, useApi } from '../../../api.ts';
import { pagesOf } from '../../../components/virtual-rows.ts';
import type { LedgerRows as RowKind } from '../../../route.ts';
import { type LedgerRow, rowOfObligation, rowOfTask } from './ledger-row.ts';

/** Rows a call. With the rows in sight and their margin, at most three pages are held: 300 rows, whatever the ledger. */
const PAGE = 100;
const MARGIN = 30;

/** Which rows, and in which order. */
export type RowQuery = { readonly by: RowKind; readonly filter: TaskFilter; readonly sort: TaskSort };

export type LedgerRows = {
  readonly total: number;
  /** True until the first answer to this query. */
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly rowAt: (index: number) => LedgerRow | undefined;
  /** Those that are here now, by key. */
  readonly loaded: () => ReadonlyMap<number, LedgerRow>;
  readonly onRange: (first: number, last: number) => void;
};

/** Some rows of a query, and how many it has. */
export async function fetchRows(client: Client, { by, filter, sort }: RowQuery, offset: number, limit: number) {
  if (by === 'tasks') {
    const { total, tasks } = await client.rows.tasks({ filter, sort, offset, limit });
    return { total, rows: tasks.map(rowOfTask) };
  }
  const { total, rows } = await client.rows.obligations({ filter, sort, offset, limit });
  return { total, rows: rows.map(rowOfObligation) };
}

/** Rows of a query from one on, also beyond what one call may ask for. */
export async function fetchAllRows(
  client: Client,
  query: RowQuery,
  from: number,
  most: number,
): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  while (rows.length < most) {
    const page = await fetchRows(client, query, from + rows.length, Math.min(500, most - rows.length));
    rows.push(...page.rows);
    if (page.rows.length === 0 || from + rows.length >= page.total) break;
  }
  return rows;
}

/** The rows of a query, fetched page by page as they come into sight and forgotten when they leave it. */
export function useLedgerRows(query: RowQuery): LedgerRows {
  const { client } = useApi();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = pagesOf(Math.max(0, range.first - MARGIN), range.last + MARGIN, PAGE);
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['ledger-rows', query, page],
      queryFn: () => fetchRows(client, query, page * PAGE, PAGE),
      gcTime: 0,
    })),
  });

  // The count of the last answer stands until the next, so that a new filter does not empty the page for a moment.
  const [total, setTotal] = useState(0);
  const answer = results.find((result) => result.data)?.data;
  if (answer && answer.total !== total) setTotal(answer.total);

  const rowAt = (index: number) => {
    const position = pages.indexOf(Math.floor(index / PAGE));
    return results[position]?.data?.rows[index % PAGE];
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
    loaded: () => new Map(results.flatMap(({ data }) => data?.rows.map((row) => [row.key, row] as const) ?? [])),
    onRange,
  };
}
