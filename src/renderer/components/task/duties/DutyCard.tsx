import { ROLE_WORDS, STATE_WORDS } from '../../../../shared/glossary.ts';
import type { Obligation } from '../../../../shared/model/ledger.ts';
import { CellMark, WordMark } from '../../Facts.tsx';
import { dueWords, lateWords } from '../due-words.ts';
import { LightMark } from '../LightMark.tsx';
import { OwnerCell } from '../OwnerCell.tsx';
import type { StepRequest, TaskFile } from '../task-file.ts';
import { useRatings } from '../use-ratings.ts';
import styles from './Duty.module.css';
import { DutyActions } from './DutyActions.tsx';
import { waitingOf } from './duty-actions.ts';

type Props = {
  readonly duty: Obligation;
  readonly file: TaskFile;
  readonly onAsk: (request: StepRequest) => void;
};

/** One body's share of a task: its words in the source, state, rating, light and day, the last word, the next steps. */
export function DutyCard({ duty, file, onAsk }: Props) {
  const { wordOf } = useRatings();
  const { standing, role, inferred, wording, cell } = duty;
  const { record } = file;
  const waiting = waitingOf(record.events.filter(({ obligationId }) => obligationId === duty.id));
  const late = lateWords(standing);
  return (
    <article className={styles.duty} aria-label={`${ROLE_WORDS[role]} ${duty.department}`}>
      <div className={styles.head}>
        <WordMark>{ROLE_WORDS[role]}</WordMark>
        {inferred && role !== 'unspecified' && <WordMark>推定</WordMark>}
        <span className={styles.owner}>
          <OwnerCell obligation={duty} />
        </span>
        {record.summarizing === duty.id && <WordMark>汇总单位</WordMark>}
        <span className={styles.source}>
          原文“{wording}” <CellMark cell={cell} />
        </span>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>状态</dt>
          <dd>
            <strong data-state={standing.state}>{STATE_WORDS[standing.state]}</strong>
          </dd>
        </div>
        <div>
          <dt>评价</dt>
          <dd>
            {standing.rating === null ? '未评价' : wordOf(standing.rating)}
            {standing.percent !== null && ` ${standing.percent}%`}
          </dd>
        </div>
        <div>
          <dt>灯</dt>
          <dd>
            <LightMark light={standing.light} wasAlarm={standing.wasAlarm} />
          </dd>
        </div>
        <div>
          <dt>时限</dt>
          <dd>
            {dueWords(standing)} {late && <strong data-late={standing.daysLate > 0}>{late}</strong>}
          </dd>
        </div>
      </dl>
      {waiting.extension && (
        <p className={styles.waiting}>
          待批复：{waiting.extension.on} 申请延期至 {waiting.extension.askedDue}。{waiting.extension.note}
        </p>
      )}
      {waiting.dispute && (
        <p className={styles.waiting}>
          待处理：{waiting.dispute.on} 提出表述异议。{waiting.dispute.note}
        </p>
      )}
      {standing.entry && (
        <p className={styles.last}>
          <span className={styles.soft}>{standing.entry.period}：</span>
          {standing.entry.progress || '（没有填进展）'}
          {standing.entry.problem && <span> 问题：{standing.entry.problem}</span>}
          {standing.entry.next && <span> 下一步：{standing.entry.next}</span>}
        </p>
      )}
      <DutyActions duty={duty} file={file} waiting={waiting} onAsk={onAsk} />
    </article>
  );
}
