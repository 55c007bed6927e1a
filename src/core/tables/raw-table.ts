import type { ColumnMeaning, Doubt, TableColumn, TableNote, TableRow } from '../../shared/model/table.ts';

/** Text of one cell (of the first cell, where merged), with the meaning its column gives it. */
export type RawText = {
  readonly meaning: ColumnMeaning;
  readonly header: string;
  /** As the sheet shows it, line breaks kept. */
  readonly text: string;
  readonly cell: string;
};

/** One row of work, found but not yet understood. */
export type RawTask = {
  readonly number: RawText | null;
  /** Outer → inner. */
  readonly category: readonly RawText[];
  readonly content: RawText;
  /** Cells of the columns responsibility, lead, support and doers, left to right. */
  readonly responsibilities: readonly RawText[];
  readonly deadline: RawText | null;
  readonly extras: readonly RawText[];
  readonly range: string;
};

export type RawTable = {
  readonly sheet: string;
  readonly range: string;
  readonly title: string | null;
  readonly columns: readonly TableColumn[];
  readonly tasks: readonly RawTask[];
  readonly notes: readonly TableNote[];
  readonly rows: readonly TableRow[];
  /** A note of the table says that the body named first leads (注：列第一位的为牵头单位). */
  readonly firstIsLead: boolean;
  readonly doubts: readonly Doubt[];
};
