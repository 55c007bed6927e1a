import type { Duty, LinkedTask } from '../../shared/model/ledger.ts';
import type { ReadableDB } from './database.ts';
import { findUpperTask, listLowerTasks } from './task-links.ts';
import { getTask } from './tasks.ts';

/** A task with the tasks above and below it that a person named, and whether a version retired it. */
export function getLinkedTask(db: ReadableDB, id: number): LinkedTask<Duty> {
  const task = getTask(db, id);
  return { ...task, upper: findUpperTask(db, id), lower: listLowerTasks(db, id), retired: findRetirement(db, id) };
}

function findRetirement(db: ReadableDB, id: number): LinkedTask<Duty>['retired'] {
  const row = db
    .prepare<{ batchId: number; at: string }>(
      `SELECT b.id AS batchId, b.at FROM tasks t JOIN import_batches b ON b.id = t.retired_in_batch WHERE t.id = ?`,
    )
    .get(id);
  return row ?? null;
}
