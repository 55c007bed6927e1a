import { UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ImportBatch } from '../../shared/model/ledger.ts';
import styles from './BatchTable.module.css';
import { fileWords } from './batch-words.ts';
import table from './PlainTable.module.css';
import { shownTime } from './shown-time.ts';

type Props = {
  readonly title: string;
  /** 导入, 汇总: what is taken back. */
  readonly step: string;
  readonly batches: readonly ImportBatch[];
  /** What else there is to say of a batch, behind its files. */
  readonly about?: (batch: ImportBatch) => string;
  /** The batch that is being taken back; null where none is. */
  readonly undoing: number | null;
  readonly onUndo: (batchId: number) => void;
};

/** Earlier batches, newest first; each can be taken back whole. */
export function BatchTable({ title, step, batches, about, undoing, onUndo }: Props) {
  return (
    <section className={styles.batches} aria-label={title}>
      <h2>{title}</h2>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">文件</th>
            <th scope="col" data-number>
              任务
            </th>
            <th scope="col" data-number>
              单位任务
            </th>
            <th scope="col">经办</th>
            <th scope="col">状态</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => {
            const active = batch.state === 'active';
            const files = fileWords(batch.files);
            return (
              <tr key={batch.id} data-undone={!active}>
                <td>{shownTime(batch.at)}</td>
                <td title={batch.files.join('\n')}>
                  {files}
                  {about?.(batch)}
                </td>
                <td data-number>{batch.tasks}</td>
                <td data-number>{batch.obligations}</td>
                <td>{batch.actor}</td>
                <td>{active ? '在台账中' : '已撤销'}</td>
                <td>
                  {active && (
                    <Button
                      size="small"
                      icon={<UndoOutlined aria-hidden="true" />}
                      aria-label={`撤销${step} ${files}`}
                      loading={undoing === batch.id}
                      onClick={() => onUndo(batch.id)}
                    >
                      撤销
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
