import { chineseDay } from '../../../shared/local-time.ts';
import { isoDay } from '../../parsing/deadline/calendar.ts';
import { addDays, addMonths, weekdayOf } from '../calendar/days.ts';
import type { DueRule, Recurrence, Rhythm } from './recurrence.ts';

/** One period's share of a recurring task; kept as a milestone of kind `instance`. */
export type Instance = {
  /** 2026年第三季度. */
  readonly title: string;
  /** Null where the words name a day that they do not fix: 每年春节前. */
  readonly due: string | null;
};

type Span = { readonly title: string; readonly first: string; readonly last: string };

const MONTHS: Partial<Record<Rhythm, number>> = { year: 12, 'half-year': 6, quarter: 3, month: 1 };
const HALVES = ['上半年', '下半年'];
const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];
const PARTS = ['上旬', '中旬', '下旬'];

/**
 * The instances of a recurring task that are due between two days, both included, in order of their day. Where a period
 * has several days, each is an instance of its own.
 */
export function listInstances({ rhythm, dues }: Recurrence, from: string, to: string): readonly Instance[] {
  // What falls due may belong to a period that ended before: 每年任务次年1月底前.
  const instances = spansOf(rhythm, addMonths(from, -24), to).flatMap((span) =>
    dues.map((rule) => {
      const due = dueOf(rule, span);
      return { title: due && dues.length > 1 ? monthOf(due) : span.title, due, at: due ?? span.last };
    }),
  );
  return instances
    .filter(({ at }) => at >= from && at <= to)
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ title, due }) => ({ title, due }));
}

function dueOf(rule: DueRule, { first, last }: Span): string | null {
  switch (rule.kind) {
    case 'end':
      return last;
    case 'day': {
      const [year = 0, month = 1] = addMonths(`${first.slice(0, 7)}-01`, rule.month - 1)
        .split('-')
        .map(Number);
      return isoDay(year, [month, rule.day]);
    }
    case 'weekday':
      return addDays(first, rule.weekday - 1);
    case 'unread':
      return null;
    default:
      return rule satisfies never;
  }
}

/** All periods of a rhythm that touch the days from `from` to `to`. */
function spansOf(rhythm: Rhythm, from: string, to: string): readonly Span[] {
  const spans: Span[] = [];
  for (let span = spanAt(rhythm, from); span.first <= to; span = spanAt(rhythm, addDays(span.last, 1))) {
    spans.push(span);
  }
  return spans;
}

function spanAt(rhythm: Rhythm, day: string): Span {
  if (rhythm === 'week') return weekAt(day);
  if (rhythm === 'ten-days') return tenDaysAt(day);
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = MONTHS[rhythm] ?? 1;
  const place = Math.floor((month - 1) / months);
  const first = isoDay(year, [place * months + 1, 1]);
  return { title: titleOf(rhythm, year, place), first, last: isoDay(year, [(place + 1) * months, 31]) };
}

function titleOf(rhythm: Rhythm, year: number, place: number): string {
  if (rhythm === 'half-year') return `${year}年${HALVES[place]}`;
  if (rhythm === 'quarter') return `${year}年${QUARTERS[place]}`;
  return rhythm === 'month' ? `${year}年${place + 1}月` : `${year}年`;
}

function weekAt(day: string): Span {
  const first = addDays(day, 1 - weekdayOf(day));
  const last = addDays(first, 6);
  return { title: `${chineseDay(first)}至${chineseDay(last)}`, first, last };
}

function tenDaysAt(day: string): Span {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const place = Math.min(Math.floor((date - 1) / 10), 2);
  const title = `${year}年${month}月${PARTS[place]}`;
  const last = isoDay(year, [month, place === 2 ? 31 : place * 10 + 10]);
  return { title, first: isoDay(year, [month, place * 10 + 1]), last };
}

function monthOf(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return `${year}年${month}月`;
}
