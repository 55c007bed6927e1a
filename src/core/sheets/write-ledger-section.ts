import type { Worksheet } from 'exceljs';
import { categoryRuns, type Run } from '../../shared/category-runs.ts';
import { cellAddress } from '../../shared/model/address.ts';
import type { LedgerSection } from '../reporting/ledger-report.ts';
import { cellText, looksLikeFormula } from './cell-text.ts';
import { columnWidths, widthUnits } from './page.ts';
import { columnStyle, MAX_ROW_HEIGHT, taskHeights, textHeight } from './row-heights.ts';
import { STYLES, type TextStyle, textFormat } from './styles.ts';

/** Writes one plan into an empty worksheet: title, lines, header (repeated on every page), tasks, notes. */
export function writeLedgerSection(sheet: Worksheet, section: LedgerSection): void {
  const widths = columnWidths(section);
  const runs = categoryRuns(
    section.rows.map((row) => row.category),
    section.categoryLevels,
  );
  widths.forEach((mm, index) => {
    sheet.getColumn(index + 1).width = widthUnits(mm);
  });

  let row = 1;
  row = putLine(sheet, row, section.title, STYLES.title, widths);
  for (const line of section.lines) row = putLine(sheet, row, line, STYLES.line, widths);
  const headerRow = row;
  row = putHeader(sheet, row, section, widths);
  const lastTaskRow = putTasks(sheet, row, section, taskHeights(section, widths, runs), runs);
  row = putLine(sheet, lastTaskRow + 1, '说明：', STYLES.note, widths);
  for (const note of section.notes) row = putLine(sheet, row, note, STYLES.note, widths);

  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  sheet.views = [{ state: 'frozen', ySplit: headerRow, showGridLines: false }];
  const oneRowEach = lastTaskRow - headerRow === section.rows.length;
  // A table with merged categories gets no filter: sorting by it would move tasks under another category.
  if (section.categoryLevels === 0 && oneRowEach) {
    sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: lastTaskRow, column: widths.length } };
  }
}

function put(sheet: Worksheet, row: number, column: number, text: string, style: TextStyle): void {
  const cell = sheet.getCell(row, column);
  cell.style = looksLikeFormula(text) ? textFormat(style) : style;
  if (text !== '') cell.value = cellText(text, `工作表“${sheet.name}”单元格 ${cellAddress(row, column)} `);
}

/** A text over the whole width of the table; returns the row after it. */
function putLine(sheet: Worksheet, row: number, text: string, style: TextStyle, widths: readonly number[]): number {
  put(sheet, row, 1, text, style);
  sheet.mergeCells(row, 1, row, widths.length);
  const width = widths.reduce((sum, mm) => sum + mm, 0);
  sheet.getRow(row).height = Math.min(MAX_ROW_HEIGHT, textHeight(text, style, width));
  return row + 1;
}

function putHeader(sheet: Worksheet, row: number, section: LedgerSection, widths: readonly number[]): number {
  const levels = section.categoryLevels;
  if (levels > 0) {
    put(sheet, row, 1, section.categoryHeader, STYLES.header);
    if (levels > 1) sheet.mergeCells(row, 1, row, levels);
  }
  const heights = section.columns.map(({ header }, index) => {
    put(sheet, row, levels + index + 1, header, STYLES.header);
    return textHeight(header, STYLES.header, widths[levels + index] ?? 0);
  });
  sheet.getRow(row).height = Math.min(MAX_ROW_HEIGHT, Math.max(...heights));
  return row + 1;
}

/** Writes the tasks and the categories beside them; returns the last row used. */
function putTasks(
  sheet: Worksheet,
  firstRow: number,
  section: LedgerSection,
  heights: readonly number[],
  runs: readonly Run[],
): number {
  const starts = [firstRow];
  section.rows.forEach(({ cells }, index) => {
    const top = starts[index] ?? firstRow;
    const height = heights[index] ?? 0;
    const parts = Math.ceil(height / MAX_ROW_HEIGHT);
    for (let part = 0; part < parts; part += 1) sheet.getRow(top + part).height = height / parts;
    cells.forEach((text, column) => {
      const kind = section.columns[column]?.kind ?? 'content';
      const position = section.categoryLevels + column + 1;
      put(sheet, top, position, text, columnStyle(kind));
      if (kind === 'number') countableNumber(sheet, top, position, text);
      if (parts > 1) sheet.mergeCells(top, position, top + parts - 1, position);
    });
    starts.push(top + parts);
  });
  for (const { level, from, to, text } of runs) {
    const top = starts[from] ?? firstRow;
    const bottom = (starts[to + 1] ?? firstRow) - 1;
    put(sheet, top, level + 1, text, STYLES.category);
    if (bottom > top) sheet.mergeCells(top, level + 1, bottom, level + 1);
  }
  return (starts.at(-1) ?? firstRow) - 1;
}

/** 序号 19 as a number, so that Excel does not mark the column as faulty; 1.10, 01 and （一） only live as text. */
function countableNumber(sheet: Worksheet, row: number, column: number, text: string): void {
  if (/^(0|[1-9]\d{0,8})$/.test(text)) sheet.getCell(row, column).value = Number(text);
}
