import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Settled } from '../../../../../shared/model/correction.ts';
import styles from './Doubts.module.css';

type Props = {
  readonly settled: readonly Settled[];
  readonly onShow: (settled: Settled) => void;
  /** Takes back what a person said here. */
  readonly onTakeBack: (settled: Settled) => void;
  /** What was remembered of an earlier file shall not count any more. */
  readonly onForget: (key: string) => void;
};

/** 已核对: what was answered, here or in an earlier file, each with the way back. */
export function SettledList({ settled, onShow, onTakeBack, onForget }: Props) {
  if (settled.length === 0) return null;
  return (
    <section className={styles.settled} aria-label="已核对">
      <h3>已核对 {settled.length}</h3>
      <ul className={styles.list}>
        {settled.map((one) => {
          const { by, key, doubt, message } = one;
          return (
            <li key={JSON.stringify([one.correction, doubt?.code])} className={styles.done}>
              <button type="button" className={styles.sentence} onClick={() => onShow(one)}>
                <CheckOutlined className={styles.check} aria-hidden="true" /> {message}
                {doubt && <span className={styles.asked}>{doubt.message}</span>}
              </button>
              {by === 'person' && (
                <Button size="small" aria-label={`撤回：${message}`} onClick={() => onTakeBack(one)}>
                  撤回
                </Button>
              )}
              {by === 'memory' && key !== null && (
                <Button
                  size="small"
                  title="这次重新核对，以后也不再沿用"
                  aria-label={`改：${message}`}
                  onClick={() => onForget(key)}
                >
                  改
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
