import { type Run, rowRuns } from '../../../shared/category-runs.ts';
import { cellAddress } from '../../../shared/model/address.ts';
import type { Figure, ReportCell, ReportRow, ReportTable } from '../../../shared/model/report.ts';
import { isLong } from '../../../shared/report-columns.ts';
import { cellWords, groupWords } from '../../../shared/report-text.ts';
import type { Span } from '../../../shared/table-grid.ts';
import type { TextStyle } from '../styles.ts';
import { textHeight } from '../text-height.ts';
import type { Counter } from './counted-rows.ts';
import type { Draft } from './draft.ts';
import { barFormats, lightFormats } from './formats.ts';
import { planCell } from './report-cells.ts';
import type { ReportStyles } from './report-styles.ts';
import type { AddressOf } from './shares.ts';

/** Points; a task has room to breathe, a line of figures less. */
const LEAST_HEIGHT = 26;

/** Where a table's columns lie on the worksheet, the categories first. */
export type TableColumns = { readonly spans: readonly Span[]; readonly widthOf: (span: Span) => number };

/** What of a table the sheet wants to know: its rows on the sheet, and whether each of its rows is one there. */
export type PlacedTable = {
  readonly headerRow: number;
  readonly lastRow: number;
  readonly plain: boolean;
};

/** Puts a table under what the draft has already. */
export function planTable(
  draft: Draft,
  table: ReportTable,
  columns: TableColumns,
  styles: ReportStyles,
  counter: Counter,
): PlacedTable {
  const headerRow = putHeader(draft, table, columns, styles);
  if (table.rows.length === 0) {
    putAcross(draft, table.empty, columns, styles.short);
    return { headerRow, lastRow: draft.rows.length, plain: false };
  }
  const runs = rowRuns(table.rows, table.categoryLevels);
  const places = rowHeights(table, runs, columns, styles).map((height) => draft.addRows(height));
  const addressOf = findFigures(table, places, columns);

  table.rows.forEach((row, index) => {
    const place = places[index];
    if (!place) return;
    if (row.role === 'group') {
      draft.put({ ...place, ...whole(columns) }, groupWords(row.cells), styles.group);
      return;
    }
    if (row.role === 'total') putTotalLabel(draft, row, table, place, columns, styles);
    row.cells.forEach((cell, at) => {
      const span = columns.spans[table.categoryLevels + at];
      const kind = table.columns[at]?.kind ?? 'text';
      if (!span) return;
      const planned = planCell(cell, kind, cellStyle(row, kind, styles), counter, (figure) => addressOf(figure, index));
      draft.put({ ...place, ...span }, planned.value, planned.style);
    });
  });
  for (const { level, from, to, text } of runs) {
    const [first, last, span] = [places[from], places[to], columns.spans[level]];
    if (first && last && span) {
      draft.put({ top: first.top, bottom: last.bottom, ...span }, text, styles.category);
    }
  }
  const lastRow = draft.rows.length;
  draft.formats.push(...formatsOf(table, headerRow + 1, lastRow, columns));
  const plain = table.categoryLevels === 0 && table.rows.every((row) => row.role === undefined);
  return { headerRow, lastRow, plain: plain && lastRow - headerRow === table.rows.length };
}

type Place = { readonly top: number; readonly bottom: number };

function whole({ spans }: TableColumns): Span {
  return { left: 1, right: spans.at(-1)?.right ?? 1 };
}

function putAcross(draft: Draft, text: string, columns: TableColumns, style: TextStyle): void {
  const span = whole(columns);
  draft.put({ ...draft.addRows(textHeight(text, style, columns.widthOf(span))), ...span }, text, style);
}

function putHeader(draft: Draft, table: ReportTable, columns: TableColumns, styles: ReportStyles): number {
  const levels = table.categoryLevels;
  const categories = { left: 1, right: columns.spans[levels - 1]?.right ?? 0 };
  const parts = [
    ...(levels > 0 ? [{ text: table.categoryHeader, span: categories }] : []),
    ...table.columns.map(({ header }, index) => ({
      text: header,
      span: columns.spans[levels + index] ?? categories,
    })),
  ];
  const height = Math.max(...parts.map(({ text, span }) => textHeight(text, styles.header, columns.widthOf(span))));
  const { top } = draft.addRows(height);
  for (const { text, span } of parts) draft.put({ top, bottom: top, ...span }, text, styles.header);
  return top;
}

/** 合计 stands in place of the categories. */
function putTotalLabel(
  draft: Draft,
  row: ReportRow,
  { categoryLevels }: ReportTable,
  place: Place,
  columns: TableColumns,
  styles: ReportStyles,
): void {
  const last = columns.spans[categoryLevels - 1];
  if (last) draft.put({ ...place, left: 1, right: last.right }, row.category.join(''), styles.totalShort);
}

function cellStyle({ role }: ReportRow, kind: ReportTable['columns'][number]['kind'], styles: ReportStyles): TextStyle {
  if (role === 'total') return isLong(kind) ? styles.totalLong : styles.totalShort;
  return isLong(kind) ? styles.long : styles.short;
}

/**
 * Points of each row. The first of a run holds the whole category beside it: a page may end after that row, and
 * （三）推进“四大保障”，护航医养产业健康愿景 would be cut there.
 */
function rowHeights(
  { rows, columns: kinds, categoryLevels }: ReportTable,
  runs: readonly Run[],
  columns: TableColumns,
  styles: ReportStyles,
): number[] {
  const widths = columns.spans.map(columns.widthOf);
  const heights = rows.map((row) => {
    if (row.role === 'group') return textHeight(groupWords(row.cells), styles.group, columns.widthOf(whole(columns)));
    return row.cells.reduce((most, cell, index) => {
      const kind = kinds[index]?.kind ?? 'text';
      const width = widths[categoryLevels + index] ?? 0;
      return Math.max(most, textHeight(cellWords(cell), cellStyle(row, kind, styles), width));
    }, LEAST_HEIGHT);
  });
  for (const { level, from, text } of runs) {
    heights[from] = Math.max(heights[from] ?? 0, textHeight(text, styles.category, widths[level] ?? 0));
  }
  return heights;
}

/** Figures of the table by what they ask: the one in the same row first, else one that stands anywhere in it. */
function findFigures(
  { rows, categoryLevels }: ReportTable,
  places: readonly Place[],
  { spans }: TableColumns,
): (figure: Figure, row: number) => ReturnType<AddressOf> {
  const byRow = new Map<string, string>();
  const anywhere = new Map<string, string>();
  rows.forEach((row, index) => {
    row.cells.forEach((cell: ReportCell, at) => {
      if (typeof cell === 'string' || cell.kind !== 'figure') return;
      const address = cellAddress(places[index]?.top ?? 0, spans[categoryLevels + at]?.left ?? 0);
      byRow.set(`${index} ${question(cell)}`, address);
      anywhere.set(question(cell), address);
    });
  });
  return (figure, row) => byRow.get(`${row} ${question(figure)}`) ?? anywhere.get(question(figure)) ?? null;
}

function question({ of, where }: Figure): string {
  return JSON.stringify([of, where.map(({ column, equals }) => [column, equals])]);
}

function formatsOf(
  { rows, columns: kinds, categoryLevels }: ReportTable,
  top: number,
  bottom: number,
  columns: TableColumns,
) {
  return kinds.flatMap(({ kind }, index) => {
    const span = columns.spans[categoryLevels + index];
    if (!span) return [];
    const rect = { top, bottom, left: span.left, right: span.left };
    if (kind === 'percent' || kind === 'share') return barFormats(rect);
    return lightFormats(rect, lightsOf(rows, index));
  });
}

/** Each light of a column once, by its word. */
function lightsOf(rows: readonly ReportRow[], column: number): ReadonlyMap<string, string> {
  const colors = new Map<string, string>();
  for (const { cells } of rows) {
    const cell = cells[column];
    if (typeof cell === 'object' && cell.kind === 'light') colors.set(cell.word, cell.color);
  }
  return colors;
}
