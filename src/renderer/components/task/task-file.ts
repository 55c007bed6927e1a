import type { LinkedTask, Obligation } from '../../../shared/model/ledger.ts';
import type { EventKind, ProgressEntry, TaskRecord } from '../../../shared/model/tracking.ts';

/** One task as the documents tell it, and what was put on record of it. */
export type TaskFile = { readonly task: LinkedTask; readonly record: TaskRecord };

/** A step that a person wants to take: its dialog is opened with it. */
export type StepRequest =
  | { readonly kind: EventKind; readonly obligations: readonly Obligation[] }
  /** `corrects`: the entry to be corrected; null for a new one. */
  | { readonly kind: 'enter'; readonly obligation: Obligation; readonly corrects: ProgressEntry | null };

/** 区民政局, or 区民政局等 3 家; a body that owes several counts once, two districts' 区民政局 are two. */
export function namesOf(obligations: readonly Pick<Obligation, 'department' | 'departmentId'>[]): string {
  const names = new Map(obligations.map(({ departmentId, department }) => [departmentId, department]));
  const [first = '', ...others] = names.values();
  return others.length === 0 ? first : `${first}等 ${others.length + 1} 家`;
}
