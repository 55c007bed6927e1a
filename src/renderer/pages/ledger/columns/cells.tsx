import type { ReactNode } from 'react';
import { LightMark } from '../../../components/task/LightMark.tsx';
import { RoleGroups } from '../../../components/task/RoleGroups.tsx';
import { roleGroups } from '../../../components/task/task-words.ts';
import type { VirtualColumn } from '../../../components/virtual-table-types.ts';
import styles from '../Ledger.module.css';
import { answering, type LedgerRow } from '../rows/ledger-row.ts';
import { daysLateOf, duesOf, lightsOf, periodsOf, type RatingWords } from '../rows/row-words.ts';
import type { ShownColumn } from './column-choice.ts';
import type { ColumnInfo, ColumnKey } from './column-list.ts';

/** What the cells of all rows are drawn with. */
export type CellScene = {
  readonly ratings: RatingWords;
  /** The period that is entered now; words of another are marked with its name. */
  readonly period: string | null;
};

type Cell = (row: LedgerRow, scene: CellScene, previous: LedgerRow | undefined) => ReactNode;

function Lines({ text, soft }: { readonly text: string; readonly soft?: boolean }) {
  if (text === '') return <span className={styles.soft}>—</span>;
  return (
    <span className={soft ? styles.repeated : styles.lines} title={text}>
      {text}
    </span>
  );
}

const sameCategory = (row: LedgerRow, previous: LedgerRow | undefined): boolean =>
  previous?.task.planId === row.task.planId && previous.task.category.join('\n') === row.task.category.join('\n');

function Said({
  column,
  row,
  scene,
}: {
  readonly column: ColumnInfo;
  readonly row: LedgerRow;
  readonly scene: CellScene;
}) {
  const text = column.text(row, scene.ratings);
  const said = answering(row).find(({ standing }) => standing.entry)?.standing.entry?.period ?? null;
  const earlier = text !== '' && said !== null && said !== scene.period;
  return (
    <span className={styles.lines} title={earlier ? `${periodsOf(row)}：${text}` : text}>
      {earlier && <span className={styles.period}>{said}</span>}
      {text || <span className={styles.soft}>—</span>}
    </span>
  );
}

/** Cells that are more than their words. */
const CELLS: Partial<Record<ColumnKey, Cell>> = {
  plan: ({ task }, _, previous) => <Lines text={task.plan} soft={previous?.task.planId === task.planId} />,
  category: (row, _, previous) => <Lines text={row.task.category.at(-1) ?? ''} soft={sameCategory(row, previous)} />,
  content: ({ task }) => (
    <span className={styles.lines} title={task.content}>
      {task.doubts > 0 && <span className={styles.doubts}>存疑 {task.doubts}</span>}
      {task.content}
    </span>
  ),
  leads: ({ obligations }) => <RoleGroups groups={roleGroups(obligations).filter(({ role }) => role !== 'support')} />,
  supports: ({ obligations, task }) => (
    <RoleGroups groups={roleGroups(obligations).filter(({ role }) => role === 'support')} open={task.openList} />
  ),
  due: (row) => {
    const [first, ...more] = duesOf(row);
    if (!first) return <span className={styles.soft}>—</span>;
    const dated = /^\d/.test(first.due);
    return (
      <span className={styles.lines}>
        <span className={dated ? undefined : styles.soft}>{first.due}</span>
        {more.length > 0 && ` 等 ${more.length + 1} 个`}
        {first.original && <s className={styles.original}>原 {first.original}</s>}
      </span>
    );
  },
  light: (row) => {
    const { lights, wasAlarm } = lightsOf(row);
    if (lights.length === 0) return <LightMark light={null} wasAlarm={wasAlarm} />;
    return lights.map((light, index) => (
      <div key={light.word}>
        <LightMark light={light} wasAlarm={wasAlarm && index === lights.length - 1} />
      </div>
    ));
  },
  late: (row) => {
    const days = daysLateOf(row);
    return days > 0 ? <strong className={styles.late}>{days} 天</strong> : <span className={styles.soft}>—</span>;
  },
};

const SAID: readonly ColumnKey[] = ['progress', 'problem', 'next'];

/** The columns as the table draws them; 工作任务 takes the width that is left. */
export function drawnColumns(columns: readonly ShownColumn[], scene: CellScene): readonly VirtualColumn<LedgerRow>[] {
  const rest = columns.some(({ key }) => key === 'content') ? 'content' : columns.at(-1)?.key;
  return columns.map((column) => {
    const { key, title, align, px, editable } = column;
    const cell = CELLS[key];
    return {
      key,
      title,
      ...(key === rest ? {} : { width: px }),
      ...(align ? { align } : {}),
      ...(editable ? { editable } : {}),
      render: (row, previous) => {
        if (cell) return cell(row, scene, previous);
        if (SAID.includes(key)) return <Said column={column} row={row} scene={scene} />;
        return <Lines text={column.text(row, scene.ratings)} />;
      },
    };
  });
}
