import type { EventKind } from '../../shared/model/tracking.ts';
import type { ReadableDB } from './database.ts';

/** What a person put on record of something that an import brought. */
export type WorkOnBatch = {
  readonly kind: EventKind | 'entry' | 'file' | 'milestone' | 'form';
  readonly number: string | null;
  /** Null where it concerns the task as a whole. */
  readonly department: string | null;
  /** The merge of returned files that wrote it; null where a person did. */
  readonly merge: number | null;
};

const mergeOf = (table: string): string =>
  `(SELECT b.row_id FROM change_rows r JOIN change_rows b ON b.change_id = r.change_id AND b.table_name = 'import_batches'
    WHERE r.table_name = '${table}' AND r.row_id = ${table}.id AND r.before IS NULL)`;

/** What goes when the batch is taken back: tasks that it brought, and obligations that it added to older tasks. */
const BROUGHT = `
  WITH batch (id) AS (SELECT ?),
  brought_tasks AS (
    SELECT t.id FROM tasks t JOIN plans p ON p.id = t.plan_id JOIN batch b ON p.batch_id = b.id
    UNION SELECT r.task_id FROM task_revisions r JOIN batch b ON r.batch_id = b.id WHERE r.before IS NULL),
  brought AS (
    SELECT o.id FROM obligations o JOIN brought_tasks t ON t.id = o.task_id
    UNION SELECT o.id FROM obligations o JOIN task_revisions r ON r.task_id = o.task_id JOIN batch b ON r.batch_id = b.id
    WHERE r.before IS NOT NULL
          AND o.id NOT IN (SELECT value ->> 'id' FROM json_each(r.before, '$.obligations')))`;

/** The work that hangs on what a batch brought, oldest first; what was taken back is none. */
export function listWorkOnBatch(db: ReadableDB, batchId: number): readonly WorkOnBatch[] {
  return db
    .prepare<WorkOnBatch>(
      `${BROUGHT},
       work AS (
         SELECT at, kind, obligation_id, NULL AS task_id, ${mergeOf('events')} AS merge FROM events
         WHERE withdrawn = 0 AND obligation_id IN brought
         UNION ALL
         SELECT at, 'entry', obligation_id, NULL, ${mergeOf('progress_entries')} FROM progress_entries
         WHERE withdrawn = 0 AND obligation_id IN brought
         UNION ALL
         SELECT at, 'file', obligation_id, task_id, NULL FROM evidence_files
         WHERE withdrawn = 0 AND (task_id IN brought_tasks OR obligation_id IN brought)
         UNION ALL
         SELECT '', 'milestone', NULL, task_id, ${mergeOf('milestones')} FROM milestones
         WHERE task_id IN brought_tasks
         UNION ALL
         SELECT f.at, 'form', r.obligation_id, NULL, NULL FROM forms f JOIN form_rows r ON r.form_id = f.id
         WHERE f.withdrawn = 0 AND r.obligation_id IN brought)
       SELECT w.kind, t.number, d.name AS department, w.merge
       FROM work w LEFT JOIN obligations o ON o.id = w.obligation_id LEFT JOIN departments d ON d.id = o.department_id
            JOIN tasks t ON t.id = COALESCE(w.task_id, o.task_id)
       ORDER BY w.at, t.position, o.id`,
    )
    .all(batchId);
}
