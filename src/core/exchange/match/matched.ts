import type { RowMatch } from '../../../shared/model/exchange.ts';
import type { ReturnedRow, ReturnedTable } from '../read/returned.ts';
import type { AskedRow } from './asked.ts';

/** An obligation that a row may answer for. A row that contradicts itself has several, none of them certain. */
export type Candidate = { readonly asked: AskedRow; readonly match: RowMatch };

export type MatchedRow = {
  readonly table: ReturnedTable;
  readonly row: ReturnedRow;
  /** Empty where it is nobody's: `why` says so then. */
  readonly candidates: readonly Candidate[];
  readonly why: string;
  /** How its words stand to those that were sent. */
  readonly wording: 'same' | 'changed' | 'absent';
};
