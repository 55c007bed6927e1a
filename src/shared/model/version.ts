import type { Role } from './table.ts';

/**
 * What a new version of a table changes against the plan in the ledger, and what a task has in common with other plans.
 */

/** A piece of a text compared word by word: kept, only in the new text, or only in the old one. */
export type TextSpan = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

export type AssignmentChange =
  | { readonly kind: 'added' | 'removed'; readonly department: string; readonly role: Role }
  | { readonly kind: 'role'; readonly department: string; readonly before: Role; readonly after: Role };

export type FieldChange =
  | { readonly field: 'number'; readonly before: string | null; readonly after: string | null }
  | { readonly field: 'category'; readonly before: readonly string[]; readonly after: readonly string[] }
  /** It stands elsewhere among its neighbours; `follows` is the task now before it, null where it comes first. */
  | { readonly field: 'order'; readonly follows: string | null }
  | { readonly field: 'content' | 'responsibility'; readonly spans: readonly TextSpan[] }
  | { readonly field: 'assignments'; readonly assignments: readonly AssignmentChange[] }
  /** The words of the deadline, and the last day that was and is read from them, `YYYY-MM-DD`. */
  | {
      readonly field: 'deadline';
      readonly spans: readonly TextSpan[];
      readonly before: string | null;
      readonly after: string | null;
    }
  /** The passages that state a target. */
  | { readonly field: 'indicators'; readonly removed: readonly string[]; readonly added: readonly string[] }
  /** A column without a field of its own, by its header: 分管领导, 备注. */
  | { readonly field: 'extra'; readonly header: string; readonly spans: readonly TextSpan[] };

/**
 * same-place: same wording and category · same-content: same wording elsewhere · same-number: alike wording under the
 * same number · alike: alike wording alone.
 */
export type MatchReason = 'same-place' | 'same-content' | 'same-number' | 'alike';

/** moved: the same task under another number, in another category or elsewhere in the order, and nothing else. */
export type ChangeKind = 'same' | 'changed' | 'moved' | 'new' | 'removed';

/** What happens to one task; its place in `PlannedFile.changes` is the index by which it is approved. */
export type TaskChange = {
  readonly kind: ChangeKind;
  /** The task in the ledger; null for a new one. */
  readonly taskId: number | null;
  /** The task in the file, counted over all its tables; null for a removed one. */
  readonly index: number | null;
  /** As it will read; for a removed task, as it read. */
  readonly task: { readonly number: string | null; readonly category: readonly string[]; readonly content: string };
  /** Why the two are one task, and how alike their wording is, from 0 to 1. */
  readonly match: { readonly reason: MatchReason; readonly certainty: number } | null;
  readonly fields: readonly FieldChange[];
};

/** The plan that a file seems to be a new version of, and the batch that last touched it. */
export type EarlierVersion = {
  readonly planId: number;
  readonly title: string;
  readonly place: string;
  readonly batchId: number;
  readonly at: string;
};

/** What a batch took over from a new version of a plan. */
export type VersionSummary = {
  readonly planId: number;
  readonly title: string;
  readonly changed: number;
  readonly moved: number;
  readonly added: number;
  readonly removed: number;
};

/** A task of another plan, as one names it. */
export type TaskReference = {
  readonly id: number;
  readonly planId: number;
  readonly plan: string;
  readonly place: string;
  readonly number: string | null;
  readonly content: string;
  /** True where a later version of its plan no longer has it. */
  readonly retired: boolean;
};

/** A task of another plan with nearly the same wording. */
export type AlikeTask = TaskReference & {
  /** From 0 to 1. */
  readonly likeness: number;
  /** Where its plan stands by its place, 国家 › 省 › 市 › 区; unknown where a place says nothing of its level. */
  readonly level: 'upper' | 'same' | 'lower' | 'unknown';
};
