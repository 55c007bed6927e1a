import { CHANGE_WORDS } from '../../../../shared/glossary.ts';
import type { PlannedFile } from '../../../../shared/model/import-plan.ts';
import type { ChangeKind, TaskChange, VersionSummary } from '../../../../shared/model/version.ts';

/** Indexes in `PlannedFile.changes` that the person accepts; null where the file is taken in as a plan of its own. */
export type Accepted = ReadonlySet<number> | null;

export type ChangeCounts = Pick<VersionSummary, 'changed' | 'moved' | 'added' | 'removed'> & {
  /** Tasks of the plan in the ledger that stay as they are. */
  readonly untouched: number;
};

type Compared = Pick<PlannedFile, 'versionOf' | 'sameAs' | 'changes'>;

/** The kinds in the order in which a person looks at them. */
export const CHANGE_KINDS: readonly ChangeKind[] = ['changed', 'new', 'moved', 'removed', 'same'];

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Whether the file is offered as a new version. The same bytes once more are not, unless they hold changes that were
 * left out the first time.
 */
export function isVersionOffered({ versionOf, sameAs, changes }: Compared): boolean {
  return versionOf !== null && (sameAs === null || changes.some(({ kind }) => kind !== 'same'));
}

/** As a new version where it looks like one; nothing is accepted before somebody has looked at it. */
export function firstAccepted(file: Compared): Accepted {
  return isVersionOffered(file) ? NOTHING : null;
}

/** What stays accepted when the file was read again: all where the comparison is still the same, else nothing. */
export function acceptedAfter(accepted: Accepted, before: Compared, after: Compared): Accepted {
  if (before.versionOf?.planId !== after.versionOf?.planId) return firstAccepted(after);
  if (accepted === null) return null;
  return JSON.stringify(before.changes) === JSON.stringify(after.changes) ? accepted : NOTHING;
}

/** The indexes of all that can be accepted: a task that stays the same has nothing to accept. */
export function acceptable(changes: readonly TaskChange[]): readonly number[] {
  return changes.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
}

/** What accepting does to the plan in the ledger. */
export function countAccepted(changes: readonly TaskChange[], accepted: ReadonlySet<number>): ChangeCounts {
  const count = (kind: ChangeKind) =>
    changes.filter((change, index) => change.kind === kind && accepted.has(index)).length;
  const [changed, moved, added, removed] = [count('changed'), count('moved'), count('new'), count('removed')];
  const known = changes.filter(({ taskId }) => taskId !== null).length;
  return { changed, moved, added, removed, untouched: known - changed - moved - removed };
}

/** The counts of several new versions together. */
export function addCounts(one: ChangeCounts | null, other: ChangeCounts): ChangeCounts {
  if (!one) return other;
  return {
    changed: one.changed + other.changed,
    moved: one.moved + other.moved,
    added: one.added + other.added,
    removed: one.removed + other.removed,
    untouched: one.untouched + other.untouched,
  };
}

/** 改动 1 项、新增 1 项; what does not happen is left out. */
export function countWords({ changed, moved, added, removed }: Omit<ChangeCounts, 'untouched'>): string {
  const counts = [
    [CHANGE_WORDS.changed, changed],
    [CHANGE_WORDS.new, added],
    [CHANGE_WORDS.moved, moved],
    [CHANGE_WORDS.removed, removed],
  ] as const;
  const parts = counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count} 项`);
  return parts.join('、') || '没有改动';
}
