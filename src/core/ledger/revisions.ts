import type { Stamp } from './audit.ts';
import { getRow, type ReadableDB, runOnce, type WritableDB } from './database.ts';
import { getOrEnterNamed } from './namings.ts';
import { insertRow, type StoredRow, updateRow } from './rows.ts';
import { getTaskOrder, setTaskOrder } from './task-order.ts';
import { settleTwins } from './twins.ts';

/** What a version changes, as it was before: kept when the version comes in, put back when it is taken back. */

type Identified = StoredRow & { readonly id: number };
type KeptObligation = Identified & { readonly department_id: number; readonly expanded?: string };

/** A task as stored, with all that an import wrote for it. */
type TaskImage = {
  readonly task: Identified;
  readonly obligations: readonly KeptObligation[];
  /** Kept before schema 4, when an obligation did not know its name in full. */
  readonly departments?: readonly { readonly id: number; readonly name: string }[];
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
export function restorePlan(db: WritableDB, batchId: number, stamp: Stamp): void {
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
    else restoreTask(db, stamp, JSON.parse(before) as TaskImage);
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
    obligations: rowsOf<KeptObligation>('obligations'),
    deadlines: rowsOf('deadlines'),
    indicators: rowsOf('indicators'),
    extra_values: rowsOf('extra_values'),
    doubts: rowsOf('doubts'),
  };
}

function restoreTask(db: WritableDB, stamp: Stamp, image: TaskImage): void {
  updateRow(db, 'tasks', image.task, ['plan_id', 'position']);
  restoreObligations(db, stamp, image);
  for (const table of PLAIN_PARTS) {
    db.prepareWrite(`DELETE FROM ${table} WHERE task_id = ?`).run(image.task.id);
    for (const row of image[table]) insertRow(db, table, row);
  }
}

/**
 * One that is still there is written, never removed and put back: what hangs on it is its own. Who is
 * meant by a name is the directory's affair: only a name that the version changed is looked up again.
 */
function restoreObligations(db: WritableDB, stamp: Stamp, { task, obligations, departments = [] }: TaskImage): void {
  const { place } = getRow(
    db.prepare<{ place: string }>('SELECT p.place FROM tasks t JOIN plans p ON p.id = t.plan_id WHERE t.id = ?'),
    task.id,
  );
  const present = db
    .prepare<{ id: number; expanded: string }>('SELECT id, expanded FROM obligations WHERE task_id = ?')
    .all(task.id);
  const kept = new Set(obligations.map(({ id }) => id));
  for (const { id } of present) {
    if (!kept.has(id)) runOnce(db.prepareWrite('DELETE FROM obligations WHERE id = ?'), id);
  }
  for (const row of obligations) {
    const expanded = row.expanded ?? departments.find(({ id }) => id === row.department_id)?.name ?? '';
    const found = present.find(({ id }) => id === row.id);
    const body = found?.expanded === expanded ? null : getOrEnterNamed(db, stamp, place, expanded);
    const restored = {
      removed_in_batch: null,
      ...row,
      expanded,
      absorbed_by: null,
      ...(body === null ? {} : { department_id: body, named_department_id: body }),
    };
    if (found) updateRow(db, 'obligations', restored, body === null ? KEPT_BODIES : []);
    else insertRow(db, 'obligations', restored);
  }
  settleTwins(db, [task.id]);
}

const KEPT_BODIES = ['department_id', 'named_department_id'];
