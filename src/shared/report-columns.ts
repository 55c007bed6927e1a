import { balanceWidths } from './balance-widths.ts';
import type { ReportColumn, ReportColumnKind, ReportTable } from './model/report.ts';
import { cellWords } from './report-text.ts';
import { textEms } from './wrap-text.ts';

/** Columns of short words have a width of their own, mm; the others share what is left in proportion. */
const FIXED_MM: Partial<Record<ReportColumnKind, number>> = {
  number: 11,
  department: 25,
  role: 15,
  deadline: 24,
  state: 16,
  rating: 18,
  light: 16,
  percent: 17,
  figure: 15,
  share: 17,
  days: 15,
  short: 22,
};
const SHARES: Partial<Record<ReportColumnKind, number>> = {
  content: 6,
  responsibility: 2,
  progress: 3,
  problem: 2.5,
  next: 2.5,
  text: 2,
  long: 3,
};
/** Never narrower, however many columns a table has; it is then scaled to the page. */
const LEAST_MM_PER_SHARE = 12;
/** Rows that are weighed, spread over the table: enough to tell a column of sentences from one of names. */
const SAMPLE = 160;
/** A heading of four characters stands on one line. */
const LEAST_SENTENCE_MM = 20;
const CELL_PADDING_MM = 2;
const MM_PER_POINT = 25.4 / 72;
/** By the number of levels, outer → inner: inner categories are the longer sentences. */
const CATEGORY_MM: Readonly<Record<number, readonly number[]>> = { 0: [], 1: [26], 2: [15, 24], 3: [13, 15, 22] };
const MORE_CATEGORY_MM = 14;

/** Sentences begin at the left; numbers and short names are centred. */
export function isLong(kind: ReportColumnKind): boolean {
  return SHARES[kind] !== undefined;
}

/**
 * Widths in mm of all columns of a table, the categories first. They fill `available`; a table that needs more is wider
 * and is scaled to the page when printed. Columns of sentences get what makes the rows lowest.
 * @param size of the text, points
 */
export function tableWidths(table: ReportTable, available: number, size: number): readonly number[] {
  const { categoryLevels, columns } = table;
  const categories = CATEGORY_MM[categoryLevels] ?? Array.from({ length: categoryLevels }, () => MORE_CATEGORY_MM);
  const own = [...categories, ...columns.map(ownWidth)];
  const settled = own.reduce<number>((sum, mm) => sum + (mm ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + shareOf(column), 0);
  if (shares === 0) return stretched(own, available / settled);
  const perShare = Math.max(LEAST_MM_PER_SHARE, (available - settled) / shares);
  const shared = columns.map((column) => ownWidth(column) ?? shareOf(column) * perShare);
  const leastOf = (column: ReportColumn, width: number) =>
    shareOf(column) > 0 ? Math.min(LEAST_SENTENCE_MM, width) : null;
  return [...categories, ...balanceColumns(table, shared, size, CELL_PADDING_MM, leastOf)];
}

/**
 * The widths with which the rows are lowest, of the same sum.
 * @param widths of the columns, without the categories, mm
 * @param size of the text, points
 * @param padding mm of a cell that its text does not have
 * @param leastOf how narrow a column may become, mm; null for one that keeps its width
 */
export function balanceColumns(
  { rows, columns }: ReportTable,
  widths: readonly number[],
  size: number,
  padding: number,
  leastOf: (column: ReportColumn, width: number) => number | null,
): readonly number[] {
  const plain = rows.filter(({ role }) => role !== 'group');
  const every = Math.max(1, Math.ceil(plain.length / SAMPLE));
  const sample = plain.filter((_, index) => index % every === 0);
  const movable = columns.flatMap((column, index) => {
    const width = widths[index] ?? 0;
    const least = leastOf(column, width);
    return least === null ? [] : [{ index, width, least }];
  });
  const found = balanceWidths(
    movable.map(({ index, width, least }) => ({
      width,
      least,
      lengths: sample.map(({ cells }) => textEms(cellWords(cells[index] ?? '')) * size * MM_PER_POINT),
    })),
    padding,
  );
  const moved = new Map(movable.map(({ index }, place) => [index, found[place]]));
  return widths.map((mm, index) => moved.get(index) ?? mm);
}

/** A table of figures alone is drawn out over the page, as offices do. */
function stretched(widths: readonly (number | null)[], factor: number): readonly number[] {
  return widths.map((mm) => (mm ?? 0) * Math.max(1, factor));
}

function ownWidth({ kind, width }: ReportColumn): number | null {
  return width ?? FIXED_MM[kind] ?? null;
}

function shareOf({ kind, width }: ReportColumn): number {
  return width === undefined ? (SHARES[kind] ?? 0) : 0;
}
