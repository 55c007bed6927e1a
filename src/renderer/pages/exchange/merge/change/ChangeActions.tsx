import { Button } from 'antd';
import type { MergeChange } from '../../../../../shared/model/exchange.ts';
import { canCorrect, canTake, type Decision } from '../decisions.ts';
import styles from './Change.module.css';

type Props = {
  readonly change: MergeChange;
  readonly decision: Decision | undefined;
  readonly onSay: (change: MergeChange, decision: Decision) => void;
  readonly onCorrect: () => void;
  readonly onReopen: () => void;
};

/** Everything one can say of a change, each with its key. Which side of a conflict to take is asked beside the sides. */
export function ChangeActions({ change, decision, onSay, onCorrect, onReopen }: Props) {
  const { alternatives, conflict } = change;
  return (
    <>
      {alternatives.length > 0 && (
        <section className={styles.alternatives} aria-label="也可能是">
          <span className={styles.soft}>也可能是</span>
          {alternatives.map(({ word, value }, at) => (
            <Button
              key={value}
              size="small"
              type={decision?.value === value ? 'primary' : 'default'}
              onClick={() => onSay(change, { choice: 'take', value })}
            >
              {at < 9 && <kbd>{at + 1}</kbd>} {word}
            </Button>
          ))}
        </section>
      )}
      <div className={styles.actions}>
        {conflict === null && canTake(change) && (
          <Button size="small" type="primary" onClick={() => onSay(change, { choice: 'take' })}>
            取（A）
          </Button>
        )}
        <Button size="small" onClick={() => onSay(change, { choice: 'leave' })}>
          不取（R）
        </Button>
        {canCorrect(change) && (
          <Button size="small" onClick={onCorrect}>
            {canTake(change) ? '改了再取（E）' : '选定再取（A）'}
          </Button>
        )}
        {decision && (
          <Button size="small" type="text" onClick={onReopen}>
            改为未定（U）
          </Button>
        )}
      </div>
    </>
  );
}
