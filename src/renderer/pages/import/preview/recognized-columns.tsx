import { RoleGroups } from '../../../components/task/RoleGroups.tsx';
import { roleGroups } from '../../../components/task/task-words.ts';
import type { VirtualColumn } from '../../../components/VirtualTable.tsx';
import styles from './Preview.module.css';
import type { PlacedTask } from './source/task-cells.ts';

type Reading = Pick<PlacedTask['task'], 'assignments'>;

/** The duties as they will stand in the ledger, with the prefix that the first name gives to the rest. */
export function readingGroups({ assignments }: Reading) {
  return roleGroups(assignments.map(({ expanded, role, inferred }) => ({ department: expanded, role, inferred })));
}

export const recognizedColumns: readonly VirtualColumn<PlacedTask>[] = [
  { key: 'number', title: '序号', width: 54, align: 'center', render: ({ task }) => task.number ?? '—' },
  {
    key: 'content',
    title: '工作任务',
    render: ({ task, doubts }) => (
      <span className={styles.lines}>
        {doubts.length > 0 && <span className={styles.doubtMark}>存疑</span>}
        {task.content}
      </span>
    ),
  },
  {
    key: 'duties',
    title: '责任单位',
    width: 190,
    render: ({ task }) => <RoleGroups groups={readingGroups(task)} open={task.openList} />,
  },
];
