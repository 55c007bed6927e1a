import { isCountable } from '../cell-text.ts';
import type { TextStyle } from '../styles.ts';
import { textHeight } from '../text-height.ts';
import type { FormColumn } from './columns.ts';
import { FORM_STYLES } from './form-styles.ts';
import type { CellCheck, PlannedCell, PlannedSheet } from './planned-sheet.ts';
import { type RowFit, styleAt } from './row-fit.ts';

/** A line over the whole width of what is seen. */
export type Line = { readonly text: string; readonly style: TextStyle };

type Table<Row> = {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly columns: readonly FormColumn<Row>[];
  readonly rows: readonly Row[];
  readonly footer: string;
  /** How each row fits into the columns. */
  readonly fits: readonly RowFit[];
};

/** A sheet with a table below some lines: those that a department fills in, and the list of what was sent. */
export function planTable<Row>({ name, lines, columns, rows, footer, fits }: Table<Row>): PlannedSheet {
  const heights = new Map<number, number>();
  const cells: PlannedCell[] = [];
  const width = columns.reduce((sum, { mm }) => sum + mm, 0);
  const first = columns.findIndex(({ mm }) => mm > 0) + 1;
  const last = columns.findLastIndex(({ mm }) => mm > 0) + 1;
  lines.forEach(({ text, style }, index) => {
    cells.push({ row: index + 1, column: first, toColumn: last, value: text, style });
    heights.set(index + 1, textHeight(text, style, width));
  });
  const headerRow = lines.length + 1;
  const heads = columns.map(({ header, mm, check }, index) => {
    const style = check ? FORM_STYLES.fillHeader : FORM_STYLES.header;
    cells.push({ row: headerRow, column: index + 1, value: header, style });
    return mm === 0 ? 0 : textHeight(header, style, mm);
  });
  heights.set(headerRow, Math.max(...heads));
  rows.forEach((row, index) => {
    const fit = fits[index] ?? { size: 0, height: 0 };
    const place = headerRow + 1 + index;
    heights.set(place, fit.height);
    columns.forEach(({ style, text }, column) => {
      cells.push({ row: place, column: column + 1, value: cellValue(text(row)), style: styleAt(style, fit) });
    });
  });
  const growing = rows.length === 0 ? null : { from: headerRow + 1, to: headerRow + rows.length };
  return {
    name,
    state: 'visible',
    widths: columns.map(({ mm }) => mm),
    heights,
    growing,
    cells,
    headerRow,
    footer,
    checks: growing ? columns.flatMap((column, index) => checkOf(column, index + 1, growing)) : [],
  };
}

const cellValue = (text: string): string | number => (isCountable(text) ? Number(text) : text);

function checkOf<Row>(
  { header, check }: FormColumn<Row>,
  column: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly CellCheck[] {
  if (!check) return [];
  return [{ column, from, to, rule: check.rule, title: header.replace(/\s.*$/s, ''), prompt: check.prompt }];
}
