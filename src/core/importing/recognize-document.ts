import type { Sheet } from '../../shared/model/sheet.ts';
import type { DocumentFacts, Doubt, TaskTable } from '../../shared/model/table.ts';
import { recognizePassages } from '../passages/recognize-passages.ts';
import type { RawTable, SheetReading } from '../tables/raw-table.ts';
import { recognizeTables } from '../tables/recognize-tables.ts';
import { findPastedTwice } from './find-pasted-twice.ts';
import { readFacts, readYear } from './read-facts.ts';
import { recognizeTask } from './recognize-task.ts';

export type RecognizedDocument = {
  readonly document: DocumentFacts;
  readonly tables: readonly TaskTable[];
  readonly issues: readonly Doubt[];
};

/**
 * Recognises all task tables of a document. Hidden sheets are not taken in, sheets without a task table neither; both
 * are said. `tables` is empty where there is none.
 */
export function recognizeDocument(fileName: string, sheets: readonly Sheet[]): RecognizedDocument {
  const visible = sheets.filter((sheet) => sheet.visibility === 'visible');
  const readings = visible.map((sheet) => ({ sheet, ...recognizeSheet(sheet) }));
  const rawTables = readings.flatMap((reading) => reading.tables);
  const baseName = fileName.replace(/\.[^.]*$/, '');
  const document = readFacts({
    fileName: baseName,
    title: rawTables.map((table) => table.title).find((title) => title !== null) ?? null,
    heading: rawTables.flatMap((table) => table.heading),
    notes: rawTables.flatMap((table) => table.notes),
  });
  const read = rawTables.map((table) => recognizeTable(table, yearOf(table, document, baseName)));
  return {
    document,
    tables: read.map((each) => each.table),
    issues: [
      ...sheetDoubts(sheets, readings),
      ...readings.flatMap((reading) => reading.doubts),
      ...read.flatMap((each) => each.issues),
      ...findPastedTwice(read.map((each) => each.table)),
    ],
  };
}

/** A sheet without a table may be running text, whose paragraphs name who owes them. */
function recognizeSheet(sheet: Sheet): SheetReading {
  const tables = recognizeTables(sheet);
  return tables.tables.length > 0 ? tables : recognizePassages(sheet);
}

function yearOf(table: RawTable, document: DocumentFacts, fileName: string): number | null {
  const subtitles = table.heading
    .map((line) => line.text)
    .filter((text) => /^\s*[（(]?20\d\d年度?[)）]?\s*$/.test(text));
  return readYear([
    table.title ?? document.title ?? '',
    document.documentNumber ?? '',
    ...subtitles,
    table.sheet,
    fileName,
  ]);
}

function recognizeTable(
  raw: RawTable,
  year: number | null,
): { readonly table: TaskTable; readonly issues: readonly Doubt[] } {
  const readings = raw.tasks.map((task) => recognizeTask(task, raw, year));
  const { sheet, range, title, columns, notes, rows } = raw;
  const tasks = readings.map((reading) => reading.task);
  const issues = [...raw.doubts, ...readings.flatMap((reading) => reading.doubts)];
  return { table: { sheet, range, title, columns, tasks, notes, rows }, issues: issues.sort(byRow) };
}

function byRow(a: Doubt, b: Doubt): number {
  return rowOf(a) - rowOf(b);
}

function rowOf({ cell }: Doubt): number {
  return Number(/\d+/.exec(cell)?.[0] ?? 0);
}

/** Sheets that were left out, so that nobody misses one in silence; calm, since most workbooks have one or two. */
function sheetDoubts(
  sheets: readonly Sheet[],
  readings: readonly { readonly sheet: Sheet; readonly tables: readonly RawTable[] }[],
): readonly Doubt[] {
  const found = readings.some((reading) => reading.tables.length > 0);
  return sheets.flatMap((sheet): Doubt[] => {
    const reading = readings.find((each) => each.sheet === sheet);
    const place = { severity: 'info', sheet: sheet.name, cell: '' } as const;
    if (sheet.cells.length === 0) return [];
    if (!reading) return [{ ...place, code: 'hidden-sheet', message: `工作表“${sheet.name}”是隐藏的，没有读入。` }];
    if (!found || reading.tables.length > 0) return [];
    return [{ ...place, code: 'no-task-table', message: `工作表“${sheet.name}”里没有任务分工表，没有读入。` }];
  });
}
