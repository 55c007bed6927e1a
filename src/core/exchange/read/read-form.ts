import { IDENTITY_SHEET } from '../../../shared/form-words.ts';
import type { Damage } from '../../../shared/model/exchange.ts';
import type { Sheet, Workbook } from '../../../shared/model/sheet.ts';
import { parseCode } from '../forms/form-code.ts';
import { columnDamages } from './column-damages.ts';
import { findTables } from './find-tables.ts';
import { outsideTexts } from './outside-texts.ts';
import { gatherFacts, readFacts } from './read-facts.ts';
import { readRows } from './read-rows.ts';
import type { ReturnedForm, ReturnedTable, Said } from './returned.ts';
import { rowDamages } from './row-damages.ts';
import { settleColumns } from './settle-columns.ts';
import { type SheetCells, sheetCells } from './sheet-cells.ts';

/**
 * What stands in a returned workbook: its tables of answers, what the heading says, and every other text. Nothing is known
 * here of the form that was sent; nothing is thrown, whatever the workbook is like.
 * @param isTask whether a text is that of a task that was sent, asked where a table has lost header and keys
 */
export function readForm(workbook: Workbook, isTask: (text: string) => boolean): ReturnedForm {
  const identity = workbook.sheets.filter(isIdentity);
  const read = workbook.sheets.filter((sheet) => !isIdentity(sheet)).map((sheet) => readSheet(sheet, isTask));
  const tables = read.flatMap((each) => each.tables);
  return {
    tables,
    outside: read.flatMap((each) => each.outside),
    facts: gatherFacts(
      read.flatMap((each) => each.facts),
      identity.flatMap(hiddenCode),
    ),
    damages: [...formatDamage(workbook), ...tables.flatMap(columnDamages), ...read.flatMap((each) => each.damages)],
  };
}

/** Shown again and renamed it still begins with the code, and its rows have no columns to fill. */
function isIdentity({ name, cells }: Sheet): boolean {
  if (name === IDENTITY_SHEET) return true;
  const [label, code] = cells;
  return label?.row === 1 && label.text === '表单编号' && code?.row === 1 && cells.some(({ text }) => text === '行码');
}

function hiddenCode({ name, cells }: Sheet): readonly Said[] {
  const [, cell] = cells;
  const code = cell ? parseCode(cell.text) : null;
  return code === null ? [] : [{ text: code, sheet: name, cell: 'B1' }];
}

function readSheet(sheet: Sheet, isTask: (text: string) => boolean) {
  const cells = sheetCells(sheet);
  const tables = findTables(cells, isTask).map((place): ReturnedTable => {
    const columns = settleColumns(cells, place);
    const { kind, headerRow } = place;
    return { sheet: sheet.name, kind, headerRow, columns, rows: readRows(cells, place, columns) };
  });
  const found = tables.filter(({ rows }) => rows.length > 0);
  return {
    tables: found,
    outside: outsideTexts(cells, found),
    facts: found.length > 0 ? readFacts(cells, rowsOutside(cells, found)) : [],
    damages: found.flatMap((table) => rowDamages(table, sheet)),
  };
}

function rowsOutside(cells: SheetCells, tables: readonly ReturnedTable[]): readonly number[] {
  const inside = new Set(tables.flatMap(({ headerRow, rows }) => [headerRow, ...rows.map(({ row }) => row)]));
  return cells.rows.filter((row) => !inside.has(row));
}

const FORMAT_WORDS: Readonly<Record<Exclude<Workbook['format'], 'xlsx'>, string>> = {
  xls: '旧版 .xls',
  docx: 'Word 文档',
  csv: 'CSV',
  text: '纯文本',
  html: '网页',
  xml2003: 'XML 表格',
};

function formatDamage({ format }: Workbook): readonly Damage[] {
  if (format === 'xlsx') return [];
  const message = `交回的文件是${FORMAT_WORDS[format]}格式，不是下发的 .xlsx，内容照常读取。`;
  return [{ kind: 'other-format', message, sheet: null, cell: null }];
}
