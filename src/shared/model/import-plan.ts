import type { ErrorData } from '../errors.ts';
import type { RecognizedFile } from './table.ts';

/** One file that can be taken in, and what the ledger already knows of it. */
export type PlannedFile = {
  readonly kind: 'ready';
  readonly recognized: RecognizedFile;
  /** The place its departments belong to; a person may correct it before confirming. */
  readonly place: string;
  /** Set where the very same bytes are in the ledger already. */
  readonly sameAs: { readonly batchId: number; readonly at: string; readonly file: string } | null;
  readonly counts: { readonly tasks: number; readonly obligations: number; readonly doubts: number };
};

/** One file that cannot, with the sentence that says why and the way out. */
export type RefusedFile = {
  readonly kind: 'refused';
  readonly file: string;
  readonly error: ErrorData;
  /** Set where it could be opened but no table was found: the sheets on which a person may still show one. */
  readonly sheets?: readonly string[];
};

/** What the person approves; `applyImport` uses this very value. */
export type ImportPlan = {
  readonly id: string;
  readonly files: readonly (PlannedFile | RefusedFile)[];
};

export type ImportResult = {
  readonly batchId: number;
  readonly file: string;
  readonly planId: number;
  readonly title: string;
  readonly tasks: number;
  readonly obligations: number;
  readonly doubts: number;
};
