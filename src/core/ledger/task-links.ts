import { AppError } from '../../shared/errors.ts';
import type { TaskReference } from '../../shared/model/version.ts';
import { appendAudit, type Stamp } from './audit.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

type ReferenceRow = Omit<TaskReference, 'retired'> & { readonly retired: number };

const SELECT = `
  SELECT t.id, t.plan_id AS planId, p.title AS plan, p.place, t.number, t.content,
         t.retired_in_batch IS NOT NULL AS retired
  FROM tasks t JOIN plans p ON p.id = t.plan_id`;

/** The task of an upper plan that a task carries out, as a person said. */
export function findUpperTask(db: ReadableDB, id: number): TaskReference | null {
  const row = db
    .prepare<ReferenceRow>(`${SELECT} JOIN task_links l ON l.upper_task_id = t.id WHERE l.task_id = ?`)
    .get(id);
  return row ? toReference(row) : null;
}

/** The tasks of other plans that carry a task out. */
export function listLowerTasks(db: ReadableDB, id: number): readonly TaskReference[] {
  return db
    .prepare<ReferenceRow>(
      `${SELECT} JOIN task_links l ON l.task_id = t.id WHERE l.upper_task_id = ? ORDER BY t.plan_id, t.position`,
    )
    .all(id)
    .map(toReference);
}

/** Names the upper task of a task, instead of another one where there was one; leaves an audit entry. */
export function linkTask(db: WritableDB, id: number, upperId: number, stamp: Stamp): void {
  db.transaction(() => {
    const [task, upper] = [getReference(db, id), getReference(db, upperId)];
    if (task.planId === upper.planId) {
      throw new AppError('same-plan', '上级对应任务须在另一个方案中，没有建立对应。请另选一项任务。');
    }
    if (uppersOf(db, upperId).includes(id)) {
      throw new AppError('link-circle', '所选任务本身以这项任务为上级，不能互为上级，没有建立对应。');
    }
    runOnce(
      db.prepareWrite(
        `INSERT INTO task_links (task_id, upper_task_id, at, actor) VALUES (?, ?, ?, ?)
         ON CONFLICT (task_id) DO UPDATE
         SET upper_task_id = excluded.upper_task_id, at = excluded.at, actor = excluded.actor`,
      ),
      id,
      upperId,
      stamp.at,
      stamp.actor,
    );
    appendAudit(db, stamp, { action: 'link', batchId: null, details: `${name(task)}的上级对应任务定为${name(upper)}` });
  });
}

/** Takes the upper task of a task away; refuses where it has none. */
export function unlinkTask(db: WritableDB, id: number, stamp: Stamp): void {
  db.transaction(() => {
    const [task, upper] = [getReference(db, id), findUpperTask(db, id)];
    if (!upper) throw new AppError('not-linked', '这项任务没有上级对应任务，台账没有改动。请刷新后再看。');
    runOnce(db.prepareWrite('DELETE FROM task_links WHERE task_id = ?'), id);
    appendAudit(db, stamp, {
      action: 'link',
      batchId: null,
      details: `取消${name(task)}与上级任务${name(upper)}的对应`,
    });
  });
}

function getReference(db: ReadableDB, id: number): TaskReference {
  const row = db.prepare<ReferenceRow>(`${SELECT} WHERE t.id = ?`).get(id);
  if (!row) throw new AppError('no-such-task', '这项任务已不在台账中，可能所在的导入已被撤销。请刷新后再看。');
  return toReference(row);
}

/** The task itself and all above it. */
function uppersOf(db: ReadableDB, id: number): readonly number[] {
  return db
    .prepare<{ id: number }>(
      `WITH RECURSIVE above (id) AS (
         SELECT ? UNION SELECT l.upper_task_id FROM task_links l JOIN above ON l.task_id = above.id)
       SELECT id FROM above`,
    )
    .all(id)
    .map((row) => row.id);
}

/** 乌海市《医养结合工作重点任务分工方案》第 9 项…: plans of several places bear the same title. */
function name({ place, plan, number, content }: TaskReference): string {
  const start = [...content].slice(0, 20).join('');
  return `${place}《${plan}》${number ? `第 ${number} 项` : ''}“${start}${start === content ? '' : '……'}”`;
}

function toReference({ retired, ...row }: ReferenceRow): TaskReference {
  return { ...row, retired: retired === 1 };
}
