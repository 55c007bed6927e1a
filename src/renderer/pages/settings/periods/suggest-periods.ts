import dayjs, { type Dayjs } from 'dayjs';
import type { Period } from '../../../../shared/model/tracking.ts';

/** 周 · 旬 · 月 · 季: how often an office asks for returns. */
export type Rhythm = 'week' | 'ten-days' | 'month' | 'quarter';

export const RHYTHM_WORDS: Record<Rhythm, string> = { week: '周', 'ten-days': '旬', month: '月', quarter: '季' };
export const RHYTHMS = Object.keys(RHYTHM_WORDS) as readonly Rhythm[];

export type PeriodDraft = Pick<Period, 'name' | 'start' | 'cutoff'>;

/** A stretch of the calendar: 2026年11月上旬, from its first day to its last. */
type Span = { readonly name: string; readonly first: Dayjs; readonly last: Dayjs };

const iso = (day: Dayjs): string => day.format('YYYY-MM-DD');

/**
 * The next periods of a rhythm: after the last one of the ledger, or from the span of today where there is none yet.
 *
 * Cut-off days are local rules (粮食局 by the 5th of the month after, 鄂温克旗 by the 25th, 盘锦 by the 28th): that of the
 * last period is carried on, by the day of the month or by the days to the end of the span; the first ones end with it.
 */
export function suggestPeriods(
  rhythm: Rhythm,
  periods: readonly Period[],
  today: string,
  count = 3,
): readonly PeriodDraft[] {
  const last = [...periods].sort((a, b) => a.start.localeCompare(b.start)).at(-1);
  const cutoffIn = last ? carryCutoff(rhythm, last) : (span: Span) => span.last;
  const suggestions: PeriodDraft[] = [];
  let span = last ? spanAfter(rhythm, dayjs(last.start)) : spanOf(rhythm, dayjs(today));
  while (suggestions.length < count) {
    const cutoff = cutoffIn(span);
    suggestions.push({
      name: span.name,
      start: iso(span.first),
      cutoff: iso(cutoff < span.first ? span.last : cutoff),
    });
    span = spanAfter(rhythm, span.first);
  }
  return suggestions;
}

/** The rhythm in which the ledger's periods come so far, by the days between the last two; monthly where nobody can tell. */
export function findRhythm(periods: readonly Period[]): Rhythm {
  const [before, last] = periods
    .map(({ start }) => start)
    .sort()
    .slice(-2);
  if (!before || !last) return 'month';
  const days = dayjs(last).diff(before, 'day');
  if (days <= 7) return 'week';
  if (days <= 11) return 'ten-days';
  return days <= 31 ? 'month' : 'quarter';
}

function carryCutoff(rhythm: Rhythm, { start, cutoff }: Period): (span: Span) => Dayjs {
  const end = spanOf(rhythm, dayjs(start)).last;
  const day = dayjs(cutoff);
  if (rhythm === 'week' || rhythm === 'ten-days') return (span) => span.last.add(day.diff(end, 'day'), 'day');
  const months = day.startOf('month').diff(end.startOf('month'), 'month');
  return (span) => {
    const month = span.last.startOf('month').add(months, 'month');
    return day.date() === day.daysInMonth()
      ? lastOfMonth(month)
      : month.date(Math.min(day.date(), month.daysInMonth()));
  };
}

const spanAfter = (rhythm: Rhythm, day: Dayjs): Span => spanOf(rhythm, spanOf(rhythm, day).last.add(1, 'day'));

function spanOf(rhythm: Rhythm, day: Dayjs): Span {
  switch (rhythm) {
    case 'week':
      return weekOf(day);
    case 'ten-days':
      return tenDaysOf(day);
    case 'month':
      return { name: `${day.year()}年${day.month() + 1}月`, first: day.startOf('month'), last: lastOfMonth(day) };
    case 'quarter':
      return quarterOf(day);
    default:
      return rhythm satisfies never;
  }
}

/** Weeks begin on Monday and are counted as GB/T 7408 does: the first is that of the year's first Thursday. */
function weekOf(day: Dayjs): Span {
  const first = day.subtract((day.day() + 6) % 7, 'day');
  const thursday = first.add(3, 'day');
  const number = Math.floor(thursday.diff(thursday.startOf('year'), 'day') / 7) + 1;
  return { name: `${thursday.year()}年第${number}周`, first, last: first.add(6, 'day') };
}

function tenDaysOf(day: Dayjs): Span {
  const part = Math.min(2, Math.floor((day.date() - 1) / 10));
  const first = day.date(part * 10 + 1);
  const last = part === 2 ? lastOfMonth(day) : first.add(9, 'day');
  return { name: `${day.year()}年${day.month() + 1}月${['上旬', '中旬', '下旬'][part]}`, first, last };
}

function quarterOf(day: Dayjs): Span {
  const number = Math.floor(day.month() / 3) + 1;
  const first = day.date(1).month((number - 1) * 3);
  return { name: `${day.year()}年第${number}季度`, first, last: lastOfMonth(first.add(2, 'month')) };
}

const lastOfMonth = (day: Dayjs): Dayjs => day.date(day.daysInMonth());
