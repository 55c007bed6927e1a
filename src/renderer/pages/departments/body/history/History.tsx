import { EVENT_SOURCE_WORDS, EVENT_WORDS } from '../../../../../shared/glossary.ts';
import type { HistoryEvent } from '../../../../../shared/model/directory.ts';
import { Section, WordMark } from '../../../../components/Facts.tsx';
import { dateWords } from './event-dates.ts';
import styles from './History.module.css';
import { Timeline } from './Timeline.tsx';
import { numberEvents } from './timeline-layout.ts';

/** 沿革: the line, and the same events in words with what each rests on. */
export function History({ history }: { readonly history: readonly HistoryEvent[] }) {
  const events = numberEvents(history);
  return (
    <Section title="沿革">
      {events.length === 0 && <p className={styles.none}>还没有名称、划转的记录。</p>}
      <Timeline events={events} />
      <ol className={styles.events} aria-label="沿革">
        {events.map((event) => (
          <li key={event.number}>
            <span className={styles.when}>
              {event.number}. {dateWords(event.date)}
            </span>
            <span>
              <WordMark>{EVENT_WORDS[event.kind]}</WordMark> {event.label}
              {event.from === 'starting' && <em className={styles.unchecked}>{EVENT_SOURCE_WORDS.starting}</em>}
              <span className={styles.source}>
                {event.from === 'office' && `${EVENT_SOURCE_WORDS.office}：`}
                {event.source}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
