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
  updateObligations(db, id, obligations, readInBatch);
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

type Held = {
  readonly id: number;
  readonly expanded: string;
  readonly namedDepartmentId: number;
  readonly departmentId: number;
  readonly role: NewObligation['role'];
};

/**
 * A body whose role changes keeps its obligation, with all that was done on it; one that is no longer named leaves the
 * lists and stays, and comes back with a version that names it again.
 */
function updateObligations(db: WritableDB, taskId: number, wanted: readonly NewObligation[], batchId: number): void {
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
  take((one, other) => one.expanded === other.expanded && one.role === other.role);
  take((one, other) => one.namedDepartmentId === other.departmentId && one.role === other.role);
  take((one, other) => one.namedDepartmentId === other.departmentId);

  const kept = new Set([...holder.values()].map(({ id }) => id));
  const remove = db.prepareWrite(
    'UPDATE obligations SET removed_in_batch = COALESCE(removed_in_batch, ?) WHERE id = ?',
  );
  for (const { id } of held) if (!kept.has(id)) runOnce(remove, batchId, id);
  for (const obligation of wanted) {
    const found = holder.get(obligation);
    if (found) rewriteObligation(db, found, obligation);
    else insertObligation(db, taskId, obligation);
  }
}

function rewriteObligation(db: WritableDB, held: Held, wanted: NewObligation): void {
  const { role, department, expanded, inferred, collective, cell, departmentId } = wanted;
  // As long as the source says the same, what a person said of it holds: another body was meant, it passed to another.
  const namedId = held.expanded === expanded ? held.namedDepartmentId : departmentId;
  const holderId = namedId === held.namedDepartmentId ? held.departmentId : departmentId;
  runOnce(
    db.prepareWrite(
      `UPDATE obligations SET department_id = ?, named_department_id = ?, role = ?, wording = ?, expanded = ?,
              inferred = ?, collective = ?, cell = ?, removed_in_batch = NULL WHERE id = ?`,
    ),
    ...[holderId, namedId, role, department, expanded, Number(inferred), Number(collective), cell, held.id],
  );
}

function obligationsOf(db: ReadableDB, taskId: number): readonly Held[] {
  return db
    .prepare<Held>(
      `SELECT id, expanded, named_department_id AS namedDepartmentId, department_id AS departmentId, role
       FROM obligations WHERE task_id = ? ORDER BY removed_in_batch IS NOT NULL, id`,
    )
    .all(taskId);
}
