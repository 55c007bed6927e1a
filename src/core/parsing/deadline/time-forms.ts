import { readNumber } from '../numbers.ts';
import type { MonthDay } from './calendar.ts';

/** A year as stated: a number, 今年 and 明年 counted from the document's year, 次年 from the year named before, or nothing. */
export type YearWord = number | { readonly from: 'document' | 'named'; readonly years: 0 | 1 } | null;

/** Which stretch of time some words name, before the year is known. */
export type Stretch = {
  readonly firstYear: YearWord;
  readonly lastYear: YearWord;
  readonly from: MonthDay;
  readonly to: MonthDay;
  /** month and coarser: 前 behind it may or may not include it. end: names its own last day (月底, 31日, 下旬). */
  readonly grain: 'end' | 'month' | 'year';
  /** Both ends are written: 10月-12月, 2016-2018年. */
  readonly ranged: boolean;
};

/** One way of writing a time. A form marked columnOnly is a date only where nothing but dates is expected. */
export type TimeForm = {
  readonly pattern: RegExp;
  readonly columnOnly?: true;
  /** null where the numbers are no date (13月). */
  readonly read: (groups: readonly (string | undefined)[]) => Stretch | null;
};

const YEAR = String.raw`((?:(?<!\d)(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4})年度?|[今本当明次翌]年度?|(?<!\d)[1-4]\d年(?=\d{1,2}月|[底末上下]|[一二三四1-4]季))`;
const MONTH = String.raw`(?<!\d)(1[0-2]|0?[1-9]|(?<!十)十[一二]?|(?<![十个])[一二三四五六七八九])`;
const DAY = String.raw`(3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const QUARTER = '第?([一二三四1-4])';
/** 一 stands for a dash in many typed tables: 2018一2020年. */
export const TO = String.raw`(?:至|到|-{1,2}|~|一(?=\d))`;

const QUARTER_NAMES = '一二三四';
const PLAN_YEARS: Readonly<Record<string, number>> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};

const HOLIDAY_EVE: Readonly<Record<string, MonthDay>> = { 五一: [4, 30], 七一: [6, 30], 八一: [7, 31], 国庆: [9, 30] };

function readYear(word: string | undefined): YearWord {
  if (!word) return null;
  if (/^[今本]/.test(word)) return { from: 'document', years: 0 };
  if (word.startsWith('明')) return { from: 'document', years: 1 };
  if (/^[当同]/.test(word)) return { from: 'named', years: 0 };
  if (/^[次翌]/.test(word)) return { from: 'named', years: 1 };
  const year = readNumber(word.replace(/年度?$/, ''));
  return year < 100 ? 2000 + year : year;
}

function stretch(year: YearWord, from: MonthDay, to: MonthDay, grain: Stretch['grain'], ranged = false): Stretch {
  return { firstYear: year, lastYear: year, from, to, grain, ranged };
}

const months = (year: YearWord, first: number, last: number, grain: Stretch['grain'], ranged = false) =>
  first >= 1 && last <= 12 ? stretch(year, [first, 1], [last, 31], grain, ranged) : null;

function day(year: YearWord, month: number, date: number): Stretch | null {
  return month >= 1 && month <= 12 && date >= 1 && date <= 31
    ? stretch(year, [month, date], [month, date], 'end')
    : null;
}

const quarterOf = (word: string | undefined) => QUARTER_NAMES.indexOf(word ?? '') + 1 || Number(word);
const form = (source: string, read: TimeForm['read']): TimeForm => ({ pattern: new RegExp(source, 'g'), read });
const columnForm = (source: string, read: TimeForm['read']): TimeForm => ({ ...form(source, read), columnOnly: true });

/** Every form is tried everywhere; where two meet, the one that starts first, then the longer, is right. */
export const TIME_FORMS: readonly TimeForm[] = [
  // 20251231
  columnForm(String.raw`(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)`, ([y, m, d]) =>
    day(Number(y), Number(m), Number(d)),
  ),
  // 2025-12-31, 2025/12/31, 2025.12.31, with the midnight that Excel adds
  form(String.raw`(?<!\d)(20\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)日?(?: 0?0:00(?::00)?)?`, ([y, , m, d]) =>
    day(Number(y), Number(m), Number(d)),
  ),
  // 2024.1-12
  columnForm(String.raw`(?<!\d)(20\d{2})[./](\d{1,2})月?${TO}(\d{1,2})(?![\d./年])月?`, ([y, m, n]) =>
    months(Number(y), Number(m), Number(n), 'end', true),
  ),
  // 2025.12, 2025-12
  columnForm(String.raw`(?<!\d)(20\d{2})[-/.](\d{1,2})(?![\d.%/])月?(底|末)?`, ([y, m, end]) =>
    months(Number(y), Number(m), Number(m), end ? 'end' : 'month'),
  ),
  // 12.31 without a year
  columnForm(
    String.raw`(?<![\d./-])(1[0-2]|0?[1-9])[./](3[01]|[12]\d|0?[1-9])(?=$|日|之?前|止|[,;、。()~-])日?`,
    ([m, d]) => day(null, Number(m), Number(d)),
  ),
  // 2016-2018年, 2018年至2020年底
  form(String.raw`(?<!\d)((?:19|20)\d{2})年?${TO}((?:19|20)\d{2})年[底末]?`, ([y, z]) =>
    yearRange(Number(y), Number(z)),
  ),
  columnForm(String.raw`(?<!\d)((?:19|20)\d{2})${TO}((?:19|20)\d{2})(?!\d)`, ([y, z]) =>
    yearRange(Number(y), Number(z)),
  ),
  // 2024年1-6月
  form(`${YEAR}?${MONTH}月?份?${TO}${MONTH}月份?[底末]?`, ([y, m, n]) =>
    months(readYear(y), readNumber(m ?? ''), readNumber(n ?? ''), 'end', true),
  ),
  // 6月1日-30日
  form(`${YEAR}?${MONTH}月${DAY}日?${TO}${DAY}日`, ([y, m, d, e]) => {
    const month = readNumber(m ?? '');
    return stretch(readYear(y), [month, readNumber(d ?? '')], [month, readNumber(e ?? '')], 'end', true);
  }),
  form(`${YEAR}?${MONTH}月${DAY}(?:[日号]|(?=前|止|$|[,;。、)]))`, ([y, m, d]) =>
    day(readYear(y), readNumber(m ?? ''), readNumber(d ?? '')),
  ),
  form(`${YEAR}?${MONTH}月份?上旬`, ([y, m]) =>
    stretch(readYear(y), [readNumber(m ?? ''), 1], [readNumber(m ?? ''), 10], 'end'),
  ),
  form(`${YEAR}?${MONTH}月份?中旬`, ([y, m]) =>
    stretch(readYear(y), [readNumber(m ?? ''), 11], [readNumber(m ?? ''), 20], 'end'),
  ),
  form(String.raw`${YEAR}?${MONTH}月份?(?:下旬|底|末|(?<=\d月)内)`, ([y, m]) =>
    months(readYear(y), readNumber(m ?? ''), readNumber(m ?? ''), 'end'),
  ),
  form(`${YEAR}?${MONTH}月份?(?!之?内|以内)`, ([y, m]) =>
    months(readYear(y), readNumber(m ?? ''), readNumber(m ?? ''), 'month'),
  ),
  // 第一至三季度, 1-3季度, 前三季度, 二季度末, Q2
  form(`${YEAR}?${QUARTER}(?:季度)?${TO}${QUARTER}季度[底末]?`, ([y, p, q]) =>
    quarters(readYear(y), quarterOf(p), quarterOf(q), 'end', true),
  ),
  form(`${YEAR}?前([二三])个?季度[底末]?`, ([y, q]) => quarters(readYear(y), 1, quarterOf(q), 'end')),
  form(String.raw`${YEAR}?(?<![每个\d])${QUARTER}季度([底末内])?`, ([y, q, end]) =>
    quarters(readYear(y), quarterOf(q), quarterOf(q), end ? 'end' : 'month'),
  ),
  columnForm(String.raw`(?:(20\d{2})年?)?[Qq]([1-4])(?!\d)`, ([y, q]) =>
    quarters(readYear(y), Number(q), Number(q), 'month'),
  ),
  form(`${YEAR}?上半年[底末]?`, ([y]) => months(readYear(y), 1, 6, 'end')),
  form(`${YEAR}?下半年[底末]?`, ([y]) => months(readYear(y), 7, 12, 'end')),
  // 国庆节前: the holidays whose day is the same every year
  form(`${YEAR}?[“"]?(五一|七一|八一|国庆)[”"]?(?:劳动|建党|建军)?节?(?:假期|长假)?之?前`, ([y, holiday]) => {
    const eve = HOLIDAY_EVE[holiday ?? ''];
    return eve ? stretch(readYear(y), eve, eve, 'end') : null;
  }),
  // 2024年底, 年底, 年内 (but 三年内 is a span), 全年
  form(`${YEAR}(?:年度?)?[底末终内]`, ([y]) => months(readYear(y), 1, 12, 'end')),
  form(String.raw`(?<![\d一二三四五六七八九十两几半多每个今本当明次翌〇○零xX×*])年度?[底末终内]`, () =>
    months(null, 1, 12, 'end'),
  ),
  columnForm(`${YEAR}?(?<!每)全年(?!度)`, ([y]) => months(readYear(y), 1, 12, 'end')),
  form(YEAR, ([y]) => months(readYear(y), 1, 12, 'year')),
  // 到“十四五”末
  form('["“]?(十一五|十二五|十三五|十四五|十五五)["”]?(?:规划)?(?:时?期间?)?[末底]', ([plan]) =>
    planYears(plan, 'end', false),
  ),
  columnForm('["“]?(十一五|十二五|十三五|十四五|十五五)["”]?(?:规划)?(?:时期|期间|期内)', ([plan]) =>
    planYears(plan, 'end', true),
  ),
  // a bare year in a deadline column: 2025
  columnForm(String.raw`(?<![\d./-])(20[1-4]\d)(?![\d./年月-])`, ([y]) => months(Number(y), 1, 12, 'year')),
];

function yearRange(first: number, last: number): Stretch {
  return { firstYear: first, lastYear: last, from: [1, 1], to: [12, 31], grain: 'end', ranged: true };
}

function quarters(
  year: YearWord,
  first: number,
  last: number,
  grain: Stretch['grain'],
  ranged = false,
): Stretch | null {
  return months(year, first * 3 - 2, last * 3, grain, ranged);
}

function planYears(plan: string | undefined, grain: Stretch['grain'], ranged: boolean): Stretch | null {
  const first = PLAN_YEARS[plan ?? ''];
  return first === undefined ? null : { ...yearRange(first, first + 4), grain, ranged };
}
