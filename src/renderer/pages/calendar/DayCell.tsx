import type { KeyboardEvent } from 'react';
import styles from './Calendar.module.css';
import { countsInWords, type DueDay } from './due-days.ts';
import { type DayMark, dayTitle } from './month.ts';

type Props = {
  readonly day: string;
  readonly due: DueDay;
  readonly look: { readonly mark: DayMark; readonly restDay: boolean };
  readonly chosen: boolean;
  readonly isToday: boolean;
  /** A day of the month before or after. */
  readonly outside: boolean;
  readonly onChoose: (day: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** One day: its number, 休 or 班, and how much falls due, in words so that it reads without its colours. */
export function DayCell({ day, due, look, chosen, isToday, outside, onChoose, onKeyDown }: Props) {
  const { late, open, done, cutoffs } = due;
  const said = [dayTitle(day), isToday && '今天', look.mark, countsInWords(due)].filter(Boolean).join('，');
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a <td> of a grid is a gridcell.
    <td
      className={styles.day}
      data-day={day}
      data-rest={look.restDay}
      data-outside={outside}
      data-today={isToday}
      aria-selected={chosen}
      aria-label={said}
      tabIndex={chosen ? 0 : -1}
      onClick={() => onChoose(day)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.dayHead}>
        <span className={styles.number}>{Number(day.slice(8))}</span>
        {look.mark && (
          <span className={styles.mark} data-mark={look.mark}>
            {look.mark}
          </span>
        )}
        {isToday && <span className={styles.today}>今天</span>}
      </div>
      <div className={styles.counts}>
        {late.length > 0 && <span className={styles.late}>逾期 {late.length}</span>}
        {open.length > 0 && <span className={styles.open}>到期 {open.length}</span>}
        {done.length > 0 && <span className={styles.done}>办结 {done.length}</span>}
        {cutoffs.length > 0 && (
          <span className={styles.cutoff} title={cutoffs.map(({ title }) => title).join('，')}>
            报送截止
          </span>
        )}
      </div>
    </td>
  );
}
