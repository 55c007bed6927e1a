import type { Cell } from '../../shared/model/sheet.ts';
import { DAYS_TO_1904, isDateSerial, isoDate, isoTime, roundToSecond, serialOfIso } from './dates.ts';
import { LIMITS } from './limits.ts';
import { createNumberFormat, GENERAL, type NumberFormat } from './number-format.ts';
import { cleanText, isBlank } from './text.ts';

/** What all cells of a workbook refer to. */
export type CellContext = {
  readonly strings: readonly string[];
  /** By style index; null where the workbook has no styles part. */
  readonly formats: readonly NumberFormat[] | null;
  readonly date1904: boolean;
};

/** A cell as the file writes it. */
export type RawCell = {
  readonly type: string | undefined;
  readonly style: string | undefined;
  /** Text of `v` or `is`; null where the cell has neither. */
  readonly value: string | null;
  readonly formula: boolean;
};

export type CellContent = Pick<Cell, 'kind' | 'text' | 'value'>;

/** A value that can't be taken as it is; `problem` goes on after 《name》的工作表“…”单元格 B5. */
export type CellProblem = { readonly code: string; readonly problem: string; readonly shown: string };

const CORRECT = '请在 Excel 或 WPS 中改正并保存，再导入。';
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** From here on Excel has lost digits: it keeps 15. */
const SIXTEEN_DIGITS = 1e15;
const ISO_DATE = createNumberFormat('yyyy-mm-dd');

/** The content of one cell; null where it shows nothing. */
export function readCellContent(raw: RawCell, context: CellContext): CellContent | CellProblem | null {
  if (raw.formula && raw.value === null) return uncalculated();
  const value = raw.value ?? '';
  switch (raw.type) {
    case undefined:
    case 'n':
      if (value === '') return raw.formula ? uncalculated() : null;
      return readNumber(value, raw, context);
    case 's':
      return value === '' ? null : readSharedText(value, raw, context);
    case 'str':
    case 'inlineStr':
      return readText(cleanText(value), raw, context);
    case 'b':
      return value === '' ? null : readBoolean(value);
    case 'e':
      return problem('cell-error', `是错误值 ${value}，${CORRECT}`, value || '#VALUE!');
    case 'd':
      return value === '' ? null : readIsoDate(value, raw, context);
    default:
      return problem('bad-cell', `的类型无法识别，${CORRECT}`, value);
  }
}

export function isProblem(content: CellContent | CellProblem): content is CellProblem {
  return 'problem' in content;
}

function problem(code: string, words: string, shown: string): CellProblem {
  return { code, problem: words, shown };
}

function uncalculated(): CellProblem {
  const words = '的公式没有计算结果，请用 Excel 或 WPS 打开，等算出结果后保存，再导入。';
  return problem('formula-uncached', words, '（公式未计算）');
}

function readSharedText(value: string, raw: RawCell, context: CellContext): CellContent | CellProblem | null {
  const text = /^\d{1,9}$/.test(value) ? context.strings[Number(value)] : undefined;
  if (text === undefined) return problem('damaged', `指向的文字不存在，文件已损坏，${CORRECT}`, value);
  return readText(text, raw, context);
}

function readText(text: string, raw: RawCell, context: CellContext): CellContent | CellProblem | null {
  if (isBlank(text)) return null;
  if (text.length > LIMITS.cellTextLength) {
    return problem('long-text', `的文字超过 ${LIMITS.cellTextLength} 字，${CORRECT}`, text.slice(0, 100));
  }
  const shown = (formatOf(raw, context) ?? GENERAL).showText(text);
  return { kind: 'text', text: shown, value: shown };
}

function readBoolean(value: string): CellContent | CellProblem {
  const on = value === '1' || value === 'true';
  if (!on && value !== '0' && value !== 'false') return problem('bad-cell', `不是有效的逻辑值，${CORRECT}`, value);
  return { kind: 'boolean', text: on ? 'TRUE' : 'FALSE', value: on };
}

function readNumber(value: string, raw: RawCell, context: CellContext): CellContent | CellProblem {
  const number = NUMBER.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) return problem('bad-number', `的数字“${value.slice(0, 40)}”无效，${CORRECT}`, value);
  if (Math.abs(number) >= SIXTEEN_DIGITS) {
    const words = `的数字超过 15 位，Excel 已丢失后面的位数，请把单元格设为“文本”格式重新填写并保存，再导入。`;
    return problem('long-number', words, value);
  }
  const format = formatOf(raw, context);
  if (format === null) return problem('damaged', `的格式编号不存在，文件已损坏，${CORRECT}`, value);
  if (format.date === null) return { kind: 'number', text: format.show(number), value: number };
  return readSerial(number + (context.date1904 ? DAYS_TO_1904 : 0), format, value);
}

function readIsoDate(value: string, raw: RawCell, context: CellContext): CellContent | CellProblem {
  const serial = serialOfIso(value);
  if (serial === null) return problem('bad-date', `的日期“${value.slice(0, 40)}”无效，${CORRECT}`, value);
  const format = formatOf(raw, context);
  return readSerial(serial, format === null || format.date === null ? ISO_DATE : format, value);
}

/**
 * A full date is told as `YYYY-MM-DD`. One whose format shows less keeps what it shows: 2018年12月 is not the first of
 * December, and the year behind 12月31日 may be the year of typing; `value` has the day Excel holds.
 */
function readSerial(exact: number, format: NumberFormat, written: string): CellContent | CellProblem {
  const serial = roundToSecond(exact);
  if (!isDateSerial(serial)) {
    return problem('bad-date', `的数字“${written.slice(0, 40)}”不能显示为日期，${CORRECT}`, written);
  }
  const iso = isoDate(serial);
  // 1900-01-00 is what a 0 or an empty reference shows in a date format: words, no date.
  if (iso === null) return text((format.date === 'full' ? ISO_DATE : format).show(serial));
  const time = isoTime(serial);
  if (format.date === 'partial') return { kind: 'date', text: format.show(serial), value: iso };
  return { kind: 'date', text: format.showsTime && time !== '00:00' ? `${iso} ${time}` : iso, value: iso };
}

function text(shown: string): CellContent {
  return { kind: 'text', text: shown, value: shown };
}

/** The format of the cell's style; General without one, null where the style does not exist. */
function formatOf(raw: RawCell, context: CellContext): NumberFormat | null {
  if (raw.style === undefined || context.formats === null) return GENERAL;
  return context.formats[Number(raw.style)] ?? null;
}
