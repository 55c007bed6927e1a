import type { Cell } from '../../../../shared/model/sheet.ts';
import { daysInMonth, isoDay } from '../../../parsing/deadline/calendar.ts';
import { CHINESE_NUMBER, readNumber } from '../../../parsing/numbers.ts';
import { folded } from './reading.ts';

/** A day and why it must be looked at; null where no day can be read. */
export type DayReading = { readonly day: string; readonly doubt: string | null } | null;

const N = `(\\d{1,2}|${CHINESE_NUMBER})`;
const YEAR_FIRST = new RegExp(
  `^(\\d{4}|[零〇○一二三四五六七八九]{4})[-/.年]${N}[-/.月]${N}[日号]?(?:0?0:00(?::00)?)?$`,
);
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/;
const NO_YEAR = new RegExp(`^${N}月${N}[日号]?$`);
/** 11.20 may have been typed as a number, and 11.2 be what is left of it. */
const TWO_NUMBERS = /^(\d{1,2})[-/.](\d{1,2})$/;
const MONTH = new RegExp(`^(?:(\\d{4})[-/.年])?${N}月?(?:份|底|末)*$`);
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const SHORT_YEAR = /^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/**
 * Excel's day 1 is 1900-01-01, with a 29 February that never was; below 2000 none is meant for a day of today: 11.20 typed
 * into a cell for dates is 1900-01-11.
 */
const SERIALS = { first: 36_526, last: 73_050, epoch: Date.UTC(1899, 11, 30) } as const;
const FIRST_DAY = '2000-01-01';

/**
 * A day as departments write it: 2026-06-25, 2026/6/25, 2026.6.25, 2026年6月25日, 20260625, 6月25日, a date of Excel or its
 * serial number. 25/6/2026, 6.25, a month alone and a year of two digits are read with a doubt.
 * @param year that of the period, for days without one
 */
export function readDay({ kind, text, value }: Cell, year: number): DayReading {
  if (kind === 'date') {
    const day = String(value).slice(0, 10);
    return day >= FIRST_DAY ? { day, doubt: null } : null;
  }
  const words = folded(text);
  if (kind === 'number' && typeof value === 'number' && value >= SERIALS.first && value <= SERIALS.last) {
    return { day: new Date(SERIALS.epoch + Math.floor(value) * 86_400_000).toISOString().slice(0, 10), doubt: null };
  }
  const full = YEAR_FIRST.exec(words) ?? COMPACT.exec(words);
  if (full) return sure(readNumber(full[1] ?? ''), number(full[2]), number(full[3]));
  const last = YEAR_LAST.exec(words);
  if (last) return yearLast(text, number(last[3]), number(last[1]), number(last[2]));
  const short = SHORT_YEAR.exec(words);
  if (short) return asked(sure(2000 + number(short[1]), number(short[2]), number(short[3])), text);
  const day = NO_YEAR.exec(words);
  if (day) return sure(year, number(day[1]), number(day[2]));
  const two = TWO_NUMBERS.exec(words);
  if (two) return asked(sure(year, number(two[1]), number(two[2])), text);
  const month = MONTH.exec(words);
  if (!month) return null;
  const [of, at] = [month[1] ? number(month[1]) : year, number(month[2])];
  return at >= 1 && at <= 12 ? asked(sure(of, at, daysInMonth(of, at)), text) : null;
}

const number = (text: string | undefined): number => readNumber(text ?? '');

function sure(year: number, month: number, day: number): DayReading {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isDay ? { day: isoDay(year, [month, day]), doubt: null } : null;
}

/** 25/6/2026 can be one day only, 5/6/2026 two. */
function yearLast(text: string, year: number, first: number, second: number): DayReading {
  return asked(sure(year, second, first) ?? sure(year, first, second), text);
}

function asked(reading: DayReading, text: string): DayReading {
  return reading && { ...reading, doubt: `日期“${text}”暂读作 ${reading.day}，请核对。` };
}
