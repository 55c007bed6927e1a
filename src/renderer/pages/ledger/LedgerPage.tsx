import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TaskFilter } from '../../../shared/model/ledger.ts';
import { useApi } from '../../api.ts';
import { Welcome } from '../../components/Welcome.tsx';
import { useReportShownRows } from '../../frame/shown-rows.tsx';
import { formatRoute, type LedgerRows } from '../../route.ts';
import { ColumnMenu } from './columns/ColumnMenu.tsx';
import { useColumnChoice, useSort } from './columns/use-column-choice.ts';
import { FilterBar } from './FilterBar.tsx';
import styles from './Ledger.module.css';
import { LedgerTable } from './LedgerTable.tsx';
import { useLedgerRows } from './rows/use-ledger-rows.ts';

type Props = { readonly filter: TaskFilter; readonly by: LedgerRows };

/** 台账: all tasks, or all that each body owes, under the filter that the address carries. */
export function LedgerPage({ filter, by }: Props) {
  const { queries } = useApi();
  const status = useQuery(queries.ledger.status.queryOptions());
  const [sort, setSort] = useSort();
  const [choice, setChoice] = useColumnChoice(by);
  const query = useMemo(() => ({ by, filter, sort }), [by, filter, sort]);
  const columns = useMemo(
    () => <ColumnMenu rows={by} choice={choice} onChange={setChoice} sort={sort} onSort={setSort} />,
    [by, choice, setChoice, sort, setSort],
  );
  const rows = useLedgerRows(query);
  const { tasks = 0, obligations = 0 } = status.data ?? {};
  const shown =
    by === 'tasks'
      ? `显示 ${rows.total} 项，共 ${tasks} 项任务`
      : `显示 ${rows.total} 项，共 ${obligations} 项单位任务`;
  useReportShownRows(rows.pending ? null : shown);

  if (status.data && tasks === 0) return <Welcome pristine={status.data.pristine} />;
  return (
    <div className={styles.page}>
      <FilterBar filter={filter} rows={by} total={rows.total} columns={columns} />
      {/* Other rows, or another order, begin at their first row with nothing chosen. */}
      <LedgerTable
        key={`${formatRoute({ page: 'ledger', filter, rows: by })} ${JSON.stringify(sort)}`}
        query={query}
        rows={rows}
        choice={choice}
        onChoice={setChoice}
        onSort={setSort}
      />
    </div>
  );
}
