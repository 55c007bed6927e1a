import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { memo, type ReactNode } from 'react';
import type { TaskFilter } from '../../../shared/model/ledger.ts';
import { useApi } from '../../api.ts';
import { FilterChip } from '../../components/FilterChip.tsx';
import { usePeriod } from '../../components/period/PeriodProvider.tsx';
import { useRatings } from '../../components/task/use-ratings.ts';
import { useSaving } from '../../components/use-saving.ts';
import type { LedgerRows } from '../../route.ts';
import { navigate } from '../../use-route.ts';
import { FilterPickers } from './filters/FilterPickers.tsx';
import { chipsOf } from './filters/filter-chips.ts';
import styles from './Ledger.module.css';
import { ViewMenu } from './views/ViewMenu.tsx';

type Props = {
  readonly filter: TaskFilter;
  readonly rows: LedgerRows;
  readonly total: number;
  /** The chooser of columns. */
  readonly columns: ReactNode;
};

const ROWS: readonly { readonly by: LedgerRows; readonly word: string }[] = [
  { by: 'tasks', word: '按任务' },
  { by: 'obligations', word: '按单位任务' },
];

/** Which rows are shown and by what they are filtered, the filters in force as chips, and the way out to Excel. */
function Bar({ filter, rows, total, columns }: Props) {
  const apply = (next: TaskFilter) => navigate({ page: 'ledger', filter: next, rows });
  return (
    <div className={styles.bar} role="toolbar" aria-label="筛选和导出">
      <Space.Compact role="group" aria-label="每行是">
        {ROWS.map(({ by, word }) => (
          <Button
            key={by}
            type={by === rows ? 'primary' : 'default'}
            aria-pressed={by === rows}
            onClick={() => navigate({ page: 'ledger', filter, rows: by })}
          >
            {word}
          </Button>
        ))}
      </Space.Compact>
      <FilterPickers filter={filter} onChange={apply} />
      <Chips filter={filter} onChange={apply} />
      <span className={styles.tools}>
        <ViewMenu filter={filter} onChange={apply} />
        {columns}
        <ExportButton filter={filter} disabled={total === 0} />
        <Button
          icon={<PrinterOutlined aria-hidden="true" />}
          disabled={total === 0}
          title="按现在的筛选排成页，打印或做别的报表"
          onClick={() => navigate({ page: 'reports', kind: 'ledger', filter })}
        >
          打印、报表
        </Button>
      </span>
    </div>
  );
}

/** It knows nothing of the rows in sight: scrolling leaves it alone. */
export const FilterBar = memo(Bar);

type ChipsProps = Pick<Props, 'filter'> & { readonly onChange: (filter: TaskFilter) => void };

function Chips({ filter, onChange }: ChipsProps) {
  const { queries } = useApi();
  const plans = useQuery(queries.plans.list.queryOptions()).data;
  const bodies = useQuery(queries.departments.list.queryOptions()).data;
  const { wordOf } = useRatings();
  const { periods } = usePeriod();
  const chips = chipsOf(filter, {
    plan: (id) => plans?.find((one) => one.id === id)?.title ?? '…',
    department: (id) => bodies?.find((one) => one.id === id)?.name ?? '…',
    rating: wordOf,
    period: (id) => periods?.find((one) => one.id === id)?.name ?? '…',
  });
  if (chips.length === 0) return null;
  return (
    <>
      {chips.map(({ label, value, without }) => (
        <FilterChip key={`${label} ${value}`} label={label} value={value} onRemove={() => onChange(without)} />
      ))}
      <Button type="link" size="small" onClick={() => onChange({})}>
        清除全部
      </Button>
    </>
  );
}

function ExportButton({ filter, disabled }: { readonly filter: TaskFilter; readonly disabled: boolean }) {
  const { client, host } = useApi();
  const { mutate, isPending } = useSaving();
  return (
    <Button
      icon={<DownloadOutlined aria-hidden="true" />}
      disabled={disabled}
      loading={isPending}
      onClick={() => mutate(async () => host.saveFile(await client.reports.ledger({ filter })))}
    >
      导出 Excel
    </Button>
  );
}
