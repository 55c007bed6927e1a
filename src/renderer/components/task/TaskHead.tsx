import type { LinkedTask } from '../../../shared/model/ledger.ts';
import { CellMark } from '../Facts.tsx';
import styles from './Task.module.css';

/** What is to be done, in the words of the source, and under which heading it stands there. */
export function TaskHead({ task }: { readonly task: LinkedTask }) {
  return (
    <header>
      <p className={styles.path}>{task.category.join(' › ') || '没有类别'}</p>
      <p className={styles.content}>
        {task.number !== null && <strong>{task.number}. </strong>}
        {task.content} <CellMark cell={task.source.contentCell} />
      </p>
      {task.retired && <p className={styles.hint}>方案的新版本（第 {task.retired.batchId} 批）已删去这项任务。</p>}
    </header>
  );
}
