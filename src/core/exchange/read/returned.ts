import type { Damage } from '../../../shared/model/exchange.ts';
import type { Cell, Rect } from '../../../shared/model/sheet.ts';
import type { RowKey } from '../forms/form-code.ts';

/** What stands in a returned workbook, before anything is known of the form that was sent. */

/** What a column of a form is for. The last five stand on the sheet of indicators. */
export type FormColumn =
  | 'key'
  | 'number'
  | 'plan'
  | 'content'
  | 'role'
  | 'deadline'
  | 'last'
  | 'progress'
  | 'problem'
  | 'next'
  | 'rating'
  | 'percent'
  | 'saidBy'
  | 'phone'
  | 'indicator'
  | 'target'
  | 'unit'
  | 'value'
  | 'on';

/** own: our word, or keys in it · synonym: another word for it · place: told by where it stands. */
export type ColumnEvidence = 'own' | 'synonym' | 'place';

export type ReturnedColumn = {
  readonly column: number;
  /** Null where nobody can say what it is for: a column of the department's own. */
  readonly meaning: FormColumn | null;
  readonly header: string;
  readonly evidence: ColumnEvidence;
};

export type ReturnedCell = {
  /** Trimmed, never empty. */
  readonly text: string;
  readonly cell: Cell;
  readonly address: string;
  /** The block that it was merged into; null for a single cell. */
  readonly merged: Rect | null;
  /** The key that it holds; null for any other text. */
  readonly key: RowKey | null;
};

export type ReturnedRow = {
  readonly row: number;
  readonly hidden: boolean;
  /** The keys that can be read, each once, left to right; a whole row has one. */
  readonly keys: readonly RowKey[];
  /** What stands in a column of keys and is none, or is one in other letters. */
  readonly brokenKeys: readonly ReturnedCell[];
  readonly cells: ReadonlyMap<FormColumn, ReturnedCell>;
};

export type ReturnedTable = {
  readonly sheet: string;
  readonly kind: 'tasks' | 'indicators';
  /** Null where the header is gone. */
  readonly headerRow: number | null;
  readonly columns: readonly ReturnedColumn[];
  readonly rows: readonly ReturnedRow[];
};

/** Text that is no answer: where it stands as seen from the table, and under what header. */
export type OutsideText = {
  readonly where: 'above' | 'under' | 'beside' | 'between' | 'key' | 'column' | 'sheet' | 'comment';
  readonly sheet: string;
  readonly row: number;
  readonly address: string;
  readonly text: string;
  /** Of a `column`: its header. */
  readonly header: string;
};

/** Something that the heading or the boxes below the table say. */
export type Said = { readonly text: string; readonly sheet: string; readonly cell: string };

export type ReturnedFacts = {
  /** 表单编号, of the heading and of the hidden sheet; whether this ledger knows them is not looked up yet. */
  readonly headingCodes: readonly Said[];
  readonly hiddenCodes: readonly Said[];
  readonly department: Said | null;
  readonly period: Said | null;
  readonly filledBy: Said | null;
  readonly phone: Said | null;
};

export type ReturnedForm = {
  readonly tables: readonly ReturnedTable[];
  readonly outside: readonly OutsideText[];
  readonly facts: ReturnedFacts;
  readonly damages: readonly Damage[];
};
