import { CHINESE_NUMBER, readNumber } from '../../parsing/numbers.ts';
import { addDays, addMonths } from './days.ts';
import type { Workdays } from './workdays.ts';

const SPAN = new RegExp(
  String.raw`(?<![\d一二两三四五六七八九十百.月第至到~—-])(\d{1,3}|${CHINESE_NUMBER})(个?工作日|个?自然日|日|天|周|个?星期|个月|年)(?![\d半至到~—-])`,
  'g',
);

/** A last day reckoned from a span, with the years whose 调休 is not entered, where it counts 工作日. */
export type DueAfter = { readonly due: string; readonly unknownYears: readonly number[] };

/**
 * The last day of a span that begins on a given day: 印发后30个工作日内, 15日内, 三个月内, 一年内.
 *
 * The day it begins on is not counted, a span of months ends on the same day of its month or on the month's last
 * (民法典第二百零一、二百零二条). A last day that is no workday stays as it is: the words say 日. Null where the words
 * name no single span (3-5年, 半年左右), which a person must settle.
 */
export function dueAfter(text: string, start: string, workdays: Workdays): DueAfter | null {
  const spans = [...text.normalize('NFKC').replace(/\s+/g, '').matchAll(SPAN)];
  const [, number = '', unit = ''] = spans.length === 1 ? (spans[0] ?? []) : [];
  const count = number === '' ? Number.NaN : readNumber(number);
  if (!(count > 0)) return null;
  if (unit.endsWith('工作日')) {
    const { day, unknownYears } = workdays.addWorkdays(start, count);
    return { due: day, unknownYears };
  }
  return { due: lastDay(start, count, unit), unknownYears: [] };
}

function lastDay(start: string, count: number, unit: string): string {
  if (unit.endsWith('月')) return addMonths(start, count);
  if (unit === '年') return addMonths(start, count * 12);
  return addDays(start, unit === '周' || unit.endsWith('星期') ? count * 7 : count);
}
