import type { TaskSummary } from '../../../shared/model/ledger.ts';
import { RoleGroups } from '../../components/task/RoleGroups.tsx';
import { roleGroups, stateWords } from '../../components/task/task-words.ts';
import type { VirtualColumn } from '../../components/VirtualTable.tsx';
import styles from './Ledger.module.css';

function sameCategory(row: TaskSummary, previous: TaskSummary | undefined): boolean {
  return previous?.planId === row.planId && previous.category.join('\n') === row.category.join('\n');
}

const PLAN: VirtualColumn<TaskSummary> = {
  key: 'plan',
  title: '方案',
  width: 128,
  render: (row, previous) => (
    <span className={previous?.planId === row.planId ? styles.repeated : styles.lines} title={row.plan}>
      {row.plan}
    </span>
  ),
};

const COLUMNS: readonly VirtualColumn<TaskSummary>[] = [
  { key: 'number', title: '序号', width: 56, align: 'center', render: (row) => row.number ?? '—' },
  {
    key: 'category',
    title: '类别',
    width: 140,
    render: (row, previous) => (
      <span
        className={sameCategory(row, previous) ? styles.repeated : styles.lines}
        title={row.category.join(' › ') || undefined}
      >
        {row.category.at(-1) ?? '—'}
      </span>
    ),
  },
  {
    key: 'content',
    title: '工作任务',
    render: (row) => (
      <span className={styles.lines} title={row.content}>
        {row.doubts > 0 && <span className={styles.doubts}>存疑 {row.doubts}</span>}
        {row.content}
      </span>
    ),
  },
  {
    key: 'leads',
    title: '牵头单位',
    width: 186,
    render: (row) => <RoleGroups groups={roleGroups(row.obligations).filter((group) => group.role !== 'support')} />,
  },
  {
    key: 'supports',
    title: '配合单位',
    width: 164,
    render: (row) => (
      <RoleGroups
        groups={roleGroups(row.obligations).filter((group) => group.role === 'support')}
        open={row.openList}
      />
    ),
  },
  {
    key: 'deadline',
    title: '完成时限',
    width: 100,
    render: (row) => (
      <span className={styles.lines} title={row.deadline ?? undefined}>
        {row.deadline ?? <span className={styles.soft}>未写明</span>}
      </span>
    ),
  },
  { key: 'state', title: '状态', width: 72, render: (row) => stateWords(row.obligations) },
];

const WITH_PLAN: readonly VirtualColumn<TaskSummary>[] = [PLAN, ...COLUMNS];

/** The columns of the ledger; the plan's only where several plans are shown together. */
export function taskColumns(showPlan: boolean): readonly VirtualColumn<TaskSummary>[] {
  return showPlan ? WITH_PLAN : COLUMNS;
}
