import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Sheet, Workbook } from '../../../shared/model/sheet.ts';
import { type CellContent, type CellProblem, showBoolean, showError, showNumber, showText } from '../cell-value.ts';
import { type RefusedKind, refusedKind } from '../file-kind.ts';
import { createMeter, LIMITS, type Meter, tooMuch } from '../limits.ts';
import { builtInFormat, createNumberFormat, GENERAL, type NumberFormat } from '../number-format.ts';
import { createSheetCollector } from '../sheet-collector.ts';
import { cleanText } from '../text.ts';
import { damaged, SAVE_AS_XLSX, WorkbookFault } from '../workbook-fault.ts';
import { openCompoundFile } from './compound-file.ts';
import { cellKey, guardRecords, type SheetFacts } from './guard-records.ts';

/** What a compound file is told by, in this order: the first stream that lies at its top. */
const KINDS: readonly (readonly [stream: string, kind: RefusedKind | 'xls'])[] = [
  ['EncryptionInfo', 'password'],
  ['EncryptedPackage', 'password'],
  ['Workbook', 'xls'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Book', 'xls5'],
];

/** Excel's error values by their codes ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
/** SheetJS keeps the number formats of one workbook for the next: so many are set back, more than any defines. */
const FORMAT_NUMBERS = 1000;

/**
 * Reads a legacy .xls, or a .et of WPS that holds the same records. SheetJS decodes them: it is loaded only here, and
 * is given nothing but a stream of records that were checked before.
 */
export async function readXls(bytes: Uint8Array, meter: Meter): Promise<Workbook> {
  const file = openCompoundFile(bytes);
  const kind = KINDS.find(([stream]) => file.has(stream))?.[1] ?? 'ole';
  if (kind !== 'xls') throw refusedKind(kind);
  const stream = Buffer.from(file.read('Workbook'));
  const sheets = guardRecords(stream, meter);
  const book = await decode(stream);
  // SheetJS lists sheets as they lie in the stream, the file by their tabs.
  const inStream = sheets.toSorted((a, b) => a.position - b.position);
  const nameOf = (sheet: SheetFacts) => cleanText(book.SheetNames[inStream.indexOf(sheet)] ?? '');
  refuseTwins(sheets.map(nameOf));
  const formats = createFormats();
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const read = sheets
    .filter(({ isWorksheet }) => isWorksheet)
    .map((facts) => {
      const name = nameOf(facts);
      const decoded = book.Sheets[book.SheetNames[inStream.indexOf(facts)] ?? ''];
      if (!decoded) throw damaged('找不到它的内容', { sheet: name });
      return toSheet(decoded, { ...facts, name, date1904 }, formats);
    });
  if (read.length === 0) throw new WorkbookFault('no-sheet', `里没有工作表，${SAVE_AS_XLSX}`);
  return { format: 'xls', sheets: read };
}

async function decode(stream: Buffer): Promise<WorkBook> {
  const { read, SSF } = await import('@e965/xlsx');
  SSF.load_table(Array.from({ length: FORMAT_NUMBERS }, (_, id) => builtInFormat(id)));
  try {
    return read(stream, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
  } catch (error) {
    // Whatever it stumbles over (a string that points nowhere, a record too short) is the file's fault.
    if (error instanceof Error) throw damaged('工作簿的内容有错');
    throw error;
  }
}

function refuseTwins(names: readonly string[]): void {
  const twin = names.find((name, index) =>
    names.slice(0, index).some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  if (twin !== undefined) throw damaged('有两个同名的工作表', { sheet: twin });
}

type SheetSource = SheetFacts & { readonly name: string; readonly date1904: boolean };

function toSheet(decoded: WorkSheet, source: SheetSource, formats: (code: unknown) => NumberFormat): Sheet {
  // The cells were paid for when their records were counted.
  const collector = createSheetCollector(source, createMeter());
  for (const [row, cells] of Object.entries(decoded['!data'] ?? [])) {
    for (const [column, cell] of Object.entries(cells ?? [])) {
      const content = readCell(cell, formats(cell.z), source.date1904);
      collector.cell(
        Number(row) + 1,
        Number(column) + 1,
        content,
        source.formulas.has(cellKey(Number(row), Number(column))),
      );
    }
  }
  for (const { s, e } of decoded['!merges'] ?? []) {
    collector.merge({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  }
  for (const [row, facts] of Object.entries(decoded['!rows'] ?? [])) {
    if (facts?.hidden) collector.hideRow(Number(row) + 1);
  }
  for (const { from, to } of source.hiddenColumns) collector.hideColumns(from, to);
  return collector.build();
}

function readCell({ t, v }: CellObject, format: NumberFormat, date1904: boolean): CellContent | CellProblem | null {
  switch (t) {
    case 'n':
      return showNumber(Number(v), format, date1904);
    case 's':
      return showText(cleanText(String(v)), format);
    case 'b':
      return showBoolean(v === true);
    case 'e':
      return showError(ERRORS[Number(v)] ?? '#VALUE!');
    default:
      return null;
  }
}

function createFormats(): (code: unknown) => NumberFormat {
  const formats = new Map<string, NumberFormat>();
  return (code) => {
    if (typeof code !== 'string') return GENERAL;
    const known = formats.get(code);
    if (known) return known;
    if (formats.size === LIMITS.numberFormats) throw tooMuch(`里的数字格式超过 ${LIMITS.numberFormats} 种`);
    const format = createNumberFormat(code);
    formats.set(code, format);
    return format;
  };
}
