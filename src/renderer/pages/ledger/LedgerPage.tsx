import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Spin } from 'antd';
import { useState } from 'react';
import type { TaskFilter } from '../../../shared/model/ledger.ts';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import { describeError } from '../../describe-error.ts';
import { useReportShownRows } from '../../frame/shown-rows.tsx';
import { formatRoute } from '../../route.ts';
import { navigate } from '../../use-route.ts';
import { FilterBar } from './FilterBar.tsx';
import styles from './Ledger.module.css';
import { TaskDrawer } from './TaskDrawer.tsx';
import { taskColumns } from './task-columns.tsx';
import { type TaskRows, useTaskRows } from './use-task-rows.ts';

/** px: two lines of text and air, the same for every row. */
const ROW_HEIGHT = 58;

/** 台账: all tasks under the filter that the address carries. */
export function LedgerPage({ filter }: { readonly filter: TaskFilter }) {
  const { queries } = useApi();
  const status = useQuery(queries.ledger.status.queryOptions());
  const rows = useTaskRows(filter);
  const all = status.data?.tasks ?? 0;
  useReportShownRows(rows.pending ? null : `显示 ${rows.total} 项，共 ${all} 项任务`);

  if (status.data && all === 0) return <Welcome pristine={status.data.pristine} />;
  return (
    <div className={styles.page}>
      <FilterBar filter={filter} total={rows.total} />
      <div className={styles.body}>
        {/* A new filter begins at its first row, with nothing chosen. */}
        <TaskList key={formatRoute({ page: 'ledger', filter })} filter={filter} rows={rows} />
      </div>
    </div>
  );
}

function TaskList({ filter, rows }: { readonly filter: TaskFilter; readonly rows: TaskRows }) {
  const { queries } = useApi();
  const plans = useQuery(queries.plans.list.queryOptions());
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const showPlan = filter.planId === undefined && (plans.data?.length ?? 0) > 1;

  if (rows.error) return <ErrorNotice error={describeError(rows.error)} onRetry={rows.retry} />;
  if (rows.pending && rows.total === 0) return <Spin className={styles.wait} description="正在读取台账…" />;
  if (!rows.pending && rows.total === 0) {
    return (
      <Empty className={styles.wait} description="没有符合筛选条件的任务">
        <Button onClick={() => navigate({ page: 'ledger', filter: {} })}>清除全部筛选</Button>
      </Empty>
    );
  }
  return (
    <>
      <VirtualTable
        label="任务台账，用上下键选择，按回车看详情"
        columns={taskColumns(showPlan)}
        total={rows.total}
        rowHeight={ROW_HEIGHT}
        restWidth={280}
        rowAt={rows.rowAt}
        onRange={rows.onRange}
        active={active}
        onActive={setActive}
        onOpen={(index) => {
          setActive(index);
          setOpen(true);
        }}
        onEscape={() => setOpen(false)}
      />
      <TaskDrawer
        id={rows.rowAt(active)?.id ?? null}
        open={open}
        position={active}
        total={rows.total}
        onStep={setActive}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
