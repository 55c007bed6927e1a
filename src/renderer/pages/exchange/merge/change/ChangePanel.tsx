import { Button } from 'antd';
import type { CellPlace, MergeChange, MergePlan } from '../../../../../shared/model/exchange.ts';
import type { Rating } from '../../../../../shared/model/tracking.ts';
import { CellMark } from '../../../../components/Facts.tsx';
import { formatRoute } from '../../../../route.ts';
import { contradicting, type Decision, type Decisions } from '../decisions.ts';
import { fieldWords, valueWords } from '../merge-words.ts';
import styles from './Change.module.css';
import { ChangeActions } from './ChangeActions.tsx';
import { ConflictSides } from './ConflictSides.tsx';
import { Correction } from './Correction.tsx';
import { DecisionMark } from './change-columns.tsx';
import { DiffText } from './DiffText.tsx';

type Props = {
  readonly plan: MergePlan;
  readonly change: MergeChange;
  readonly decisions: Decisions;
  readonly ratings: readonly Rating[];
  readonly correcting: boolean;
  readonly onCorrecting: (on: boolean) => void;
  readonly onSay: (change: MergeChange, decision: Decision) => void;
  readonly onReopen: () => void;
  readonly onSource: (place: CellPlace) => void;
};

/** The change that is looked at, whole: words, why it may be doubted, where it comes from, and everything one can say of it. */
export function ChangePanel(props: Props) {
  const { plan, change, decisions, ratings, correcting, onSay } = props;
  const decision = decisions.get(change.id);
  const ratingWord = (code: string) => ratings.find((rating) => rating.code === code)?.word ?? code;
  const sides = contradicting(plan.changes, change);
  const file = plan.files[change.source.file];
  const foreign = change.from !== change.department;
  return (
    <section className={styles.panel} aria-label="这一处改动">
      <h3>
        {fieldWords(change)} <DecisionMark decision={decision} />
      </h3>
      <p className={styles.duty}>
        <a href={formatRoute({ page: 'task', id: change.taskId })} title={change.content}>
          {change.number} {change.content}
        </a>
        <span className={styles.soft}>
          {change.department}
          {change.periodId !== plan.periodId && `，${periodOf(plan, change)}`}
        </span>
      </p>
      {change.doubts.length > 0 && (
        <ul className={styles.doubts} aria-label="存疑的原因">
          {change.doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      {correcting ? (
        <Correction
          change={change}
          value={decision?.value ?? change.value}
          ratings={ratings}
          onTake={(value) => onSay(change, { choice: 'take', value })}
          onCancel={() => props.onCorrecting(false)}
        />
      ) : (
        <>
          {change.conflict === null ? (
            <p className={styles.words}>
              <DiffText was={change.was} is={valueWords(change, decision?.value ?? change.value, ratingWord)} />
            </p>
          ) : (
            <ConflictSides
              plan={plan}
              sides={sides}
              current={change}
              decisions={decisions}
              ratingWord={ratingWord}
              onSay={onSay}
            />
          )}
          <ChangeActions
            change={change}
            decision={decision}
            onSay={onSay}
            onCorrect={() => props.onCorrecting(true)}
            onReopen={props.onReopen}
          />
        </>
      )}
      <dl className={styles.origin}>
        <dt>出处</dt>
        <dd>
          {file?.name} · {change.source.sheet} <CellMark cell={change.source.cell} />
          <Button type="link" size="small" onClick={() => props.onSource(change.source)}>
            看原表
          </Button>
        </dd>
        {foreign && (
          <>
            <dt>报送单位</dt>
            <dd>{change.from}（不是这项任务的责任单位）</dd>
          </>
        )}
        <dt>对应依据</dt>
        <dd>
          {change.match.certain ? '' : '待核：'}
          {change.match.reason}
        </dd>
      </dl>
    </section>
  );
}

/** Answers of an older form go to its own period, which is said where it is not the one of the window. */
function periodOf({ files }: MergePlan, { periodId }: MergeChange): string {
  const verdict = files.map((file) => file.verdict).find((one) => one.kind === 'form' && one.periodId === periodId);
  return verdict?.kind === 'form' ? verdict.period : '另一期';
}
