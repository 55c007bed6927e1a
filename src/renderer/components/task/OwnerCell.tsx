import { CERTAINTY_WORDS, RULE_WORDS } from '../../../shared/glossary.ts';
import type { Obligation } from '../../../shared/model/ledger.ts';
import { formatRoute } from '../../route.ts';
import { WordMark } from '../Facts.tsx';
import styles from './Task.module.css';
import { ownerWords, proposalWords, transferWords } from './task-words.ts';

/**
 * Who is meant by the words of the source and who owes it today, each step with its date and document; why, on demand. What
 * a person has yet to confirm leads to where that is done.
 */
export function OwnerCell({ obligation }: { readonly obligation: Obligation }) {
  const { naming, transfers, proposed, collective, departmentId } = obligation;
  const isAsked = proposed !== null || naming.certainty !== 'certain';
  return (
    <>
      {ownerWords(obligation)} {collective && <WordMark>集体</WordMark>}
      {naming.certainty !== 'certain' && <WordMark>{CERTAINTY_WORDS[naming.certainty]}</WordMark>}
      {transfers.map((transfer) => (
        <div key={`${transfer.on} ${transfer.to}`} className={styles.step}>
          {transferWords(transfer)}
        </div>
      ))}
      {proposed && <div className={styles.step}>{proposalWords(proposed)}</div>}
      {isAsked && <a href={formatRoute({ page: 'departments', view: 'questions', id: departmentId })}>去确认</a>}
      <details className={styles.why}>
        <summary>依据</summary>
        {RULE_WORDS[naming.rule]}：{naming.reason}
        {transfers.map(({ on, to, reason }) => (
          <div key={`${on} ${to}`}>{reason}</div>
        ))}
        {proposed && <div>{proposed.reason}</div>}
      </details>
    </>
  );
}
