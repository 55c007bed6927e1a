import { Button } from 'antd';
import type { ProgressEntry } from '../../../../shared/model/tracking.ts';
import { CellMark, Section, WordMark } from '../../Facts.tsx';
import { usePeriod } from '../../period/PeriodProvider.tsx';
import { shownTime } from '../../shown-time.ts';
import { inOrder } from '../duties/in-order.ts';
import type { StepRequest, TaskFile } from '../task-file.ts';
import { useRatings } from '../use-ratings.ts';
import styles from './Entry.module.css';
import { entryText, valueWords } from './entry-words.ts';
import { type Said, saidByPeriod } from './said-by-period.ts';

type Props = { readonly file: TaskFile; readonly onAsk: (request: StepRequest) => void };

/** What each body said, period by period, the latest first; what was corrected stays, struck out. */
export function SaidList({ file, onAsk }: Props) {
  const { periods } = usePeriod();
  const { task, record } = file;
  const order = inOrder(task.obligations).map(({ id }) => id);
  const byPeriod = saidByPeriod(record.entries, periods ?? [], order);
  const isOpen = (id: number) => periods?.some((period) => period.id === id && period.state === 'open') ?? false;
  const correct = (entry: ProgressEntry) => {
    const obligation = task.obligations.find(({ id }) => id === entry.obligationId);
    if (obligation) onAsk({ kind: 'enter', obligation, corrects: entry });
  };
  return (
    <Section title="各期进展">
      {byPeriod.length === 0 && <p className={styles.soft}>还没有填报。</p>}
      {byPeriod.map(({ periodId, period, said }) => (
        <div key={periodId}>
          <h4 className={styles.period}>
            {period} {!isOpen(periodId) && <WordMark>已冻结</WordMark>}
          </h4>
          {said.map((one) => (
            <SaidLine key={one.entry.id} said={one} onCorrect={isOpen(periodId) ? correct : null} />
          ))}
        </div>
      ))}
    </Section>
  );
}

type LineProps = { readonly said: Said; readonly onCorrect: ((entry: ProgressEntry) => void) | null };

function SaidLine({ said: { entry, corrected }, onCorrect }: LineProps) {
  return (
    <div className={styles.said}>
      <div className={styles.line}>
        <strong>{entry.department}</strong>
        <RatingWords entry={entry} />
        <span className={styles.soft}>
          {[entry.saidBy, `${shownTime(entry.at)} ${entry.actor}录入`].filter(Boolean).join(' · ')}
          {entry.source && (
            <>
              {' · '}
              {entry.source.file} {entry.source.sheet} <CellMark cell={entry.source.cell} />
            </>
          )}
        </span>
        {onCorrect && (
          <Button
            className={styles.push ?? ''}
            size="small"
            type="link"
            aria-label={`更正 ${entry.department} ${entry.period}`}
            onClick={() => onCorrect(entry)}
          >
            更正
          </Button>
        )}
      </div>
      <EntryText entry={entry} />
      {corrected.map((one) => (
        <p key={one.id}>
          <del>
            {entryText(one)}（{shownTime(one.at)} {one.actor}，已更正）
          </del>
        </p>
      ))}
    </div>
  );
}

function RatingWords({ entry }: { readonly entry: ProgressEntry }) {
  const { wordOf } = useRatings();
  const words = [entry.rating && wordOf(entry.rating), entry.percent !== null && `${entry.percent}%`].filter(Boolean);
  return words.length > 0 ? <WordMark>{words.join(' ')}</WordMark> : null;
}

function EntryText({ entry }: { readonly entry: ProgressEntry }) {
  return (
    <>
      {entry.progress && <p>{entry.progress}</p>}
      {entry.problem && <p>问题：{entry.problem}</p>}
      {entry.next && <p>下一步：{entry.next}</p>}
      {entry.values.length > 0 && <p>{valueWords(entry)}</p>}
    </>
  );
}
