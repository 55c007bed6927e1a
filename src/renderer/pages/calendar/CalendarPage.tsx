import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useMemo, useRef } from 'react';
import { localDate } from '../../../shared/local-time.ts';
import { useApi } from '../../api.ts';
import { DayField } from '../../components/DayField.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { describeError } from '../../describe-error.ts';
import { useReportShownRows } from '../../frame/shown-rows.tsx';
import { navigate } from '../../use-route.ts';
import styles from './Calendar.module.css';
import { DayList } from './DayList.tsx';
import { countsInWords, dueIn, groupByDay } from './due-days.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { addMonths, monthOf, monthTitle, unknownYears, weeksOf } from './month.ts';

type Props = {
  /** The chosen day, `YYYY-MM-DD`; null is today. */
  readonly day: string | null;
};

const choose = (day: string) => navigate({ page: 'calendar', day }, 'replace');

/** 日程: what falls due in a month, day by day, with the cut-offs of the periods and the arranged days off. */
export function CalendarPage({ day }: Props) {
  const { queries } = useApi();
  const list = useRef<HTMLElement>(null);
  const today = localDate(new Date());
  const chosen = day ?? today;
  const month = monthOf(chosen);
  const weeks = useMemo(() => weeksOf(month), [month]);
  const [from, to] = [weeks[0]?.[0] ?? chosen, weeks.at(-1)?.[6] ?? chosen];
  const items = useQuery(queries.tracking.days.queryOptions({ input: { from, to } }));
  const calendar = useQuery(queries.rules.calendar.queryOptions());
  const known = calendar.data?.calendar;
  const days = useMemo(() => groupByDay(items.data ?? []), [items.data]);
  const whole = dueIn(days, month);
  useReportShownRows(items.data ? `${monthTitle(month)}${countsInWords(whole)}` : null);

  const error = items.error ?? calendar.error;
  if (error) {
    return (
      <ErrorNotice
        error={describeError(error)}
        onRetry={() => {
          void items.refetch();
          void calendar.refetch();
        }}
      />
    );
  }
  if (!known) return <Spin className={styles.wait} description="正在读取日程…" />;
  return (
    <div className={styles.page}>
      <section className={styles.month} aria-label={monthTitle(month)}>
        <div className={styles.bar}>
          <Button aria-label="上个月" title="上个月（PageUp）" onClick={() => choose(addMonths(chosen, -1))}>
            ‹
          </Button>
          <h1 className={styles.title} aria-live="polite">
            {monthTitle(month)}
          </h1>
          <Button aria-label="下个月" title="下个月（PageDown）" onClick={() => choose(addMonths(chosen, 1))}>
            ›
          </Button>
          <Button disabled={chosen === today} onClick={() => choose(today)}>
            今天
          </Button>
          <DayField
            label="转到某日"
            size="middle"
            value={chosen}
            onChange={(next) => {
              if (next) choose(next);
            }}
          />
          <span className={styles.summary}>{countsInWords(whole)}</span>
        </div>
        <div className={styles.gridBox}>
          <MonthGrid
            weeks={weeks}
            month={month}
            chosen={chosen}
            today={today}
            days={days}
            calendar={known}
            onChoose={choose}
            onEnter={() => list.current?.querySelector('a')?.focus()}
          />
        </div>
        <UnknownYears years={unknownYears(weeks, known)} />
      </section>
      <DayList ref={list} day={chosen} today={today} month={month} days={days} calendar={known} />
    </div>
  );
}

function UnknownYears({ years }: { readonly years: readonly number[] }) {
  if (years.length === 0) return null;
  return (
    <p className={styles.unknown}>
      工作日历里没有 {years.join('、')} 年的放假调休安排：这一年只按周一至周五算工作日，不标“休”“班”。
      <Button type="link" size="small" onClick={() => navigate({ page: 'settings', section: 'workdays' })}>
        去录入
      </Button>
    </p>
  );
}
