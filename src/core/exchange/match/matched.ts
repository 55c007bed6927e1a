import type { RowMatch } from '../../../shared/model/exchange.ts';
import type { ReturnedRow, ReturnedTable } from '../read/returned.ts';
import type { AskedRow } from './asked.ts';
import type { Nobodys } from './nobodys-row.ts';

/** An obligation that a row may answer for. A row that contradicts itself has several, none of them certain. */
export type Candidate = { readonly asked: AskedRow; readonly match: RowMatch };

export type MatchedRow = {
  readonly table: ReturnedTable;
  readonly row: ReturnedRow;
  /** None where it is nobody's. */
  readonly candidates: readonly Candidate[];
  /** Why it is; null where there are candidates. */
  readonly nobodys: Nobodys | null;
  /** How its words stand to those that were sent. */
  readonly wording: 'same' | 'changed' | 'absent';
};
