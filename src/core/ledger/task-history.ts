import type { TimelineItem } from '../../shared/model/tracking.ts';
import type { ReadableDB } from './database.ts';

type Row = { readonly at: string; readonly actor: string; readonly file: string; readonly cell: string };

/** How a task came into the ledger and what later versions of its plan did to it, oldest first. */
export function listTaskHistory(db: ReadableDB, taskId: number): readonly Omit<TimelineItem, 'department'>[] {
  const sources = db
    .prepare<Row & { plan: string }>(
      `SELECT b.at, b.actor, b.file, p.title AS plan, t.sheet || '!' || t.content_cell AS cell
       FROM tasks t JOIN plans p ON p.id = t.plan_id JOIN import_batches b ON b.id = p.batch_id
       WHERE t.id = ? AND NOT EXISTS (SELECT 1 FROM task_revisions r WHERE r.task_id = t.id AND r.before IS NULL)`,
    )
    .all(taskId);
  const versions = db
    .prepare<Row & { added: number; retired: number }>(
      `SELECT b.at, b.actor, b.file, t.sheet || '!' || t.content_cell AS cell, r.before IS NULL AS added,
              t.retired_in_batch IS b.id AS retired
       FROM task_revisions r JOIN import_batches b ON b.id = r.batch_id JOIN tasks t ON t.id = r.task_id
       WHERE r.task_id = ? ORDER BY b.id`,
    )
    .all(taskId);
  return [
    ...sources.map(({ at, actor, file, plan, cell }) => ({
      on: at.slice(0, 10),
      at,
      actor,
      kind: 'source' as const,
      title: `随《${plan}》登记`,
      text: `“${file}”${cell}`,
    })),
    ...versions.map(({ at, actor, file, added, retired }) => ({
      on: at.slice(0, 10),
      at,
      actor,
      kind: 'version' as const,
      title: added ? '新版方案新增' : retired ? '新版方案删去' : '新版方案改动',
      text: `“${file}”`,
    })),
  ];
}
