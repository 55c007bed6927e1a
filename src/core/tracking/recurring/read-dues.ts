import { readNumber } from '../../parsing/numbers.ts';
import type { DueRule, Recurrence, Rhythm } from './recurrence.ts';

const N = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** A day is a limit only where something says so; 每月开展3日集训 is none. */
const LIMIT = '(?=之?前|以前|内|止|报|、|$)';
const LAST_DAY = 31;

const MONTH_DAY = new RegExp(`(次年|翌年)?${N}月份?(?:${N}[日号]|(上旬|中旬|下旬|底|末)?)([、,和及]?)`, 'g');
const QUARTER_DAY = new RegExp(`(首月|末月|第?[一1]个月|第?[二2]个月|第?[三3]个月|最后[一1]个月)的?${N}[日号]`);
const AFTER_QUARTER = new RegExp(
  `(?:结束|终了)?后的?${N}[日天](?:之|以)?内|下(?:[一1]个?)?季度?(?:首月|第[一1]个月)${N}[日号]`,
);
const DAY_OF_MONTH = new RegExp(`(次月|下月|翌月)?${N}[日号]${LIMIT}`, 'g');
/** 每周二前, but not 每周一次 and not 每周一调度 (花都区: 每周一调度、半月一研判、每月一总结). */
const WEEKDAY = /^(?:的?周|的?星期)?([一二三四五六日天])(?=之?前|以前|[上下]午|下班|报|$)/;
/** A limit that no form above could read; 目前, 提前 and the like are no limits. */
const SOME_LIMIT = /(?<![目提以从生产])前(?![期置提])/;

/** The last days that the words behind 每月, 每季度 … set within each period. */
export function readDues(rhythm: Rhythm, words: string): Recurrence {
  // 每季度（3月、6月、9月、12月25日前）: months of the year make it a matter of the year.
  const months = rhythm === 'month' || rhythm === 'week' || rhythm === 'ten-days' ? [] : monthDays(words);
  if (months.length > 0) return { rhythm: 'year', dues: months };
  const dues = withinPeriod(rhythm, words);
  if (dues.length > 0) return { rhythm, dues };
  const saysEnd = /^[^前]{0,4}[底末终]/.test(words);
  return { rhythm, dues: [{ kind: SOME_LIMIT.test(words) && !saysEnd ? 'unread' : 'end' }] };
}

function withinPeriod(rhythm: Rhythm, words: string): readonly DueRule[] {
  switch (rhythm) {
    case 'quarter':
      return quarterDays(words);
    case 'month':
      return [...words.matchAll(DAY_OF_MONTH), ...words.matchAll(/(次月|下月|翌月)?(?:的)?(上旬|中旬)/g)].flatMap(
        ([, next, day = '']) => dayRule(next ? 2 : 1, dayOf(day)),
      );
    case 'week': {
      const day = WEEKDAY.exec(words)?.[1];
      return day ? [{ kind: 'weekday', weekday: '一二三四五六日'.indexOf(day) + 1 || 7 }] : [];
    }
    case 'year':
    case 'half-year':
    case 'ten-days':
      return [];
    default:
      return rhythm satisfies never;
  }
}

/** 6月、12月底前 and 3月、6月、9月、12月25日前: a month without a day of its own takes that of the next in its list. */
function monthDays(words: string): readonly DueRule[] {
  const dues: DueRule[] = [];
  let following: number | null = null;
  for (const [, next, month = '', day, part, comma] of [...words.matchAll(MONTH_DAY)].reverse()) {
    const own: number | null = day || part ? dayOf(day ?? part ?? '') : comma ? following : null;
    following = own ?? LAST_DAY;
    dues.unshift(...dayRule(readNumber(month) + (next ? 12 : 0), following));
  }
  return dues;
}

function quarterDays(words: string): readonly DueRule[] {
  const [, which = '', day] = QUARTER_DAY.exec(words) ?? [];
  if (day)
    return dayRule(
      /首|[一1]个/.test(which) && !which.startsWith('最后') ? 1 : /[二2]/.test(which) ? 2 : 3,
      readNumber(day),
    );
  const [, after, next] = AFTER_QUARTER.exec(words) ?? [];
  return after || next ? dayRule(4, readNumber(after ?? next ?? '')) : [];
}

/** 上旬 ends on the 10th, 中旬 on the 20th; 下旬, 底 and 末 on the last. */
function dayOf(words: string): number {
  if (words === '上旬') return 10;
  if (words === '中旬') return 20;
  return /[旬底末]/.test(words) ? LAST_DAY : readNumber(words);
}

function dayRule(month: number, day: number): readonly DueRule[] {
  return month >= 1 && month <= 24 && day >= 1 && day <= LAST_DAY ? [{ kind: 'day', month, day }] : [];
}
