import type { TextStyle } from '../styles.ts';
import { MAX_ROW_HEIGHT, textHeight } from '../text-height.ts';
import type { FormColumn } from './columns.ts';
import { sizesOf } from './form-styles.ts';

const SIZES = [0, 1, 2] as const;

/** A row of a table as it fits: in which of the sizes of its style, and how high. */
export type RowFit = { readonly size: number; readonly height: number };

/**
 * The largest size in which all texts of a row fit into one row of a sheet. Excel shows 409 points; rows of a form are
 * never merged, since they are sorted and copied.
 * @param leastHeight points
 */
export function fitRow<Row>(row: Row, columns: readonly FormColumn<Row>[], leastHeight: number): RowFit {
  for (const size of SIZES) {
    const height = Math.max(leastHeight, heightOf(row, columns, size));
    if (height <= MAX_ROW_HEIGHT) return { size, height };
  }
  return { size: SIZES.length - 1, height: MAX_ROW_HEIGHT };
}

/**
 * The first columns, narrowest first, in which every row can be shown without smaller letters, else the last; with how
 * each row fits into them.
 */
export function chooseColumns<Row>(
  choices: readonly (readonly FormColumn<Row>[])[],
  rows: readonly Row[],
  leastHeight: number,
): { readonly columns: readonly FormColumn<Row>[]; readonly fits: readonly RowFit[] } {
  let chosen = { columns: [] as readonly FormColumn<Row>[], fits: [] as readonly RowFit[] };
  for (const columns of choices) {
    chosen = { columns, fits: rows.map((row) => fitRow(row, columns, leastHeight)) };
    if (chosen.fits.every(({ size }) => size === 0)) return chosen;
  }
  return chosen;
}

export const styleAt = (style: TextStyle, { size }: RowFit): TextStyle => sizesOf(style)[size] ?? style;

function heightOf<Row>(row: Row, columns: readonly FormColumn<Row>[], size: number): number {
  return columns.reduce((most, { mm, style, text }) => {
    const words = mm === 0 ? '' : text(row);
    return words === '' ? most : Math.max(most, textHeight(words, sizesOf(style)[size] ?? style, mm));
  }, 0);
}
