import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CategoryRun } from '../../../../shared/model/ledger.ts';
import { useApi } from '../../../api.ts';
import type { RowGroup } from '../../../components/virtual-table-types.ts';
import type { RowQuery } from './use-ledger-rows.ts';

const NONE: readonly RowGroup[] = [];

/** The headings of the rows in the order of the plans; in any other order there are none. */
export function useRowGroups({ by, filter, sort }: RowQuery): readonly RowGroup[] {
  const { queries } = useApi();
  const grouped = sort.length === 0;
  const { data } = useQuery({ ...queries.rows.runs.queryOptions({ input: { by, filter } }), enabled: grouped });
  return useMemo(() => (grouped && data ? groupsOf(data) : NONE), [grouped, data]);
}

/** The plan is named where there are several; one plan without categories has no headings. */
export function groupsOf(runs: readonly CategoryRun[]): readonly RowGroup[] {
  const several = new Set(runs.map(({ planId }) => planId)).size > 1;
  if (!several && runs.every(({ category }) => category.length === 0)) return NONE;
  return runs.map(({ start, rows, plan, category }) => {
    const path = [...(several ? [plan] : []), ...(category.length > 0 ? category : ['未分类'])].join(' › ');
    return { start, label: `${path}（${rows}）` };
  });
}
