import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { localDate } from '../../../../shared/local-time.ts';
import type { WorkCalendar } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import { SettingHead } from '../SettingHead.tsx';
import styles from '../Settings.module.css';
import { ArrangeForm } from './ArrangeForm.tsx';
import { arrange, dropYear, takeNotice, yearsToShow } from './calendar-draft.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { YearDays } from './YearDays.tsx';

/** 工作日历: days off and days worked instead, by the yearly notice, as the office keeps them. */
export function WorkdaysSection() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.rules.calendar.queryOptions());
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data) return <Spin className={styles.wait} description="正在读取工作日历…" />;
  return (
    <>
      <SettingHead
        title="工作日历"
        effect="“30个工作日内”这类时限、以工作日计的提醒和日程页的“休”“班”都按它推算。改动后立即按新日历推算；已办结的和已冻结的期不变。没有录入的年份只按周一至周五算，并在用到处注明。"
        logged="工作日日历改为"
      />
      <CalendarEditor calendar={data.calendar} />
    </>
  );
}

function CalendarEditor({ calendar }: { readonly calendar: WorkCalendar }) {
  const { client } = useApi();
  const { take, busy } = useSteps();
  const today = localDate(new Date());
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [pasting, setPasting] = useState(false);
  // Each change is one step of its own: saved at once, and taken back with Ctrl+Z.
  const keep = (next: WorkCalendar, then?: () => void) =>
    take(() => client.rules.setCalendar({ calendar: next }), then);
  const known = calendar.years.includes(year);
  return (
    <>
      <div className={styles.line}>
        <Segmented<number>
          aria-label="年份"
          value={year}
          options={yearsToShow(calendar, today).map((value) => ({
            value,
            label: calendar.years.includes(value) ? `${value}年` : `${value}年（未录入）`,
          }))}
          onChange={setYear}
        />
        <Button type={known ? 'default' : 'primary'} onClick={() => setPasting(true)}>
          粘贴放假通知…
        </Button>
      </div>
      {!known && (
        <p className={styles.problems}>
          {year}
          年的放假调休还没有录入，这一年只按周一至周五算工作日。国务院办公厅一般在上一年十月底、十一月发通知，粘贴全文即可。
        </p>
      )}
      <YearDays calendar={calendar} year={year} busy={busy} onRemove={(day) => keep(arrange(calendar, day, null))} />
      <ArrangeForm year={year} busy={busy} onArrange={(day, as) => keep(arrange(calendar, day, as))} />
      {known && (
        <p className={styles.soft}>
          <Button size="small" disabled={busy} onClick={() => keep(dropYear(calendar, year))}>
            清除{year}年的录入
          </Button>{' '}
          程序自带的年份会恢复为自带的安排。
        </p>
      )}
      {pasting && (
        <NoticeDialog
          calendar={calendar}
          onClose={() => setPasting(false)}
          onTake={(notice) =>
            keep(takeNotice(calendar, notice), () => {
              setPasting(false);
              setYear(notice.year);
            })
          }
        />
      )}
    </>
  );
}
