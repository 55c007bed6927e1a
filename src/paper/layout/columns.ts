import type { ReportColumn, ReportColumnKind, ReportFonts, ReportTable } from '../../shared/model/report.ts';
import { balanceColumns, isLong } from '../../shared/report-columns.ts';
import { cellWords } from '../../shared/report-text.ts';
import { textEms, wrappedLines } from '../../shared/wrap-text.ts';
import type { PlacedColumn } from '../pages.ts';
import { CELL_PADDING, cellLine, cellRoom, LINE_WIDTH, MM_PER_POINT } from './text-styles.ts';

/** mm of columns of short words at 五号 (10.5 points); other sizes widen or narrow them. */
const FIXED: Partial<Record<ReportColumnKind, number>> = {
  number: 12.5,
  department: 27,
  role: 14,
  deadline: 24,
  state: 14.5,
  rating: 15,
  light: 16,
  percent: 15,
  figure: 15,
  share: 16,
  days: 13,
  short: 20,
};
/** The others share what is left in these proportions. */
const SHARES: Partial<Record<ReportColumnKind, number>> = {
  content: 6,
  responsibility: 2.6,
  progress: 3.4,
  problem: 2.6,
  next: 2.6,
  text: 2,
  long: 3,
};
/** mm: a heading of four characters on one line; a body's name, 区卫生健康局, not broken. */
const LEAST_SENTENCE = 20;
const LEAST_NAMES = 27;
const LEAST_PER_SHARE = 9;
/** Longer ones are set over several lines; what stands around a word in its cell, mm. */
const WORD_EMS = 4;
const WORD_PADDING = 3;
/** What is never set over several lines needs no more than its width. */
const NARROW: readonly ReportColumnKind[] = ['number', 'percent', 'figure', 'share', 'days'];
const FIXED_AT = 10.5;
/** Inner categories are the longer sentences. */
const CATEGORIES: Record<number, readonly number[]> = { 0: [], 1: [26], 2: [14, 21], 3: [12, 14, 20] };
const MORE_CATEGORIES = 14;
const WIDEST_CATEGORY = 64;

/** A heading is set over several lines rather than in a wider column; two characters must stand side by side. */
const LEAST_WIDTH = 9;

/** How a table is set: widths in mm, the size of its type in points. */
export type TableSetting = {
  readonly categories: readonly number[];
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
  readonly size: number;
  readonly headerSize: number;
};

/**
 * Widths of a table's columns, mm: what the report or its template asks for, else what the kind needs; together as wide
 * as `width`. A category must be read whole beside a few rows, so its column grows with the longest of them.
 * @param height mm that a category may take at most
 */
export function setTable(table: ReportTable, fonts: ReportFonts, width: number, height: number): TableSetting {
  const scale = fonts.cell.size / FIXED_AT;
  const categories = categoryWidths(table, fonts.cell.size, height);
  const wanted = table.columns.map(
    (column, index) =>
      column.width ?? Math.max((FIXED[column.kind] ?? 0) * scale, wordWidth(table, index, fonts.cell.size)),
  );
  const shares = table.columns.map((column) => (column.width === undefined ? (SHARES[column.kind] ?? 0) : 0));
  const taken = sum(categories) + sum(wanted);
  const allShares = sum(shares);
  const perShare = allShares > 0 ? Math.max(LEAST_PER_SHARE, (width - taken) / allShares) : 0;
  const natural = wanted.map((mm, index) => mm + (shares[index] ?? 0) * perShare);
  const padding = 2 * CELL_PADDING.across;
  const fitted = balanceColumns(table, fitWidths(natural, width - sum(categories)), fonts.cell.size, padding, leastOf);
  return {
    categories,
    columns: table.columns.map((column, index) => ({
      ...column,
      widthMm: fitted[index] ?? 0,
      short: !isLong(column.kind),
    })),
    width,
    size: fonts.cell.size,
    headerSize: fonts.header.size,
  };
}

/** mm in which words of up to four characters (分别负责, 长期推进) stand on one line; 0 for columns of sentences. */
function wordWidth({ columns, rows }: ReportTable, index: number, size: number): number {
  const kind = columns[index]?.kind;
  if (!kind || FIXED[kind] === undefined) return 0;
  const ems = rows.reduce((most, { cells, role }) => {
    const words = role === 'group' ? 0 : textEms(cellWords(cells[index] ?? ''));
    return words <= WORD_EMS ? Math.max(most, words) : most;
  }, 0);
  return ems * size * MM_PER_POINT + WORD_PADDING;
}

/** Columns of sentences may become narrower, those of short words only ever grow, those of figures neither. */
function leastOf({ kind, width }: ReportColumn, mm: number): number | null {
  if (width !== undefined || NARROW.includes(kind)) return null;
  if (kind === 'responsibility') return LEAST_NAMES;
  return isLong(kind) ? LEAST_SENTENCE : mm;
}

/** Stretches or squeezes all columns alike, but none below what its heading needs. */
function fitWidths(widths: readonly number[], room: number): readonly number[] {
  const all = sum(widths);
  if (all <= room) return widths.map((mm) => (mm * room) / all);
  const narrow = widths.map((mm) => Math.min(mm, LEAST_WIDTH));
  const spare = Math.max(0, room - sum(narrow));
  const over = all - sum(narrow);
  return widths.map((mm, index) => (narrow[index] ?? 0) + ((mm - (narrow[index] ?? 0)) * spare) / over);
}

function categoryWidths({ categoryLevels, rows }: ReportTable, size: number, height: number): readonly number[] {
  return Array.from({ length: categoryLevels }, (_, level) => {
    const texts = new Set(rows.map(({ category }) => category[level] ?? ''));
    let width = CATEGORIES[categoryLevels]?.[level] ?? MORE_CATEGORIES;
    while (width < WIDEST_CATEGORY && [...texts].some((text) => textHeight(text, size, width) > height)) width += 4;
    return width;
  });
}

/** mm that a text takes in a cell so many mm wide, with the white around it and the line below. */
export function textHeight(text: string, size: number, width: number): number {
  const lines = wrappedLines(text, size, cellRoom(width));
  return lines * cellLine(size) + 2 * CELL_PADDING.down + LINE_WIDTH;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
