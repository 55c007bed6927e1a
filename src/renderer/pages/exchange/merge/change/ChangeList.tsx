import { Empty } from 'antd';
import { type RefObject, useMemo } from 'react';
import type { MergeChange } from '../../../../../shared/model/exchange.ts';
import { VirtualTable } from '../../../../components/VirtualTable.tsx';
import type { RowGroup } from '../../../../components/virtual-table-types.ts';
import type { Decisions } from '../decisions.ts';
import styles from '../Merge.module.css';
import { changeColumns } from './change-columns.tsx';

const ROW_HEIGHT = 58;

type Props = {
  readonly rows: readonly MergeChange[];
  readonly groups: readonly RowGroup[];
  readonly decisions: Decisions;
  readonly ratingWord: (code: string) => string;
  readonly active: number;
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onEscape: () => void;
};

/** One line a change, under a heading for each task and department; only those in sight are drawn. */
export function ChangeList({ rows, groups, decisions, ratingWord, ...table }: Props) {
  const columns = useMemo(() => changeColumns(decisions, ratingWord), [decisions, ratingWord]);
  if (rows.length === 0) return <Empty className={styles.nothing} description="这里没有要看的改动" />;
  return (
    <div className={styles.list}>
      <VirtualTable
        label="改动，A 取，R 不取，用上下键换行，回车看原表"
        columns={columns}
        total={rows.length}
        rowHeight={ROW_HEIGHT}
        restWidth={160}
        rowAt={(index) => rows[index]}
        groups={groups}
        {...table}
      />
    </div>
  );
}
