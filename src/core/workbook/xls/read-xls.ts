import type { WorkBook } from '@e965/xlsx';
import type { Workbook } from '../../../shared/model/sheet.ts';
import type { CellFaults } from '../cell-value.ts';
import { type RefusedKind, refusedKind } from '../file-kind.ts';
import type { Meter } from '../limits.ts';
import { builtInFormat } from '../number-format.ts';
import { cleanText } from '../text.ts';
import { damaged, SAVE_AS_XLSX, WorkbookFault } from '../workbook-fault.ts';
import { openCompoundFile } from './compound-file.ts';
import { createFormats, toSheet } from './decoded-sheet.ts';
import { guardRecords, type SheetFacts } from './guard-records.ts';

/** What a compound file is told by, in this order: the first stream that lies at its top. */
const KINDS: readonly (readonly [stream: string, kind: RefusedKind | 'xls'])[] = [
  ['EncryptionInfo', 'password'],
  ['EncryptedPackage', 'password'],
  ['Workbook', 'xls'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Book', 'xls5'],
];

/** SheetJS keeps the number formats of one workbook for the next; it lets so many be set back. */
const FORMAT_NUMBERS = 392;

/**
 * Reads a legacy .xls, or a .et of WPS that holds the same records. SheetJS decodes them: it is loaded only here, and
 * is given nothing but a stream of records that were checked before.
 */
export async function readXls(bytes: Uint8Array, meter: Meter, faults: CellFaults): Promise<Workbook> {
  const file = openCompoundFile(bytes);
  const kind = KINDS.find(([stream]) => file.has(stream))?.[1] ?? 'ole';
  if (kind !== 'xls') throw refusedKind(kind);
  const stream = Buffer.from(file.read('Workbook'));
  const sheets = guardRecords(stream);
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
      return toSheet(decoded, { ...facts, name, date1904, faults }, formats, meter);
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
