import type { Cell } from '../../shared/model/sheet.ts';
import { DAYS_TO_1904, isDateSerial, isoDate, isoTime, roundToSecond, serialOfIso } from './dates.ts';
import { LIMITS } from './limits.ts';
import { createNumberFormat, GENERAL, type NumberFormat } from './number-format.ts';
import { isBlank } from './text.ts';

/** What a value is and shows as, by the same rules whatever kind of file holds it. */
export type CellContent = Pick<Cell, 'kind' | 'text' | 'value'>;

/** A value that can't be taken as it is; `problem` goes on after 《name》的工作表“…”单元格 B5. */
export type CellProblem = { readonly code: string; readonly problem: string; readonly shown: string };

/**
 * What becomes of a visible cell whose value can't be taken: it refuses the file, for a plan must be whole, or is kept as an
 * error cell, so that one #REF! does not cost a department all its answers. In hidden sheets it is always kept.
 */
export type CellFaults = 'refuse' | 'keep';

export const CORRECT = '请在 Excel 或 WPS 中改正并保存，再导入。';
/** From here on Excel has lost digits: it keeps 15. */
const SIXTEEN_DIGITS = 1e15;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const ISO_DATE = createNumberFormat('yyyy-mm-dd');

export function isProblem(content: CellContent | CellProblem): content is CellProblem {
  return 'problem' in content;
}

/** Clean text (`cleanText`); null where it shows nothing. */
export function showText(text: string, format: NumberFormat = GENERAL): CellContent | CellProblem | null {
  if (isBlank(text)) return null;
  if (text.length > LIMITS.cellTextLength) {
    return problem('long-text', `的文字超过 ${LIMITS.cellTextLength} 字，${CORRECT}`, text.slice(0, 100));
  }
  return words(format.showText(text));
}

export function showBoolean(on: boolean): CellContent {
  return { kind: 'boolean', text: on ? 'TRUE' : 'FALSE', value: on };
}

/** `name` as Excel shows it, e.g. #REF! */
export function showError(name: string): CellProblem {
  return problem('cell-error', `是错误值 ${name}，${CORRECT}`, name || '#VALUE!');
}

/** As `showNumber`, of a number as XML writes it. */
export function readNumber(written: string, format: NumberFormat, date1904: boolean): CellContent | CellProblem {
  return showNumber(NUMBER.test(written) ? Number(written) : Number.NaN, format, date1904, written);
}

/** A formula whose result the file does not hold. */
export function uncalculated(): CellProblem {
  const words = '的公式没有计算结果，请用 Excel 或 WPS 打开，等算出结果后保存，再导入。';
  return problem('formula-uncached', words, '（公式未计算）');
}

/** A number, or a date where the format makes it one; counted from 1904 where `date1904`. `written` as the file has it. */
export function showNumber(
  number: number,
  format: NumberFormat,
  date1904: boolean,
  written = String(number),
): CellContent | CellProblem {
  if (!Number.isFinite(number)) {
    return problem('bad-number', `的数字“${written.slice(0, 40)}”无效，${CORRECT}`, written);
  }
  if (Math.abs(number) >= SIXTEEN_DIGITS) {
    const lost = `的数字超过 15 位，Excel 已丢失后面的位数，请把单元格设为“文本”格式重新填写并保存，再导入。`;
    return problem('long-number', lost, written);
  }
  if (format.date === null) return { kind: 'number', text: format.show(number), value: number };
  return showSerial(number + (date1904 ? DAYS_TO_1904 : 0), format, written);
}

/** A date written out, `2018-12-31T17:30:00`; as YYYY-MM-DD where the format is none for dates. */
export function showIsoDate(written: string, format: NumberFormat): CellContent | CellProblem {
  const serial = serialOfIso(written);
  if (serial === null) return problem('bad-date', `的日期“${written.slice(0, 40)}”无效，${CORRECT}`, written);
  if (format.date === null && format.showsTime) return { kind: 'number', text: format.show(serial), value: serial };
  return showSerial(serial, format.date === null ? ISO_DATE : format, written);
}

export function problem(code: string, words: string, shown: string): CellProblem {
  return { code, problem: words, shown };
}

/**
 * A full date is told as `YYYY-MM-DD`. One whose format shows less keeps what it shows: 2018年12月 is not the first of
 * December, and the year behind 12月31日 may be the year of typing; `value` has the day Excel holds.
 */
function showSerial(exact: number, format: NumberFormat, written: string): CellContent | CellProblem {
  const serial = roundToSecond(exact);
  if (!isDateSerial(serial)) {
    return problem('bad-date', `的数字“${written.slice(0, 40)}”不能显示为日期，${CORRECT}`, written);
  }
  const iso = isoDate(serial);
  // 1900-01-00 is what a 0 or an empty reference shows in a date format: words, no date.
  if (iso === null) return words((format.date === 'full' ? ISO_DATE : format).show(serial));
  const time = isoTime(serial);
  if (format.date === 'partial') return { kind: 'date', text: format.show(serial), value: iso };
  return { kind: 'date', text: format.showsTime && time !== '00:00' ? `${iso} ${time}` : iso, value: iso };
}

function words(shown: string): CellContent {
  return { kind: 'text', text: shown, value: shown };
}
