import {
  type CellContent,
  type CellFaults,
  type CellProblem,
  CORRECT,
  problem,
  readNumber,
  showBoolean,
  showError,
  showIsoDate,
  showText,
  uncalculated,
} from './cell-value.ts';
import { GENERAL, type NumberFormat } from './number-format.ts';
import { cleanText } from './text.ts';

/** What all cells of a workbook refer to. */
export type CellContext = {
  readonly strings: readonly string[];
  /** By style index; null where the workbook has no styles part. */
  readonly formats: readonly NumberFormat[] | null;
  readonly date1904: boolean;
  readonly faults: CellFaults;
};

/** A cell as the file writes it. */
export type RawCell = {
  readonly type: string | undefined;
  readonly style: string | undefined;
  /** Text of `v` or `is`; null where the cell has neither. */
  readonly value: string | null;
  readonly formula: boolean;
};

/** The content of one cell; null where it shows nothing. */
export function readCellContent(raw: RawCell, context: CellContext): CellContent | CellProblem | null {
  if (raw.formula && raw.value === null) return uncalculated();
  const value = raw.value ?? '';
  switch (raw.type) {
    case undefined:
    case 'n':
      if (value === '') return raw.formula ? uncalculated() : null;
      return readStyledNumber(value, raw, context);
    case 's':
      return value === '' ? null : readSharedText(value, raw, context);
    case 'str':
    case 'inlineStr':
      return showText(cleanText(value), formatOf(raw, context) ?? GENERAL);
    case 'b':
      return value === '' ? null : readBoolean(value);
    case 'e':
      return showError(value);
    case 'd':
      return value === '' ? null : showIsoDate(value, formatOf(raw, context) ?? GENERAL);
    default:
      return problem('bad-cell', `的类型无法识别，${CORRECT}`, value);
  }
}

function readSharedText(value: string, raw: RawCell, context: CellContext): CellContent | CellProblem | null {
  const text = /^\d{1,9}$/.test(value) ? context.strings[Number(value)] : undefined;
  if (text === undefined) return problem('damaged', `指向的文字不存在，文件已损坏，${CORRECT}`, value);
  return showText(text, formatOf(raw, context) ?? GENERAL);
}

function readBoolean(value: string): CellContent | CellProblem {
  const on = value === '1' || value === 'true';
  if (!on && value !== '0' && value !== 'false') return problem('bad-cell', `不是有效的逻辑值，${CORRECT}`, value);
  return showBoolean(on);
}

function readStyledNumber(value: string, raw: RawCell, context: CellContext): CellContent | CellProblem {
  const format = formatOf(raw, context);
  if (format === null) return problem('damaged', `的格式编号不存在，文件已损坏，${CORRECT}`, value);
  return readNumber(value, format, context.date1904);
}

/** The format of the cell's style; General without one, null where the style does not exist. */
function formatOf(raw: RawCell, context: CellContext): NumberFormat | null {
  if (raw.style === undefined || context.formats === null) return GENERAL;
  return context.formats[Number(raw.style)] ?? null;
}
