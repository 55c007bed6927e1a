import { CheckCircleOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { MergeResult } from '../../../../../shared/model/exchange.ts';
import { useUndoKey } from '../../../../components/use-undo-key.ts';
import { navigate } from '../../../../use-route.ts';
import { useExchangeSession } from '../../ExchangeSession.tsx';
import styles from './Done.module.css';
import { useUndoMerge } from './use-undo-merge.ts';

/** What was taken over, with the way back, the way on, and what stays open. */
export function MergeDone({ result }: { readonly result: MergeResult }) {
  const { discard, readAgain } = useExchangeSession();
  const { mutate, isPending } = useUndoMerge();
  const { batchId, files, entries, taken, left, open, reading } = result;
  const undo = () => {
    if (batchId !== null && !isPending) mutate(batchId);
  };
  useUndoKey(undo, 'inner');
  return (
    <section className={styles.done} aria-label="汇总结果">
      <h2>
        <CheckCircleOutlined className={styles.doneIcon} aria-hidden="true" />{' '}
        {batchId === null ? '没有新的内容要记，台账照旧' : `已记入台账：${entries} 项单位任务，${taken} 处`}
      </h2>
      <ul>
        {batchId !== null && (
          <li>
            第 {batchId} 批，汇总了 {files} 份文件。
          </li>
        )}
        {left > 0 && <li>{left} 处没有取，台账照旧；同样的文件再放入时不再问。</li>}
        {reading > 0 && <li>{reading} 条表外内容进了阅读清单。</li>}
        {open > 0 && <li>{open} 处还没有定：再读一次同样的文件，只问这些。</li>}
      </ul>
      <div className={styles.actions}>
        <Button type="primary" autoFocus onClick={() => navigate({ page: 'ledger', filter: {}, rows: 'obligations' })}>
          查看台账
        </Button>
        {open > 0 && <Button onClick={readAgain}>接着定剩下的 {open} 处</Button>}
        {reading > 0 && <Button onClick={() => navigate({ page: 'exchange', view: 'reading' })}>看阅读清单</Button>}
        <Button onClick={discard}>继续放入文件</Button>
        {batchId !== null && (
          <Button icon={<UndoOutlined aria-hidden="true" />} loading={isPending} onClick={undo}>
            撤销本次汇总
          </Button>
        )}
      </div>
    </section>
  );
}
