import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import dayjs from 'dayjs';
import type { WorkCalendar } from '../../../../shared/model/tracking.ts';
import styles from '../Settings.module.css';
import { runInWords, runsOf } from './calendar-draft.ts';

type Props = {
  readonly calendar: WorkCalendar;
  readonly year: number;
  readonly busy: boolean;
  readonly onRemove: (day: string) => void;
};

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

const dayInWords = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（周${WEEKDAYS[dayjs(day).day()]}）`;

/** The arranged days of a year as the notice says them; each can be taken out by itself. */
export function YearDays({ calendar, year, busy, onRemove }: Props) {
  const parts = [
    { word: '休', title: '放假', days: calendar.holidays },
    { word: '班', title: '调休上班', days: calendar.workdays },
  ].map((part) => ({ ...part, days: part.days.filter((day) => day.startsWith(`${year}-`)) }));
  return (
    <div className={styles.years}>
      {parts.map(({ word, title, days }) => (
        <section key={word} aria-label={`${year}年${title}`}>
          <h2 className={styles.subtitle}>
            <span className={styles.dayMark} data-mark={word}>
              {word}
            </span>
            {title} {days.length} 天
          </h2>
          <p className={styles.soft}>{runsOf(days, year).map(runInWords).join('、') || '没有'}</p>
          <ul className={styles.days}>
            {days.map((day) => (
              <li key={day}>
                {dayInWords(day)}
                <Button
                  size="small"
                  type="text"
                  disabled={busy}
                  aria-label={`删去${title} ${day}`}
                  icon={<CloseOutlined aria-hidden="true" />}
                  onClick={() => onRemove(day)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
