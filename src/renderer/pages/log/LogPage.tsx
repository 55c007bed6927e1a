import { Button, Empty, Spin } from 'antd';
import { useState } from 'react';
import type { LogFilter } from '../../../shared/model/log.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import { describeError } from '../../describe-error.ts';
import { useReportShownRows } from '../../frame/shown-rows.tsx';
import { formatRoute } from '../../route.ts';
import { navigate } from '../../use-route.ts';
import styles from './Log.module.css';
import { LogBar } from './LogBar.tsx';
import { LogDetail } from './LogDetail.tsx';
import { LOG_COLUMNS } from './log-columns.tsx';
import { type LogRows, useLogRows } from './use-log-rows.ts';

/** px: two lines of text and air, the same for every row. */
const ROW_HEIGHT = 54;

/** 操作记录: everything that was ever done to the ledger, newest first; steps can be taken back and done again. */
export function LogPage({ filter }: { readonly filter: LogFilter }) {
  const rows = useLogRows(filter);
  useReportShownRows(rows.pending ? null : `${rows.total} 条操作记录`);
  return (
    <div className={styles.page}>
      <LogBar filter={filter} total={rows.total} actors={rows.actors} />
      {/* A new filter begins at its first row, with nothing chosen. */}
      <Entries key={formatRoute({ page: 'log', filter })} rows={rows} filtered={Object.keys(filter).length > 0} />
    </div>
  );
}

function Entries({ rows, filtered }: { readonly rows: LogRows; readonly filtered: boolean }) {
  const [active, setActive] = useState(-1);
  const chosen = rows.rowAt(active);
  if (rows.error) return <ErrorNotice error={describeError(rows.error)} onRetry={rows.retry} />;
  if (rows.pending && rows.total === 0) return <Spin className={styles.wait} description="正在读取操作记录…" />;
  if (rows.total === 0) {
    return (
      <Empty className={styles.wait} description={filtered ? '没有符合筛选条件的记录' : '还没有操作记录'}>
        {filtered && <Button onClick={() => navigate({ page: 'log', filter: {} })}>清除全部筛选</Button>}
      </Empty>
    );
  }
  return (
    <>
      <div className={styles.body}>
        <VirtualTable
          label="操作记录，最近的在前，用上下键选择"
          columns={LOG_COLUMNS}
          total={rows.total}
          rowHeight={ROW_HEIGHT}
          restWidth={320}
          rowAt={rows.rowAt}
          onRange={rows.onRange}
          active={active}
          onActive={setActive}
          onOpen={setActive}
          onEscape={() => setActive(-1)}
        />
      </div>
      {chosen && <LogDetail entry={chosen} />}
    </>
  );
}
