import type { SheetVisibility, Span } from '../../../shared/model/sheet.ts';
import { refusedKind } from '../file-kind.ts';
import { LIMITS, tooMuch } from '../limits.ts';
import { damaged, WorkbookFault } from '../workbook-fault.ts';

/** One sheet as far as it is read here: SheetJS loses these, or takes minutes over them. */
export type SheetFacts = {
  /** Where its records begin in the stream. */
  readonly position: number;
  readonly visibility: SheetVisibility;
  readonly isWorksheet: boolean;
  readonly hiddenColumns: Span[];
  /** Cells that hold formulas, by `cellKey`. */
  readonly formulas: Set<number>;
};

/** Rows and columns counted from 0, as the file and SheetJS have them. */
export function cellKey(row: number, column: number): number {
  return row * 65_536 + column;
}

const BOF = 0x0809;
const EOF = 0x000a;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const CONTINUE = 0x003c;
const FORMULA = 0x0006;
const MULTIPLE_RK = 0x00bd;
const MERGED_CELLS = 0x00e5;
const COLUMN_INFO = 0x007d;
const EXCEL_97 = 0x0600;
/** A record that SheetJS knows and passes over ([MS-XLS] DBCell). */
const PASSED_OVER = 0x00d7;

const CELLS = new Set([0x0203, 0x027e, 0x00fd, 0x0204, 0x00d6, 0x0205, FORMULA, MULTIPLE_RK]);
/** What else says what cells hold: the sheets' names, 1904, shared strings, formats, formula texts, sizes, hidden rows. */
const KEPT = new Set([
  ...CELLS,
  BOF,
  EOF,
  BOUND_SHEET,
  MERGED_CELLS,
  0x0042,
  0x0022,
  0x00fc,
  0x041e,
  0x00e0,
  0x0207,
  0x0200,
  0x0208,
]);
const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

/**
 * Makes the records of a workbook stream (BIFF8, [MS-XLS] 2.1.4) safe for SheetJS, in place: checks that they are whole
 * and within the limits, and leaves only those that say what cells hold. Drawings, links, names, pivot tables and the
 * formulas themselves go. Gives the sheets in the order of their tabs.
 */
export function guardRecords(stream: Buffer): readonly SheetFacts[] {
  if (stream.length < 8 || stream.readUInt16LE(0) !== BOF) throw damaged('工作簿的开头有错');
  if (stream.readUInt16LE(4) !== EXCEL_97) throw refusedKind('xls5');
  const sheets: SheetFacts[] = [];
  let sheet: SheetFacts | undefined;
  let depth = 0;
  let cells = 0;
  let merges = 0;
  let keptLast = false;

  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (depth === 0 && type !== BOF) break;
    const body = stream.subarray(at + 4, at + 4 + length);
    if (body.length < length) throw cutOff();
    const isKept: boolean = type === CONTINUE ? keptLast : KEPT.has(type);
    keptLast = isKept;
    if (!isKept) stream.writeUInt16LE(PASSED_OVER, at);

    if (type === BOF) {
      if (depth === 0) sheet = sheets.find(({ position }) => position === at);
      depth += 1;
    } else if (type === EOF) depth -= 1;
    else if (type === FILE_PASS) throw encrypted();
    else if (type === BOUND_SHEET) sheets.push(readBoundSheet(body, sheets.length));
    else if (type === COLUMN_INFO) hideColumns(sheet, body);
    else if (type === MERGED_CELLS) merges += length < 2 ? 0 : body.readUInt16LE(0);
    else if (CELLS.has(type)) {
      cells += type === MULTIPLE_RK ? Math.ceil(length / 6) : 1;
      if (type === FORMULA) takeFormula(sheet, body);
    }
    if (cells > LIMITS.legacyCells) throw tooMuch(`里有内容的单元格超过 ${LIMITS.legacyCells} 个`);
    if (merges > LIMITS.merges) throw tooMuch(`里的合并单元格超过 ${LIMITS.merges} 处`);
    at += 4 + length;
  }
  if (depth > 0) throw cutOff();
  return sheets;
}

function readBoundSheet(body: Buffer, before: number): SheetFacts {
  if (before === LIMITS.sheets) throw tooMuch(`里的工作表超过 ${LIMITS.sheets} 张`);
  if (body.length < 8) throw damaged('工作表目录有错');
  return {
    position: body.readUInt32LE(0),
    visibility: VISIBILITIES[(body[4] ?? 0) & 3] ?? 'hidden',
    isWorksheet: body[5] === 0,
    hiddenColumns: [],
    formulas: new Set(),
  };
}

/** Hidden, or nothing wide. */
function hideColumns(sheet: SheetFacts | undefined, body: Buffer): void {
  if (!sheet || body.length < 10 || sheet.hiddenColumns.length > LIMITS.sheetColumns) return;
  const isHidden = (body.readUInt16LE(8) & 1) === 1 || body.readUInt16LE(4) === 0;
  if (isHidden) sheet.hiddenColumns.push({ from: body.readUInt16LE(0) + 1, to: body.readUInt16LE(2) + 1 });
}

/** Notes the cell, and takes its formula out: only the result is wanted, and parsing tokens is where readers stumble. */
function takeFormula(sheet: SheetFacts | undefined, body: Buffer): void {
  if (body.length < 22) throw damaged('有不完整的公式');
  sheet?.formulas.add(cellKey(body.readUInt16LE(0), body.readUInt16LE(2)));
  body.writeUInt16LE(0, 20);
}

function cutOff(): WorkbookFault {
  return damaged('文件不完整，可能没有下载或复制完');
}

/** A protected workbook structure is encryption too, with a password that nobody has to type. */
function encrypted(): WorkbookFault {
  const wayOut = '请用 Excel 或 WPS 打开，取消打开密码和“保护工作簿”后“另存为”.xlsx 再导入。';
  return new WorkbookFault('kind-password', `加了打开密码或工作簿保护，${wayOut}`);
}
