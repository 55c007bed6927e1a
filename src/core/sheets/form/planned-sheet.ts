import type { TextStyle } from '../styles.ts';

/** A sheet as it shall look, before anything is written: what the writers of workbooks have in common. */
export type PlannedSheet = {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Widths in mm from column A on; 0 for a hidden column. */
  readonly widths: readonly number[];
  /** Points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows, both included, that grow with what is typed into them; the others keep their height. */
  readonly growing: { readonly from: number; readonly to: number } | null;
  readonly cells: readonly PlannedCell[];
  /** Stays in sight above the rows and is repeated on every page; null for a sheet without a table. */
  readonly headerRow: number | null;
  readonly checks: readonly CellCheck[];
  /** Below each page, in Excel's own signs; empty for none. */
  readonly footer: string;
};

/** A cell, or several of its row merged into one; rows and columns count from 1. */
export type PlannedCell = {
  readonly row: number;
  readonly column: number;
  readonly toColumn?: number;
  readonly value: string | number;
  readonly style: TextStyle;
};

/** What may be typed into cells of one column, rows `from`–`to`. */
export type CellCheck = {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    /** Anything; what is asked is only told. */
    | { readonly kind: 'any' };
  /** Shown beside the chosen cell, and when the value is refused. */
  readonly title: string;
  readonly prompt: string;
};
