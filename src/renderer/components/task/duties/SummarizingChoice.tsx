import { Select } from 'antd';
import { useApi } from '../../../api.ts';
import { useSteps } from '../../steps/StepProvider.tsx';
import type { TaskFile } from '../task-file.ts';
import styles from './Duty.module.css';

/** 0 stands for none: ids begin at 1. */
const NONE = 0;

/** 汇总单位: of several who answer for a task, the one that collects and reports. */
export function SummarizingChoice({ file: { task, record } }: { readonly file: TaskFile }) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const accountable = task.obligations.filter(({ role }) => role !== 'support');
  if (accountable.length < 2) return null;
  const choose = (id: number) =>
    take(() => client.tracking.setSummarizing({ taskId: task.id, obligationId: id === NONE ? null : id }));
  return (
    <span className={styles.choice}>
      汇总单位
      <Select
        size="small"
        className={styles.unit}
        aria-label="汇总单位"
        disabled={busy}
        value={record.summarizing ?? NONE}
        popupMatchSelectWidth={false}
        options={[
          { value: NONE, label: '未指定' },
          ...accountable.map(({ id, department }) => ({ value: id, label: department })),
        ]}
        onChange={choose}
      />
    </span>
  );
}
