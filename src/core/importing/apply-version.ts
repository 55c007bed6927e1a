import type { ImportResult, PlannedFile } from '../../shared/model/import-plan.ts';
import type { Doubt, RecognizedFile, RecognizedTask } from '../../shared/model/table.ts';
import type { TaskChange } from '../../shared/model/version.ts';
import { appendAudit, type Stamp } from '../ledger/audit.ts';
import { insertBatch } from '../ledger/batches.ts';
import type { WritableDB } from '../ledger/database.ts';
import { planDigest } from '../ledger/digest.ts';
import { insertDoubt, insertTask } from '../ledger/insert-task.ts';
import { keepNewTask, keepPlan, keepTask } from '../ledger/revisions.ts';
import { getTaskOrder, setTaskOrder } from '../ledger/task-order.ts';
import { settleTwins } from '../ledger/twins.ts';
import { retireTask, updateTask } from '../ledger/update-task.ts';
import { type AsVersion, approvedChanges, getComparedPlan, summarize } from './approved-changes.ts';
import type { NameBook } from './name-book.ts';
import { type BodyOf, countObligations, withNameDoubts } from './name-doubts.ts';
import { enteredBodies, newObligations } from './new-obligations.ts';
import { placeTasks } from './place-tasks.ts';
import { countAssignments, taskOfDoubt, tasksOf } from './planned-task.ts';

/** A change with what the file says of the task; null where the file no longer has it. */
type Work = { readonly change: TaskChange; readonly read: ReadTask | null };
type ReadTask = { readonly task: RecognizedTask; readonly doubts: readonly Doubt[] };

/** A file of which only some changes are taken over. */
export type VersionFile = {
  readonly planned: PlannedFile;
  readonly content: Uint8Array;
  readonly asVersion: AsVersion;
  readonly names: NameBook;
};

/**
 * Takes the approved changes of a new version over into its plan, as one batch: a task keeps its id and its obligations
 * their state, a removed task is retired, nothing else is touched. Belongs into the transaction of the import.
 */
export function applyVersion(
  db: WritableDB,
  { planned, content, asVersion: { planId, accept }, names }: VersionFile,
  stamp: Stamp,
): ImportResult {
  const { file, sha256 } = planned.recognized;
  const plan = getComparedPlan(db, planned, planId);
  const approved = approvedChanges(planned, accept);
  const version = summarize(plan, approved);
  const bodyOf = enteredBodies(names, plan.place);
  const readTask = taskReader(planned.recognized, approved, bodyOf);
  const works = approved.map((change): Work => ({ change, read: readTask(change) }));
  const reads = works.flatMap(({ read }) => read ?? []);
  const tasks = reads.map(({ task }) => task);
  const counts = {
    tasks: tasks.length,
    obligations: countObligations(tasks, bodyOf),
    doubts: reads.reduce((sum, { doubts }) => sum + doubts.length, 0),
  };

  const written = { ...counts, obligations: countAssignments(tasks) };
  const batchId = insertBatch(db, stamp, { file, sha256, content, ...written, version });
  keepPlan(db, batchId, planId);
  const ids = writeChanges(db, { batchId, planId, place: plan.place, names }, works);
  setTaskOrder(db, planId, orderAfter(getTaskOrder(db, planId), planned.changes, ids));
  appendAudit(db, stamp, {
    action: 'import',
    batchId,
    details: `导入“${file}”作为《${plan.title}》的新版：改动 ${version.changed} 项、移位 ${version.moved} 项、新增 ${version.added} 项、删去 ${version.removed} 项任务，SHA-256 ${sha256}`,
    digest: planDigest(db, planId),
  });
  return { batchId, file, planId, title: plan.title, ...counts, version };
}

/** Gives for an approved change what the file says of its task, with the doubts about it. */
function taskReader(
  recognized: RecognizedFile,
  approved: readonly TaskChange[],
  bodyOf: BodyOf,
): (change: TaskChange) => ReadTask | null {
  const tasks = tasksOf(recognized);
  const taken = approved.flatMap(({ index }) => (index === null ? [] : (tasks[index] ?? [])));
  const doubts = Map.groupBy(withNameDoubts(recognized, bodyOf, taken).issues, taskOfDoubt(tasks));
  return ({ index }) => {
    const task = index === null ? undefined : tasks[index];
    return task ? { task, doubts: doubts.get(index) ?? [] } : null;
  };
}

type Target = {
  readonly batchId: number;
  readonly planId: number;
  readonly place: string;
  readonly names: NameBook;
};

/** Gives the id that each change's task has now. */
function writeChanges(db: WritableDB, target: Target, works: readonly Work[]): ReadonlyMap<TaskChange, number> {
  const { batchId, planId, place, names } = target;
  const obligationsOf = (task: RecognizedTask) => newObligations(names, place, task);
  const ids = new Map<TaskChange, number>();
  let position = getTaskOrder(db, planId).length;
  for (const { change, read } of works) {
    const { taskId } = change;
    if (taskId !== null) keepTask(db, batchId, taskId);
    if (taskId !== null && read) updateTask(db, taskId, read.task, obligationsOf(read.task), batchId);
    else if (taskId !== null) retireTask(db, taskId, batchId);
    if (!read) continue;
    const id = taskId ?? insertTask(db, planId, position++, read.task, obligationsOf(read.task), batchId);
    if (taskId === null) keepNewTask(db, batchId, id);
    for (const doubt of read.doubts) insertDoubt(db, planId, id, doubt);
    ids.set(change, id);
  }
  settleTwins(db, [...ids.values()]);
  return ids;
}

/** New tasks and approved moves go where the file has them; all others stay in the order in which they were. */
function orderAfter(
  order: readonly number[],
  changes: readonly TaskChange[],
  applied: ReadonlyMap<TaskChange, number>,
): readonly number[] {
  const inFile = changes.filter(({ index }) => index !== null);
  const toPlace = [...applied].filter(
    ([{ kind, fields }]) => kind === 'new' || fields.some(({ field }) => field === 'order'),
  );
  return placeTasks(
    order,
    inFile.map((change) => applied.get(change) ?? change.taskId),
    new Set(toPlace.map(([, id]) => id)),
  );
}
