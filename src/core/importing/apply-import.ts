import { AppError } from '../../shared/errors.ts';
import type { Lesson } from '../../shared/model/correction.ts';
import type { StartingData } from '../../shared/model/directory.ts';
import type { ImportPlan, ImportResult } from '../../shared/model/import-plan.ts';
import type { RecognizedFile, RecognizedTask } from '../../shared/model/table.ts';
import { appendAudit, type Stamp } from '../ledger/audit.ts';
import { findBatchOfSameBytes, insertBatch } from '../ledger/batches.ts';
import type { ReadableDB, WritableDB } from '../ledger/database.ts';
import { planDigest } from '../ledger/digest.ts';
import { sealDirectory } from '../ledger/directory-seal.ts';
import { insertDoubt, insertTask, type NewObligation } from '../ledger/insert-task.ts';
import { insertPlan } from '../ledger/plans.ts';
import { learn } from '../ledger/remembered.ts';
import { settleTwins } from '../ledger/twins.ts';
import { applyVersion } from './apply-version.ts';
import type { AsVersion } from './approved-changes.ts';
import { approvedNames, type NamedFile } from './approved-names.ts';
import { type NameBook, openNameBook } from './name-book.ts';
import { countObligations, withNameDoubts } from './name-doubts.ts';
import { enteredBodies, newObligations } from './new-obligations.ts';
import { countAssignments, planTitle, taskOfDoubt, tasksOf } from './planned-task.ts';

/** A planned file, the bytes it was read from, and what the person chose for it. */
export type ConfirmedFile = NamedFile & {
  readonly content: Uint8Array;
  /** What the person's answers teach for further files. */
  readonly lesson?: Lesson | undefined;
  /** Take it in although the ledger holds the same bytes, as the plan said. */
  readonly again: boolean;
  /** Take only these changes over into a plan of the ledger; without it the file becomes a plan of its own. */
  readonly asVersion?: AsVersion | undefined;
};

/** What the person approves: files of a plan, whose names were resolved by that starting data. */
export type ConfirmedPlan = {
  readonly plan: ImportPlan;
  readonly files: readonly ConfirmedFile[];
  readonly data: StartingData;
};

/** Takes files in, each as a batch of its own, as new plans or as new versions of plans; all of them or none. */
export function applyImport(
  db: WritableDB,
  { plan, files, data }: ConfirmedPlan,
  stamp: Stamp,
): readonly ImportResult[] {
  return db.transaction(() => {
    for (const file of files) refuseKnownBytes(db, file);
    const names = openNameBook(db, stamp, approvedNames(db, plan, files, data), data);
    const results = files.map((file) => {
      const result = applyFile(db, file, names, stamp);
      if (file.lesson) learn(db, stamp, result.batchId, file.lesson);
      return result;
    });
    sealDirectory(db);
    return results;
  });
}

function applyFile(db: WritableDB, confirmed: ConfirmedFile, names: NameBook, stamp: Stamp): ImportResult {
  const { planned, content, asVersion } = confirmed;
  if (asVersion) return applyVersion(db, { planned, content, asVersion, names }, stamp);
  const { place } = planned;
  const bodyOf = enteredBodies(names, place);
  const recognized = withNameDoubts(planned.recognized, bodyOf);
  const { file, sha256 } = recognized;
  const title = planTitle(recognized);
  const tasks = tasksOf(recognized);
  const counts = {
    tasks: tasks.length,
    obligations: countObligations(tasks, bodyOf),
    doubts: recognized.issues.length,
  };
  const batchId = insertBatch(db, stamp, { file, sha256, content, ...counts, obligations: countAssignments(tasks) });
  const planId = insertPlan(db, batchId, { ...recognized.document, title, place });
  insertTasks(db, planId, recognized, (task) => newObligations(names, place, task));
  appendAudit(db, stamp, {
    action: 'import',
    batchId,
    details: `导入“${file}”：${counts.tasks} 项任务、${counts.obligations} 项单位任务、${counts.doubts} 处存疑，SHA-256 ${sha256}`,
    digest: planDigest(db, planId),
  });
  return { batchId, file, planId, title, ...counts, version: null };
}

/** The ledger may have moved on since the person saw the plan: another program may have taken the same file in. */
function refuseKnownBytes(db: ReadableDB, { planned, again }: ConfirmedFile): void {
  const { file, sha256 } = planned.recognized;
  const same = findBatchOfSameBytes(db, sha256);
  if (!same) return;
  if (!again) {
    throw new AppError(
      'already-imported',
      `“${file}”已经导入过（第 ${same.id} 批，${same.at.replace('T', ' ')}，文件“${same.files.join('、')}”），没有再导入。`,
    );
  }
  if (same.id !== planned.sameAs?.batchId) {
    throw new AppError(
      'ledger-moved-on',
      `预览之后，“${file}”已由他人导入（第 ${same.id} 批），没有再导入。请重新预览后再决定。`,
    );
  }
}

function insertTasks(
  db: WritableDB,
  planId: number,
  recognized: RecognizedFile,
  obligationsOf: (task: RecognizedTask) => readonly NewObligation[],
): void {
  const tasks = tasksOf(recognized);
  const taskIds = tasks.map((task, position) => insertTask(db, planId, position, task, obligationsOf(task)));
  settleTwins(db, taskIds);
  const locate = taskOfDoubt(tasks);
  for (const doubt of recognized.issues) {
    const index = locate(doubt);
    insertDoubt(db, planId, index === null ? null : (taskIds[index] ?? null), doubt);
  }
}
