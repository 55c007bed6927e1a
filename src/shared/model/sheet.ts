/**
 * A worksheet as a person sees it, whatever file it came from. Rows and columns count from 1, as in "A1".
 * Only cells that hold something are kept; merges, hidden rows and hidden columns stay rectangles and spans and are
 * never expanded (a merge may honestly run to row 1048576).
 */

export type Rect = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Span = { readonly from: number; readonly to: number };

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

export type Cell = {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /**
   * What the sheet shows: line breaks kept, number formats applied. A full date is `YYYY-MM-DD`; a format that shows less
   * keeps what it shows (2018年12月, 12月31日), and `value` has the day behind it. Never empty.
   */
  readonly text: string;
  /** The number, the ISO date, the boolean; for text and errors the same as `text`. */
  readonly value: string | number | boolean;
  /** True where the value is the cached result of a formula. */
  readonly formula?: true;
};

/** What somebody wrote on a cell, with the name that the program puts before it. */
export type CellComment = { readonly row: number; readonly column: number; readonly text: string };

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export type Sheet = {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Row by row, left to right. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** 批注, row by row; only of returned .xlsx files, absent where there are none. */
  readonly comments?: readonly CellComment[];
};

export type WorkbookFormat = 'xlsx' | 'xls' | 'docx' | 'csv' | 'text' | 'html' | 'xml2003';

export type Workbook = {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
};
