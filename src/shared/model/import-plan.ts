import type { ErrorData } from '../errors.ts';
import type { ResolvedName } from './directory.ts';
import type { RecognizedFile } from './table.ts';
import type { AlikeTask, EarlierVersion, TaskChange, VersionSummary } from './version.ts';

/** A name of a body as a file's tasks have it, where it was met, and who is meant by it. */
export type PlannedName = ResolvedName & {
  /** As written: 民政局 for 区民政局, where 区卫计局 stands before it. */
  readonly wordings: readonly string[];
  /** How many tasks name it. */
  readonly tasks: number;
  /** Where it was met first. */
  readonly sheet: string;
  readonly cell: string;
  /** True where the ledger knew the name before: it is not asked about again. */
  readonly known: boolean;
};

/** One file that can be taken in, and what the ledger already knows of it. */
export type PlannedFile = {
  readonly kind: 'ready';
  readonly recognized: RecognizedFile;
  /** The place its departments belong to; a person may name another one (`imports.setPlace`), and the file is planned anew. */
  readonly place: string;
  /** Every name of its tasks, in the order in which they were met. */
  readonly names: readonly PlannedName[];
  /** Set where the very same bytes are in the ledger already. */
  readonly sameAs: { readonly batchId: number; readonly at: string; readonly file: string } | null;
  /** The plan that it seems to be a new version of; null where there is none like it. */
  readonly versionOf: EarlierVersion | null;
  /** What it changes in that plan; empty where there is none. Approved by index, applied as they stand here. */
  readonly changes: readonly TaskChange[];
  /** 上级对应任务: tasks of other plans with nearly the same wording, for the tasks that have any. */
  readonly alike: readonly { readonly index: number; readonly tasks: readonly AlikeTask[] }[];
  /** An obligation counts once where the same body is written twice in one role: 区卫计局、区卫健局. */
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
  /** What was taken over, where it came in as a new version: the counts above are those of the tasks taken from the file. */
  readonly version: VersionSummary | null;
};
