import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { WorkCalendar } from '../../../shared/model/tracking.ts';
import styles from './Calendar.module.css';
import { DayCell } from './DayCell.tsx';
import { type DueDay, dueOn } from './due-days.ts';
import { createDayLook, monthOf, stepDay, WEEKDAYS } from './month.ts';

type Props = {
  readonly weeks: readonly (readonly string[])[];
  readonly month: string;
  readonly chosen: string;
  readonly today: string;
  readonly days: ReadonlyMap<string, DueDay>;
  readonly calendar: WorkCalendar;
  readonly onChoose: (day: string) => void;
  /** Enter: on to what falls on the chosen day. */
  readonly onEnter: () => void;
};

/** The month as weeks from Monday. One tab stop: arrows walk by days and weeks, PageUp and PageDown by months. */
export function MonthGrid({ weeks, month, chosen, today, days, calendar, onChoose, onEnter }: Props) {
  const grid = useRef<HTMLTableElement>(null);
  const look = createDayLook(calendar);
  const walked = useRef(false);

  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
      return;
    }
    const next = stepDay(chosen, event.key, event.ctrlKey);
    if (next === null) return;
    event.preventDefault();
    walked.current = true;
    onChoose(next);
  };

  return (
    <table
      ref={grid}
      className={styles.grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern names <table> for it.
      role="grid"
      aria-label="月历，方向键选日，PageUp、PageDown 换月，回车看当日事项"
    >
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={`星期${weekday}`}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                due={dueOn(days, day)}
                look={look(day)}
                chosen={day === chosen}
                isToday={day === today}
                outside={monthOf(day) !== month}
                onChoose={onChoose}
                onKeyDown={onKeyDown}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
