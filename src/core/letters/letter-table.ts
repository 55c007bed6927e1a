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
import type { ReportCell, ReportRow, ReportTable } from '../../shared/model/report.ts';
import { isLong, tableWidths } from '../../shared/report-columns.ts';
import { cellWords, groupWords } from '../../shared/report-text.ts';
import { STYLE } from './letter-styles.ts';
import { paragraphOf } from './letter-text.ts';
import { twips } from './letter-units.ts';

export const CELL_MARGINS = {
  left: twips(1),
  right: twips(1),
  top: twips(0.6),
  bottom: twips(0.6),
  marginUnitType: WidthType.DXA,
};
const LEAST_ROW = { value: twips(7.5), rule: HeightRule.ATLEAST };
const GROUP_TINT = 'EDEDED';

type CellChoice = {
  readonly words: string;
  readonly style: string;
  readonly columnSpan?: number;
  readonly tint?: string | undefined;
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType] | undefined;
  readonly top?: boolean;
  readonly keepNext?: boolean;
};

/**
 * A table whose header comes again on every page and whose rows stay whole, `available` mm wide.
 * @param size of the text, points
 */
export function tableOf(table: ReportTable, available: number, size: number): Table {
  const widths = fitted(tableWidths(table, available, size), available);
  return new Table({
    columnWidths: widths.map(twips),
    width: { size: twips(available), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    rows: [headerRow(table), ...bodyRows(table)],
  });
}

/** A table wider than the page is drawn together: Word has no scaling to the page. */
function fitted(widths: readonly number[], available: number): readonly number[] {
  const sum = widths.reduce((total, mm) => total + mm, 0);
  return widths.map((mm) => (mm * available) / sum);
}

function headerRow({ categoryLevels, categoryHeader, columns }: ReportTable): TableRow {
  const category = { words: categoryHeader, style: STYLE.header, columnSpan: categoryLevels };
  return rowOf(
    [
      ...(categoryLevels > 0 ? [category] : []),
      ...columns.map(({ header }) => ({ words: header, style: STYLE.header })),
    ],
    true,
  );
}

function bodyRows(table: ReportTable): readonly TableRow[] {
  const { rows, categoryLevels, columns, empty } = table;
  const all = categoryLevels + columns.length;
  if (rows.length === 0) return [rowOf([{ words: empty, style: STYLE.short, columnSpan: all }])];
  const begins = beginnings(table);
  return rows.map((row, index) => {
    if (row.role === 'group') {
      const words = groupWords(row.cells);
      return rowOf([{ words, style: STYLE.strongLong, columnSpan: all, tint: GROUP_TINT, keepNext: true }]);
    }
    return rowOf([
      ...categoryCells(row, index, categoryLevels, begins),
      ...row.cells.map((cell, at) => valueCell(table, row, cell, at)),
    ]);
  });
}

/** Rows at which a merged category begins, by level: `2 0` is row 2 of the outermost. */
function beginnings({ rows, categoryLevels }: ReportTable): ReadonlySet<string> {
  return new Set(rowRuns(rows, categoryLevels).map(({ from, level }) => `${from} ${level}`));
}

function categoryCells(
  row: ReportRow,
  index: number,
  levels: number,
  begins: ReadonlySet<string>,
): readonly CellChoice[] {
  if (levels === 0) return [];
  if (row.role === 'total') return [{ words: row.category.join(''), style: STYLE.strongShort, columnSpan: levels }];
  return Array.from({ length: levels }, (_, level) => {
    const first = begins.has(`${index} ${level}`);
    return {
      words: first ? (row.category[level] ?? '') : '',
      style: STYLE.long,
      merge: first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
      top: true,
    };
  });
}

function valueCell({ columns }: ReportTable, row: ReportRow, cell: ReportCell, at: number): CellChoice {
  const long = isLong(columns[at]?.kind ?? 'text');
  const strong = row.role === 'total';
  const style = strong ? (long ? STYLE.strongLong : STYLE.strongShort) : long ? STYLE.long : STYLE.short;
  const tint = typeof cell === 'object' && cell.kind === 'light' ? LIGHT_TINTS[cell.color] : undefined;
  return { words: cellWords(cell), style, tint };
}

function rowOf(cells: readonly CellChoice[], tableHeader = false): TableRow {
  return new TableRow({ cantSplit: true, tableHeader, height: LEAST_ROW, children: cells.map(cellOf) });
}

function cellOf({ words, style, columnSpan, tint, merge, top, keepNext }: CellChoice): TableCell {
  const paragraph: IParagraphOptions = { style, ...(keepNext ? { keepNext } : {}) };
  return new TableCell({
    children: [paragraphOf(words, paragraph)],
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(columnSpan ? { columnSpan } : {}),
    ...(merge ? { verticalMerge: merge } : {}),
    ...(tint ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tint } } : {}),
  });
}
