import {
  HeightRule,
  type IParagraphOptions,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { rowRuns } from '../../shared/category-runs.ts';
import { LIGHT_TINTS } from '../../shared/light-tints.ts';
import type { ReportCell, ReportFonts, ReportRow, ReportTable } from '../../shared/model/report.ts';
import { isLong, tableWidths } from '../../shared/report-columns.ts';
import { cellWords, groupWords } from '../../shared/report-text.ts';
import { wrappedLines } from '../../shared/wrap-text.ts';
import { cellLine, type StyleIds } from './letter-styles.ts';
import { paragraphOf } from './letter-text.ts';
import { POINTS_PER_MM, twips, twipsOfPoints } from './letter-units.ts';

/** Left and right of a text in its cell together, above and below it, mm. */
export const PADDING_MM = { across: 2, down: 1.2 };
export const CELL_MARGINS = {
  left: twips(PADDING_MM.across / 2),
  right: twips(PADDING_MM.across / 2),
  top: twips(PADDING_MM.down / 2),
  bottom: twips(PADDING_MM.down / 2),
  marginUnitType: WidthType.DXA,
};
/** Points of the line between two rows. */
export const RULE = 0.5;
/** Of the size of the text: so high is every row, that a figure can be ticked off by hand. */
const LEAST_ROW = 2;
const GROUP_TINT = 'EDEDED';

type CellChoice = {
  readonly words: string;
  readonly style: string;
  readonly columnSpan?: number;
  readonly tint?: string | undefined;
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType] | undefined;
  readonly top?: boolean;
};

/** How a table is set: `available` mm wide; `tied` where its end may not be parted from what stands below it. */
export type TableSetting = {
  readonly available: number;
  readonly fonts: ReportFonts;
  readonly ids: StyleIds;
  readonly tied: boolean;
};

/** A table whose header comes again on every page and whose rows stay whole. */
export function tableOf(table: ReportTable, setting: TableSetting): Table {
  const { available, fonts } = setting;
  const widths = fitted(tableWidths(table, available, fonts.cell.size), available);
  return new Table({
    columnWidths: widths.map(twips),
    width: { size: twips(available), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    rows: [headerRow(table, setting), ...bodyRows(table, setting)],
  });
}

/** A table wider than the page is drawn together: Word has no scaling to the page. */
function fitted(widths: readonly number[], available: number): readonly number[] {
  const sum = widths.reduce((total, mm) => total + mm, 0);
  return widths.map((mm) => (mm * available) / sum);
}

function headerRow({ categoryLevels, categoryHeader, columns }: ReportTable, setting: TableSetting): TableRow {
  const style = setting.ids.header;
  const category = { words: categoryHeader, style, columnSpan: categoryLevels };
  const cells = [...(categoryLevels > 0 ? [category] : []), ...columns.map(({ header }) => ({ words: header, style }))];
  return rowOf(cells, setting, { tableHeader: true, keepNext: true });
}

function bodyRows(table: ReportTable, setting: TableSetting): readonly TableRow[] {
  const { rows, categoryLevels, columns, empty } = table;
  const { ids, tied } = setting;
  const all = categoryLevels + columns.length;
  if (rows.length === 0) {
    return [rowOf([{ words: empty, style: ids.short, columnSpan: all }], setting, { keepNext: tied })];
  }
  const begins = beginnings(table);
  return rows.map((row, index) => {
    if (row.role === 'group') {
      const words = groupWords(row.cells);
      const cell = { words, style: ids.strongLong, columnSpan: all, tint: GROUP_TINT };
      return rowOf([cell], setting, { keepNext: true });
    }
    const cells = [
      ...categoryCells(row, index, categoryLevels, begins, ids),
      ...row.cells.map((cell, at) => valueCell(table, row, cell, at, ids)),
    ];
    const next = rows[index + 1];
    // A total never begins a page.
    return rowOf(cells, setting, { keepNext: next ? next.role === 'total' : tied });
  });
}

/** Points of a table, as cautious as any program that shows it: its page must hold it. */
export function tableHeight(table: ReportTable, available: number, { cell, header }: ReportFonts): number {
  const { rows, categoryLevels, columns, categoryHeader } = table;
  const widths = fitted(tableWidths(table, available, cell.size), available);
  const [over, own] = [widths.slice(0, categoryLevels), widths.slice(categoryLevels)];
  const rowHeight = (lines: readonly number[], size: number) =>
    Math.max(leastRow(cell.size), Math.max(0, ...lines) * cellLine(size) + PADDING_MM.down * POINTS_PER_MM) + RULE;
  const lines = (words: string, size: number, width = 0) =>
    wrappedLines(words, size, (width - PADDING_MM.across) * POINTS_PER_MM);

  const head = [
    ...columns.map((column, at) => lines(column.header, header.size, own[at])),
    categoryLevels > 0 ? lines(categoryHeader, header.size, sum(over)) : 0,
  ];
  const heights = rows.map((row) =>
    rowHeight(
      row.role === 'group'
        ? [lines(groupWords(row.cells), cell.size, sum(widths))]
        : row.cells.map((each, at) => lines(cellWords(each), cell.size, own[at])),
      cell.size,
    ),
  );
  const missing = rowRuns(rows, categoryLevels).map(({ level, from, to, text }) =>
    Math.max(0, rowHeight([lines(text, cell.size, over[level])], cell.size) - sum(heights.slice(from, to + 1))),
  );
  return rowHeight(head, header.size) + sum(heights) + sum(missing) + (rows.length === 0 ? leastRow(cell.size) : 0);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const leastRow = (size: number): number => size * LEAST_ROW;

/** Rows at which a merged category begins, by level: `2 0` is row 2 of the outermost. */
function beginnings({ rows, categoryLevels }: ReportTable): ReadonlySet<string> {
  return new Set(rowRuns(rows, categoryLevels).map(({ from, level }) => `${from} ${level}`));
}

function categoryCells(
  row: ReportRow,
  index: number,
  levels: number,
  begins: ReadonlySet<string>,
  ids: StyleIds,
): readonly CellChoice[] {
  if (levels === 0) return [];
  if (row.role === 'total') return [{ words: row.category.join(''), style: ids.strongShort, columnSpan: levels }];
  return Array.from({ length: levels }, (_, level) => {
    const first = begins.has(`${index} ${level}`);
    return {
      words: first ? (row.category[level] ?? '') : '',
      style: ids.long,
      merge: first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
      top: true,
    };
  });
}

function valueCell({ columns }: ReportTable, row: ReportRow, cell: ReportCell, at: number, ids: StyleIds): CellChoice {
  const long = isLong(columns[at]?.kind ?? 'text');
  const strong = row.role === 'total';
  const style = strong ? (long ? ids.strongLong : ids.strongShort) : long ? ids.long : ids.short;
  const tint = typeof cell === 'object' && cell.kind === 'light' ? LIGHT_TINTS[cell.color] : undefined;
  return { words: cellWords(cell), style, tint };
}

function rowOf(
  cells: readonly CellChoice[],
  { fonts }: TableSetting,
  { tableHeader = false, keepNext = false }: { readonly tableHeader?: boolean; readonly keepNext?: boolean },
): TableRow {
  const height = { value: twipsOfPoints(leastRow(fonts.cell.size)), rule: HeightRule.ATLEAST };
  return new TableRow({ cantSplit: true, tableHeader, height, children: cells.map((cell) => cellOf(cell, keepNext)) });
}

function cellOf({ words, style, columnSpan, tint, merge, top }: CellChoice, keepNext: boolean): TableCell {
  const paragraph: IParagraphOptions = { style, ...(keepNext ? { keepNext } : {}) };
  return new TableCell({
    children: [paragraphOf(words, paragraph)],
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(columnSpan ? { columnSpan } : {}),
    ...(merge ? { verticalMerge: merge } : {}),
    ...(tint ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tint } } : {}),
  });
}
