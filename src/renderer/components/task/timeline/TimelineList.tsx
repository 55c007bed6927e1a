import { Segmented } from 'antd';
import { useState } from 'react';
import type { TimelineItem } from '../../../../shared/model/tracking.ts';
import { WordMark } from '../../Facts.tsx';
import { shownTime } from '../../shown-time.ts';
import styles from './Timeline.module.css';
import {
  TIMELINE_KIND_WORDS,
  TIMELINE_VIEW_WORDS,
  type TimelineLine,
  type TimelineView,
  timelineDays,
} from './timeline-view.ts';

const VIEWS = (Object.keys(TIMELINE_VIEW_WORDS) as TimelineView[]).map((view) => ({
  value: view,
  label: TIMELINE_VIEW_WORDS[view],
}));

/** 办理过程: everything that happened to one task, the latest day first. */
export function TimelineList({ items }: { readonly items: readonly TimelineItem[] }) {
  const [view, setView] = useState<TimelineView>('all');
  const days = timelineDays(items, view);
  return (
    <section className={styles.timeline} aria-label="办理过程">
      <div className={styles.bar}>
        <h3>办理过程</h3>
        <Segmented<TimelineView>
          size="small"
          aria-label="办理过程显示"
          value={view}
          options={VIEWS}
          onChange={setView}
        />
      </div>
      {days.length === 0 && <p className={styles.soft}>没有这类记录。</p>}
      <ol className={styles.days}>
        {days.map(({ on, items: those }) => (
          <li key={on}>
            <time className={styles.day} dateTime={on}>
              {on}
            </time>
            <ul className={styles.items}>
              {those.map((item) => (
                <Item key={`${item.at} ${item.actor} ${item.kind} ${item.title} ${item.text}`} item={item} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Item({ item }: { readonly item: TimelineLine }) {
  return (
    <li data-kind={item.kind}>
      <WordMark>{TIMELINE_KIND_WORDS[item.kind]}</WordMark>{' '}
      <strong>
        {item.departments.length > 0 && `${item.departments.join('、')}：`}
        {item.title}
      </strong>
      {item.text && <p>{item.text}</p>}
      <div className={styles.soft} title="录入时间和录入人">
        {shownTime(item.at)} {item.actor}
      </div>
    </li>
  );
}
