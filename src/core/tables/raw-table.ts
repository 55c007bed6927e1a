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
  /** The first piece, then those of rows that go on with it after a page break. */
  readonly content: readonly [RawText, ...RawText[]];
  /**
   * Cells of the columns responsibility, lead, support and doers, row by row, left to right, an empty one with the text
   * ''. Where all are empty: the words at the end of the content that name the bodies, （责任单位：…）, with its cell.
   */
  readonly responsibilities: readonly RawText[];
  /** Cells of the deadline column; several where one task runs over several rows. */
  readonly deadlines: readonly RawText[];
  readonly extras: readonly RawText[];
  readonly range: string;
};

export type RawTable = {
  readonly sheet: string;
  /** From the first header row to the last row of work. */
  readonly range: string;
  readonly title: string | null;
  /** Every line above the header, title and 附件 included: 文号, 填报日期, a preamble. */
  readonly heading: readonly TableNote[];
  readonly columns: readonly TableColumn[];
  readonly tasks: readonly RawTask[];
  readonly notes: readonly TableNote[];
  readonly rows: readonly TableRow[];
  /** A header or a note says that the body named first leads (注：列第一位的为牵头单位). */
  readonly firstIsLead: boolean;
  /** The sign that marks the leading body among several (注：标★的为牵头单位); null where no note says so. */
  readonly leadMark: string | null;
  readonly doubts: readonly Doubt[];
};

/** What one worksheet holds. */
export type SheetReading = {
  readonly tables: readonly RawTable[];
  /** Doubts about the sheet itself, not about one of its tables. */
  readonly doubts: readonly Doubt[];
};
