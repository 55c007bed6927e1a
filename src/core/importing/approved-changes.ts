import { AppError } from '../../shared/errors.ts';
import type { PlannedFile } from '../../shared/model/import-plan.ts';
import type { Plan } from '../../shared/model/ledger.ts';
import type { TaskChange, VersionSummary } from '../../shared/model/version.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { findPlan } from '../ledger/plans.ts';
import { listWrittenTasks } from '../ledger/written-tasks.ts';
import { compareVersion } from './compare-version.ts';
import { tasksOf } from './planned-task.ts';

/** Which changes of a file a person approved, by their index in `PlannedFile.changes`, and of which plan. */
export type AsVersion = { readonly planId: number; readonly accept: readonly number[] };

/**
 * The plan that a file was compared with. Refuses another one, and a comparison that no longer holds: somebody may have
 * changed the plan since the person looked at it.
 */
export function getComparedPlan(db: ReadableDB, planned: PlannedFile, planId: number): Plan {
  const { recognized, versionOf, changes } = planned;
  if (versionOf?.planId !== planId) {
    throw new AppError('not-a-version', `“${recognized.file}”没有与所选方案比较过，不能作为它的新版导入。请重新预览。`);
  }
  const plan = findPlan(db, planId);
  const now = plan ? compareVersion(listWrittenTasks(db, planId), tasksOf(recognized)) : [];
  if (!plan || JSON.stringify(now) !== JSON.stringify(changes)) {
    throw new AppError(
      'ledger-moved-on',
      `预览之后，台账中的《${versionOf.title}》有了变动，“${recognized.file}”没有导入。请重新预览后再决定。`,
    );
  }
  return plan;
}

/** The approved changes in the order of the file; refuses where there is nothing to take over. */
export function approvedChanges(
  { recognized, changes }: PlannedFile,
  accept: readonly number[],
): readonly TaskChange[] {
  const wanted = new Set(accept);
  if (accept.some((index) => !changes[index])) {
    throw new AppError('no-such-change', `“${recognized.file}”没有所选的改动，没有导入。请重新预览后再决定。`);
  }
  const approved = changes.filter(({ kind }, index) => kind !== 'same' && wanted.has(index));
  if (approved.length > 0) return approved;
  const reason = changes.every(({ kind }) => kind === 'same') ? '与台账中的方案没有差别' : '没有选定任何改动';
  throw new AppError('nothing-to-apply', `“${recognized.file}”${reason}，台账没有改动。`);
}

export function summarize({ id, title }: Plan, changes: readonly TaskChange[]): VersionSummary {
  const count = (kind: TaskChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return {
    planId: id,
    title,
    changed: count('changed'),
    moved: count('moved'),
    added: count('new'),
    removed: count('removed'),
  };
}
