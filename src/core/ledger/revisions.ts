import { getRow, type ReadableDB, runOnce, type WritableDB } from './database.ts';
import { insertRow, type StoredRow, updateRow } from './rows.ts';
import { getTaskOrder, setTaskOrder } from './task-order.ts';

/** What a version changes, as it was before: kept when the version comes in, put back when it is taken back. */

type Identified = StoredRow & { readonly id: number };

/** A task as stored, with all that an import wrote for it. */
type TaskImage = {
  readonly task: Identified;
  readonly obligations: readonly Identified[];
  /** The bodies that the obligations name: one that nothing else names leaves the directory meanwhile. */
  readonly departments: readonly { readonly id: number; readonly place: string; readonly name: string }[];
  readonly deadlines: readonly StoredRow[];
  readonly indicators: readonly StoredRow[];
  readonly extra_values: readonly StoredRow[];
  readonly doubts: readonly StoredRow[];
};

/** Parts without a life of their own: written anew whenever their task is. */
const PLAIN_PARTS = ['deadlines', 'indicators', 'extra_values', 'doubts'] as const;

/** Begins to keep what that version changes; comes before the first change. */
export function keepPlan(db: WritableDB, batchId: number, planId: number): void {
  const order = JSON.stringify(getTaskOrder(db, planId));
  runOnce(
    db.prepareWrite('INSERT INTO plan_revisions (batch_id, plan_id, task_order) VALUES (?, ?, ?)'),
    batchId,
    planId,
    order,
  );
}

/** Keeps a task as it is; comes before the version changes it. */
export function keepTask(db: WritableDB, batchId: number, taskId: number): void {
  insertRevision(db, batchId, taskId, JSON.stringify(imageOf(db, taskId)));
}

/** Remembers that the version added the task. */
export function keepNewTask(db: WritableDB, batchId: number, taskId: number): void {
  insertRevision(db, batchId, taskId, null);
}

/** Puts a plan back as it was before a version; what was done on the tasks since then stays with them. */
export function restorePlan(db: WritableDB, batchId: number): void {
  const { plan_id: planId, task_order: order } = getRow(
    db.prepare<{ plan_id: number; task_order: string }>(
      'SELECT plan_id, task_order FROM plan_revisions WHERE batch_id = ?',
    ),
    batchId,
  );
  const revisions = db
    .prepare<{ task_id: number; before: string | null }>(
      'SELECT task_id, before FROM task_revisions WHERE batch_id = ? ORDER BY task_id',
    )
    .all(batchId);
  for (const { task_id: taskId, before } of revisions) {
    if (before === null) runOnce(db.prepareWrite('DELETE FROM tasks WHERE id = ?'), taskId);
    else restoreTask(db, JSON.parse(before) as TaskImage);
  }
  setTaskOrder(db, planId, JSON.parse(order) as number[]);
  runOnce(db.prepareWrite('DELETE FROM plan_revisions WHERE batch_id = ?'), batchId);
}

function insertRevision(db: WritableDB, batchId: number, taskId: number, before: string | null): void {
  runOnce(
    db.prepareWrite('INSERT INTO task_revisions (batch_id, task_id, before) VALUES (?, ?, ?)'),
    batchId,
    taskId,
    before,
  );
}

function imageOf(db: ReadableDB, taskId: number): TaskImage {
  const rowsOf = <Row extends StoredRow>(table: string) =>
    db.prepare<Row>(`SELECT * FROM ${table} WHERE task_id = ?`).all(taskId);
  return {
    task: getRow(db.prepare<Identified>('SELECT * FROM tasks WHERE id = ?'), taskId),
    obligations: rowsOf<Identified>('obligations'),
    departments: db
      .prepare<TaskImage['departments'][number]>(
        `SELECT DISTINCT d.id, d.place, d.name FROM departments d JOIN obligations o ON o.department_id = d.id
         WHERE o.task_id = ?`,
      )
      .all(taskId),
    deadlines: rowsOf('deadlines'),
    indicators: rowsOf('indicators'),
    extra_values: rowsOf('extra_values'),
    doubts: rowsOf('doubts'),
  };
}

function restoreTask(db: WritableDB, image: TaskImage): void {
  updateRow(db, 'tasks', image.task, ['plan_id', 'position']);
  restoreObligations(db, image);
  for (const table of PLAIN_PARTS) {
    db.prepareWrite(`DELETE FROM ${table} WHERE task_id = ?`).run(image.task.id);
    for (const row of image[table]) insertRow(db, table, row);
  }
}

/** One that is still there is written, never removed and put back: its state, and what hangs on it, are its own. */
function restoreObligations(db: WritableDB, { task, obligations, departments }: TaskImage): void {
  const bodies = new Map(departments.map((body) => [body.id, restoreDepartment(db, body)]));
  const present = db.prepare<{ id: number }>('SELECT id FROM obligations WHERE task_id = ?').all(task.id);
  const kept = new Set(obligations.map(({ id }) => id));
  for (const { id } of present) {
    if (!kept.has(id)) runOnce(db.prepareWrite('DELETE FROM obligations WHERE id = ?'), id);
  }
  for (const obligation of obligations) {
    const row = { ...obligation, department_id: bodies.get(Number(obligation.department_id)) ?? null };
    if (present.some(({ id }) => id === obligation.id)) updateRow(db, 'obligations', row, ['state']);
    else insertRow(db, 'obligations', row);
  }
}

/** Gives the body's id: the old one, unless it has come in again under another. */
function restoreDepartment(db: WritableDB, { id, place, name }: TaskImage['departments'][number]): number {
  db.prepareWrite('INSERT INTO departments (id, place, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    id,
    place,
    name,
  );
  return getRow(db.prepare<{ id: number }>('SELECT id FROM departments WHERE place = ? AND name = ?'), place, name).id;
}
