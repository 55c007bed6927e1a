import { ROLE_WORDS } from '../../../../shared/glossary.ts';
import type { Overview } from '../../../../shared/model/tracking.ts';
import { WordMark } from '../../../components/Facts.tsx';
import { LightMark } from '../../../components/task/LightMark.tsx';
import { formatRoute } from '../../../route.ts';
import { doorsOf } from '../doors.ts';
import styles from './Lagging.module.css';
import { lastWords, sinceWords } from './lagging-words.ts';

/** 滞后: department, task, since when, and what was said last. The reasons a leader asks for first. */
export function LaggingList({ overview }: { readonly overview: Overview }) {
  const { lagging, laggingTotal } = overview;
  if (lagging.length === 0) return <p className={styles.none}>没有滞后的任务。</p>;
  const ratingWord = new Map(overview.ratings.map(({ code, word }) => [code, word]));
  return (
    <ol className={styles.list} aria-label="滞后清单">
      {lagging.map((item) => (
        <li key={item.obligationId}>
          <a className={styles.item} href={formatRoute({ page: 'task', id: item.taskId })}>
            <span className={styles.head}>
              <strong>{item.department}</strong>
              <WordMark>{ROLE_WORDS[item.role]}</WordMark>
              {item.light && <LightMark light={item.light} />}
              {item.rating && <span>{ratingWord.get(item.rating) ?? item.rating}</span>}
              <span className={styles.since}>{sinceWords(item)}</span>
            </span>
            <span className={styles.task}>
              {item.number && <span>{item.number} </span>}
              {item.content}
            </span>
            <span className={styles.said}>{lastWords(item)}</span>
          </a>
        </li>
      ))}
      {laggingTotal > lagging.length && (
        <li className={styles.more}>
          <a href={doorsOf(overview).lagging}>另有 {laggingTotal - lagging.length} 项，到台账中看全部</a>
        </li>
      )}
    </ol>
  );
}
