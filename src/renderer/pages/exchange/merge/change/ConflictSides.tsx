import { Button } from 'antd';
import type { MergeChange, MergePlan } from '../../../../../shared/model/exchange.ts';
import { canKeepBoth, canTake, type Decision, type Decisions } from '../decisions.ts';
import { valueWords } from '../merge-words.ts';
import styles from './Change.module.css';
import { DiffText } from './DiffText.tsx';

type Props = {
  readonly plan: MergePlan;
  /** Everything that contradicts each other here, the looked-at one among it. */
  readonly sides: readonly MergeChange[];
  readonly current: MergeChange;
  readonly decisions: Decisions;
  readonly ratingWord: (code: string) => string;
  readonly onSay: (change: MergeChange, decision: Decision) => void;
};

/** 取此, 取彼 or 并存: what the ledger says and what each file says, side by side. */
export function ConflictSides({ plan, sides, current, decisions, ratingWord, onSay }: Props) {
  const allLeft = sides.every(({ id }) => decisions.get(id)?.choice === 'leave');
  const leaveAll = () => {
    const taken = sides.find(({ id }) => decisions.get(id)?.choice !== 'leave') ?? current;
    onSay(taken, { choice: 'leave' });
  };
  return (
    <section className={styles.sides} data-several={sides.length > 1} aria-label="互相矛盾的说法">
      <article className={styles.side} aria-label="台账现有" data-chosen={allLeft}>
        <h4>台账现有</h4>
        <p className={styles.words}>{current.was || <span className={styles.soft}>空着</span>}</p>
        {sides.length === 1 && (
          <Button size="small" onClick={leaveAll}>
            保留台账
          </Button>
        )}
      </article>
      {sides.map((side) => {
        const mine = side.id === current.id;
        return (
          <article
            key={side.id}
            className={styles.side}
            aria-label={plan.files[side.source.file]?.name}
            data-chosen={decisions.get(side.id)?.choice === 'take'}
          >
            <h4>
              {side.from}
              <span className={styles.place}>{plan.files[side.source.file]?.name}</span>
            </h4>
            <p className={styles.words}>
              <DiffText was={side.was} is={valueWords(side, decisions.get(side.id)?.value ?? side.value, ratingWord)} />
            </p>
            <Button
              size="small"
              disabled={!canTake(side)}
              type={mine ? 'primary' : 'default'}
              onClick={() => onSay(side, { choice: 'take' })}
            >
              {mine ? '取此（A）' : '取彼'}
            </Button>
          </article>
        );
      })}
      {canKeepBoth(current) && (
        <Button size="small" onClick={() => onSay(current, { choice: 'both' })}>
          并存（B）：前后相接，都保留
        </Button>
      )}
    </section>
  );
}
