import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { PaperMenu } from '../../components/task/PaperMenu.tsx';
import { TaskSections } from '../../components/task/TaskSections.tsx';
import { useTaskFile } from '../../components/task/use-task-file.ts';
import { describeError } from '../../describe-error.ts';
import { useReportShownRows } from '../../frame/shown-rows.tsx';
import { formatRoute } from '../../route.ts';
import { TaskSheet } from './print/TaskSheet.tsx';
import styles from './TaskPage.module.css';

/** Everything about one task on a page; 打印 gives its record on one sheet. */
export function TaskPage({ id }: { readonly id: number }) {
  const { file, error, retry } = useTaskFile(id);
  useReportShownRows(file ? `单位任务 ${file.task.obligations.length} 项` : null);
  if (error) return <ErrorNotice error={describeError(error)} onRetry={retry} />;
  if (!file) return <Spin className={styles.wait} description="正在读取任务…" />;
  return (
    <div className={styles.page}>
      <div className={styles.bar} role="toolbar" aria-label="任务">
        <Button
          size="small"
          icon={<ArrowLeftOutlined aria-hidden="true" />}
          href={formatRoute({ page: 'ledger', filter: { planId: file.task.planId } })}
        >
          台账
        </Button>
        <span className={styles.plan} title={file.task.plan}>
          {file.task.plan}
        </span>
        <Button size="small" icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>
          打印
        </Button>
        <PaperMenu task={id} size="small" />
      </div>
      <div className={styles.body}>
        <TaskSections file={file} wide />
      </div>
      <TaskSheet file={file} />
    </div>
  );
}
