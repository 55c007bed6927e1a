import type { ConditionalFormattingOptions } from 'exceljs';
import type { ReportSection } from '../../../shared/model/report.ts';
import type { Rect } from '../../../shared/model/sheet.ts';
import type { TextStyle } from '../styles.ts';

/** A formula of our own with the value that it has now. Made of addresses and numbers, never of a report's words. */
export type Formula = { readonly formula: string; readonly value: number | string };

export type CellValue = string | number | Formula | null;

export type PlannedCell = { readonly value: CellValue; readonly style: TextStyle };

/** Rows and columns are counted from 1, as in addresses; `cells` by column. */
export type PlannedRow = { readonly height: number; readonly cells: (PlannedCell | undefined)[] };

/** A worksheet before it is a file: every cell, merge and height is settled. */
export type SheetPlan = {
  readonly name: string;
  /** Left out of sight, for formulas to refer to. */
  readonly hidden: boolean;
  /** mm */
  readonly widths: readonly number[];
  readonly rows: readonly PlannedRow[];
  readonly merges: readonly Rect[];
  readonly page: ReportSection['page'];
  /** Pressed on one page where it is a little longer than that. */
  readonly onOnePage: boolean;
  /** How many rows stay when one scrolls. */
  readonly frozenRows: number;
  /** The last table on it, whose header is printed again on every later page; null where there is none. */
  readonly table: { readonly headerRow: number; readonly lastRow: number } | null;
  readonly filter: Rect | null;
  readonly formats: readonly ConditionalFormattingOptions[];
};
