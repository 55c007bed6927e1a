import type { Overview } from '../../../../shared/model/tracking.ts';
import styles from './Figures.module.css';
import { figureTiles } from './figure-tiles.ts';

/** One row of numbers; each is a door to its rows in the ledger. */
export function FigureRow({ overview }: { readonly overview: Overview }) {
  return (
    <section className={styles.row} aria-label="主要数字">
      {figureTiles(overview).map(({ key, word, count, href, notes, bad }) => {
        const body = (
          <>
            <span className={styles.word}>{word}</span>
            <strong className={styles.count} data-bad={bad && count !== 0}>
              {count ?? '—'}
            </strong>
            <span className={styles.notes}>{notes.join(' · ')}</span>
          </>
        );
        return href === null ? (
          <div key={key} className={styles.tile}>
            {body}
          </div>
        ) : (
          <a key={key} className={styles.tile} href={href} title={`打开台账，看这 ${count} 条`}>
            {body}
          </a>
        );
      })}
    </section>
  );
}
