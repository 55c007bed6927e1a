import { columnNumber, parseRange } from '../../shared/model/address.ts';
import type { Correction, RowChoice } from '../../shared/model/correction.ts';
import type { Rect, Span } from '../../shared/model/sheet.ts';
import type { ColumnMeaning } from '../../shared/model/table.ts';

/** What was said by hand of one sheet, ready to be looked up while its tables are recognised. */
export type SheetCorrections = {
  /** Where the tables are; empty where nobody said. */
  readonly ranges: readonly Rect[];
  /** Rows that are a header, top to bottom. */
  readonly headers: readonly Span[];
  readonly rows: ReadonlyMap<number, RowChoice>;
  /** Columns with a meaning given by hand; hidden ones among them are read. */
  readonly columns: ReadonlySet<number>;
  /** The meanings given to the columns of the table whose header begins in that row. */
  meanings(headerTop: number): ReadonlyMap<number, ColumnMeaning>;
};

/** Picks what concerns the sheet; of two corrections of one thing the later counts. */
export function correctionsOf(sheet: string, corrections: readonly Correction[]): SheetCorrections {
  const own = corrections.filter((correction) => correction.kind !== 'forget' && correction.sheet === sheet);
  const columns = own.filter((correction) => correction.kind === 'column');
  return {
    ranges: own.flatMap((correction) => (correction.kind === 'range' ? (parseRange(correction.range) ?? []) : [])),
    headers: own
      .flatMap((correction) => (correction.kind === 'header' ? [{ from: correction.top, to: correction.bottom }] : []))
      .sort((a, b) => a.from - b.from),
    rows: new Map(
      own.flatMap((correction) => (correction.kind === 'row' ? [[correction.row, correction.meaning]] : [])),
    ),
    columns: new Set(columns.map(({ column }) => columnNumber(column))),
    meanings: (headerTop) =>
      new Map(
        columns
          .filter(({ header }) => header === undefined || header === headerTop)
          .map(({ column, meaning }) => [columnNumber(column), meaning]),
      ),
  };
}
