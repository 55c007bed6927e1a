import { Button, Empty, Segmented } from 'antd';
import { type Ref, useState } from 'react';
import type { DueItem, WorkCalendar } from '../../../shared/model/tracking.ts';
import { formatRoute } from '../../route.ts';
import { navigate } from '../../use-route.ts';
import styles from './Calendar.module.css';
import { countsInWords, DUE_KIND_WORDS, type DueDay, dueIn, dueOn, nextDue } from './due-days.ts';
import { createDayLook, dayTitle, monthTitle } from './month.ts';

type Props = {
  readonly ref: Ref<HTMLElement>;
  readonly day: string;
  readonly today: string;
  readonly month: string;
  readonly days: ReadonlyMap<string, DueDay>;
  readonly calendar: WorkCalendar;
};

/** What falls on the chosen day, or in its whole month: late first, then to come, then done. Each leads to its task. */
export function DayList({ ref, day, today, month, days, calendar }: Props) {
  const [scope, setScope] = useState<'day' | 'month'>('day');
  const due = scope === 'day' ? dueOn(days, day) : dueIn(days, month);
  const look = createDayLook(calendar);
  const { mark, restDay } = look(day);
  // Of a year that nobody entered it is not known: a Saturday there may be worked.
  const isRestDay = (on: string) => look(on).restDay && calendar.years.includes(Number(on.slice(0, 4)));
  const shared = { dated: scope === 'month', isRestDay };
  const rest = mark === '休' ? '放假' : mark === '班' ? '调休上班' : restDay ? '周末' : '工作日';
  return (
    <section ref={ref} className={styles.list} aria-label="到期事项">
      <div className={styles.listHead}>
        <Segmented<'day' | 'month'>
          aria-label="列出"
          value={scope}
          options={[
            { value: 'day', label: '当日' },
            { value: 'month', label: '全月' },
          ]}
          onChange={setScope}
        />
        <h2 className={styles.listTitle}>
          {scope === 'day' ? `${dayTitle(day)}${day === today ? '（今天）' : ''} · ${rest}` : monthTitle(month)}
        </h2>
        <p className={styles.soft} role="status">
          {countsInWords(due)}
        </p>
      </div>
      <div className={styles.groups}>
        <Cutoffs items={due.cutoffs} {...shared} />
        <Group title="逾期未办结" items={due.late} {...shared} />
        <Group title="到期" items={due.open} {...shared} />
        <Group title="已办结" items={due.done} {...shared} />
        {due.late.length + due.open.length + due.done.length + due.cutoffs.length === 0 && (
          <Nothing next={nextDue(days, day)} />
        )}
      </div>
    </section>
  );
}

function Nothing({ next }: { readonly next: string | null }) {
  return (
    <Empty className={styles.nothing} description="没有到期事项">
      {next && (
        <Button onClick={() => navigate({ page: 'calendar', day: next }, 'replace')}>
          看下一个有事项的日子：{dayTitle(next)}
        </Button>
      )}
    </Empty>
  );
}

type GroupProps = {
  readonly items: readonly DueItem[];
  /** Each with its day: in the list of a month. */
  readonly dated: boolean;
  readonly isRestDay: (day: string) => boolean;
};

function Cutoffs({ items, dated, isRestDay }: GroupProps) {
  return items.map((item) => (
    <p key={`${item.on} ${item.title}`} className={styles.cutoffLine}>
      {dated && `${dayTitle(item.on)} · `}
      {item.title}
      {isRestDay(item.on) && <span className={styles.warn}>这一天不是工作日</span>}
    </p>
  ));
}

function Group({ title, items, dated, isRestDay }: GroupProps & { readonly title: string }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3 className={styles.groupTitle}>
        {title} {items.length}
      </h3>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={`${item.on} ${item.kind} ${item.taskId} ${item.title}`}>
            <Item item={item} dated={dated} restDay={isRestDay(item.on)} />
          </li>
        ))}
      </ul>
    </>
  );
}

type ItemProps = { readonly item: DueItem; readonly dated: boolean; readonly restDay: boolean };

function Item({ item, dated, restDay }: ItemProps) {
  const word = DUE_KIND_WORDS[item.kind];
  const text = (
    <>
      {dated && <span className={styles.date}>{dayTitle(item.on)}</span>}
      <span className={styles.itemTitle} title={item.title}>
        {word && <strong>{word}：</strong>}
        {item.title}
      </span>
      <span className={styles.soft}>{item.departments.join('、')}</span>
      {restDay && !item.done && <span className={styles.warn}>这一天不是工作日</span>}
    </>
  );
  if (item.taskId === null) return <span className={styles.item}>{text}</span>;
  return (
    <a className={styles.item} href={formatRoute({ page: 'task', id: item.taskId })}>
      {text}
    </a>
  );
}
