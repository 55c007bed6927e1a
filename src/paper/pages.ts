import type { FontRole, ReportCell, ReportColumn, ReportFonts, ReportRow, Run } from '../shared/model/report.ts';
import type { PageGeometry } from '../shared/official-page.ts';

/** A report laid out on pages. All lengths are mm, sizes of type are points. */
export type PaperPage = {
  /** Counted through the whole report, from 1; annexes bound with the text go on counting. */
  readonly number: number;
  readonly of: number;
  readonly geometry: PageGeometry;
  readonly size: PageSize;
  /** What the page is set in: smaller than the report asks for where that brings it onto one page. */
  readonly fonts: ReportFonts;
  /** Where the page number stands: under the text, or at the left of a page that lies turned among upright ones. */
  readonly footer: 'below' | 'turned';
  /** Who made the report and what day it stands for; empty on the pages of a letter. */
  readonly footnote: string;
  readonly items: readonly PageItem[];
};

/** Names the page's size for `@page`. */
export type PageSize = 'a4-portrait' | 'a4-landscape' | 'a3-portrait' | 'a3-landscape';

export type TextKind =
  | 'label'
  | 'title'
  | 'number'
  | 'line'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'plain'
  | 'note';

/** How a kind of text is set. */
export type TextStyle = {
  readonly role: FontRole;
  readonly size: number;
  /** Points from one full-width character to the next: 28 of them fill a line of a letter. */
  readonly pitch: number;
  readonly lineHeight: number;
  readonly align: 'start' | 'center' | 'justify';
  readonly indent: 0 | 2;
  readonly before: number;
  readonly after: number;
};

export type PageItem =
  | {
      readonly kind: 'text';
      readonly text: TextKind;
      readonly style: TextStyle;
      readonly runs: readonly Run[];
      /** A paragraph parted by the end of a page: its first part has no last line, its second no first one. */
      readonly begins: boolean;
      readonly ends: boolean;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly PlacedColumn[];
      readonly categoryHeader: string;
      readonly categoryWidths: readonly number[];
      readonly rows: readonly PlacedRow[];
      readonly empty: string;
    }
  | { readonly kind: 'form'; readonly lines: readonly (readonly PlacedBox[])[] }
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

export type PlacedColumn = ReportColumn & { readonly widthMm: number; readonly short: boolean };

export type PlacedRow = {
  readonly row: ReportRow;
  readonly cells: readonly ReportCell[];
  /** One for each level: the merged cell that begins in this row, null where an earlier one goes on. */
  readonly categories: readonly (PlacedCategory | null)[];
  readonly height: number;
};

export type PlacedCategory = { readonly text: string; readonly rows: number };

export type PlacedBox = {
  readonly label: string;
  readonly text: string;
  readonly labelWidth: number;
  readonly width: number;
  readonly height: number;
  readonly sign: readonly string[];
};
