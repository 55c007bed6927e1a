import type { ColumnInfo } from '../columns/column-list.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import type { RatingWords } from '../rows/row-words.ts';
import type { TextTable } from './table-text.ts';

/** The rows as they are shown: the columns chosen, in their order, each cell in words. */
export function copyRows(rows: readonly LedgerRow[], columns: readonly ColumnInfo[], ratings: RatingWords): TextTable {
  return {
    titles: columns.map(({ title }) => title),
    rows: rows.map((row) => columns.map((column) => column.text(row, ratings))),
  };
}
