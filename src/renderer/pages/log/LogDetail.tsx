import { LOG_KIND_WORDS } from '../../../shared/log-words.ts';
import type { LogEntry } from '../../../shared/model/log.ts';
import styles from './Log.module.css';
import { TurnButton } from './TurnButton.tsx';

/** The chosen entry whole, to be read and copied. */
export function LogDetail({ entry }: { readonly entry: LogEntry }) {
  return (
    <section className={styles.detail} aria-label="这一条记录">
      <p className={styles.detailHead}>
        第 {entry.id} 条 · {entry.at.replace('T', ' ')} · {entry.actor} · {LOG_KIND_WORDS[entry.kind]}
        {entry.change && <TurnButton change={entry.change} details={entry.details} />}
      </p>
      <p className={styles.detailText}>{entry.details}</p>
    </section>
  );
}
