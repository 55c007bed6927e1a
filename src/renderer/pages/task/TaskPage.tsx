import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { TaskDetails } from '../../components/task/TaskDetails.tsx';
import { describeError } from '../../describe-error.ts';
import styles from './TaskPage.module.css';

/** Everything about one task. */
export function TaskPage({ id }: { readonly id: number }) {
  const { queries } = useApi();
  const task = useQuery(queries.tasks.get.queryOptions({ input: { id } }));
  if (task.error) return <ErrorNotice error={describeError(task.error)} onRetry={task.refetch} />;
  if (!task.data) return <Spin className={styles.wait} description="正在读取任务…" />;
  return (
    <div className={styles.page}>
      <TaskDetails task={task.data} />
    </div>
  );
}
