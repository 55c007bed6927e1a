import { MAX_ROW_HEIGHT, textHeight } from '../row-heights.ts';
import type { TextStyle } from '../styles.ts';
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

/** True where the row fits without smaller letters. */
export const isWhole = <Row>(row: Row, columns: readonly FormColumn<Row>[]): boolean =>
  heightOf(row, columns, 0) <= MAX_ROW_HEIGHT;

export const styleAt = (style: TextStyle, { size }: RowFit): TextStyle => sizesOf(style)[size] ?? style;

function heightOf<Row>(row: Row, columns: readonly FormColumn<Row>[], size: number): number {
  return columns.reduce((most, { mm, style, text }) => {
    if (mm === 0) return most;
    return Math.max(most, textHeight(text(row), sizesOf(style)[size] ?? style, mm));
  }, 0);
}
