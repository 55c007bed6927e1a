import { format, getFormatDateInfo, isDateFormat } from 'numfmt';
import { LIMITS } from './limits.ts';

/** How the cells of one style show numbers and text. */
export type NumberFormat = {
  /** `full` shows year, month and day; `partial` less (m"月"d"日"); null where the format shows no day. */
  readonly date: 'full' | 'partial' | null;
  readonly showsTime: boolean;
  /** What a number shows as; in the 1900 date system where it is a date. */
  show(value: number): string;
  /** What text shows as: itself, unless the format dresses it ("第"@"号"). */
  showText(text: string): string;
};

/**
 * Formats known by number alone, in the simplified Chinese edition: 14 and 22 follow the system's dates, 27–36 and
 * 50–58 are the Chinese ones (ISO/IEC 29500-1, 18.8.30, zh-cn).
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;"¥"-#,##0;"¥""-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"¥""-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

const REMEMBERED = 10_000;
const OPTIONS = { locale: 'zh-CN', throws: false, invalid: '', dateErrorNumber: true } as const;

export const GENERAL: NumberFormat = {
  date: null,
  showsTime: false,
  show: generalNumber,
  showText: (text) => text,
};

/** The code behind a number that the workbook does not define itself; General for unknown ones. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

/** The format of a code such as `yyyy"年"m"月"`; one that can't be understood shows as General. */
export function createNumberFormat(code: string): NumberFormat {
  if (code === '@' || code.toLowerCase() === 'general' || code.length > LIMITS.numberFormatLength) return GENERAL;
  const pattern = forNumfmt(code);
  const shown = (value: number | string) => format(pattern, value, OPTIONS).trim();
  const parts = isDateFormat(pattern) ? getFormatDateInfo(pattern) : null;
  const daily = parts !== null && (parts.year || parts.month || parts.day);
  const full = parts?.year && parts.month && parts.day;
  return {
    date: daily ? (full ? 'full' : 'partial') : null,
    showsTime: parts?.hours ?? false,
    // A format that shows nothing (;;;) hides a value that is still there: better shown than lost.
    show: remembered((value) => shown(value) || generalNumber(value)),
    showText: code.includes('@') ? (text) => shown(text) || text : GENERAL.showText,
  };
}

/** Days and percentages repeat in a column, and looking one up is far quicker than formatting it. */
function remembered(show: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size === REMEMBERED) known.clear();
    const text = show(value);
    known.set(value, text);
    return text;
  };
}

/** Shortest form to 15 digits, as Excel keeps them: 0.1+0.2 shows 0.3. */
function generalNumber(value: number): string {
  const shortest = String(value);
  return shortest.length <= 15 ? shortest : String(Number(value.toPrecision(15)));
}

/** Chinese Excel writes 万 as `0!.0,"万"`, where `!` is a second backslash; 上午/下午 is its AM/PM. numfmt knows neither. */
function forNumfmt(code: string): string {
  return code
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : part.replaceAll('!', '\\').replaceAll('上午/下午', 'AM/PM')))
    .join('');
}
