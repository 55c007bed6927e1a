import type { RecognizedTask } from '../../shared/model/table.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';
import { insertObligation, insertParts, type NewObligation, taskColumns } from './insert-task.ts';

/** Gives a task the values that a version reads for it; the task and the obligations that stay keep their ids and state. */
export function updateTask(
  db: WritableDB,
  id: number,
  task: RecognizedTask,
  obligations: readonly NewObligation[],
  readInBatch: number,
): void {
  const columns = { ...taskColumns(task), read_in_batch: readInBatch };
  const settings = Object.keys(columns).map((name) => `${name} = ?`);
  runOnce(db.prepareWrite(`UPDATE tasks SET ${settings.join(', ')} WHERE id = ?`), ...Object.values(columns), id);
  updateObligations(db, id, obligations);
  // Doubts about the old wording are settled by the new one, which brings its own.
  for (const table of ['deadlines', 'indicators', 'extra_values', 'doubts']) {
    db.prepareWrite(`DELETE FROM ${table} WHERE task_id = ?`).run(id);
  }
  insertParts(db, id, task);
}

/** Takes a task out of the lists; it and its obligations stay, with their history. */
export function retireTask(db: WritableDB, id: number, batchId: number): void {
  runOnce(db.prepareWrite('UPDATE tasks SET retired_in_batch = ? WHERE id = ?'), batchId, id);
}

type Held = { readonly id: number; readonly departmentId: number; readonly role: NewObligation['role'] };

/** A body whose role changes keeps its obligation; only a body that is no longer named loses it. */
function updateObligations(db: WritableDB, taskId: number, wanted: readonly NewObligation[]): void {
  const held = obligationsOf(db, taskId);
  const holder = new Map<NewObligation, Held>();
  const take = (fits: (one: Held, other: NewObligation) => boolean) => {
    for (const obligation of wanted) {
      if (holder.has(obligation)) continue;
      const taken = new Set(holder.values());
      const found = held.find((each) => !taken.has(each) && fits(each, obligation));
      if (found) holder.set(obligation, found);
    }
  };
  take((one, other) => one.departmentId === other.departmentId && one.role === other.role);
  take((one, other) => one.departmentId === other.departmentId);

  const kept = new Set([...holder.values()].map(({ id }) => id));
  for (const { id } of held) if (!kept.has(id)) runOnce(db.prepareWrite('DELETE FROM obligations WHERE id = ?'), id);
  const update = db.prepareWrite(
    'UPDATE obligations SET role = ?, wording = ?, inferred = ?, collective = ?, cell = ? WHERE id = ?',
  );
  for (const obligation of wanted) {
    const { role, department, inferred, collective, cell } = obligation;
    const found = holder.get(obligation);
    if (found) runOnce(update, role, department, Number(inferred), Number(collective), cell, found.id);
    else insertObligation(db, taskId, obligation);
  }
}

function obligationsOf(db: ReadableDB, taskId: number): readonly Held[] {
  return db
    .prepare<Held>('SELECT id, department_id AS departmentId, role FROM obligations WHERE task_id = ? ORDER BY id')
    .all(taskId);
}
