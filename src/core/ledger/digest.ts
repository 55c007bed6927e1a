import { createHash } from 'node:crypto';
import type { ReadableDB } from './database.ts';

/**
 * What imports wrote for a plan, table by table. Columns are named, so that a later schema may add some without changing the
 * digest of what is there. Who is meant by a name, and what work on a task changes (its state), is left out.
 */
const IMPORTED_ROWS: readonly string[] = [
  `SELECT id, title, document_number, issuer, issued_on, place FROM plans WHERE id = ?`,
  `SELECT t.id, t.plan_id, t.position, t.number, t.category, t.content, t.responsibility, t.open_list, t.deadline,
          t.due, t.sheet, t.range, t.number_cell, t.content_cell, t.responsibility_cells, t.category_cells
   FROM plans p JOIN tasks t ON t.plan_id = p.id WHERE p.id = ? ORDER BY t.id`,
  `SELECT o.id, o.task_id, p.place, o.expanded, o.role, o.wording, o.inferred, o.collective, o.cell
   FROM plans p JOIN tasks t ON t.plan_id = p.id JOIN obligations o ON o.task_id = t.id
   WHERE p.id = ? AND o.removed_in_batch IS NULL ORDER BY o.id`,
  `SELECT x.task_id, x.position, x.kind, x.text, x.due, x.start, x.cell
   FROM plans p JOIN tasks t ON t.plan_id = p.id JOIN deadlines x ON x.task_id = t.id
   WHERE p.id = ? ORDER BY x.task_id, x.position`,
  `SELECT x.task_id, x.position, x.text, x.name, x.operator, x.value, x.unit, x.soft, x.cell
   FROM plans p JOIN tasks t ON t.plan_id = p.id JOIN indicators x ON x.task_id = t.id
   WHERE p.id = ? ORDER BY x.task_id, x.position`,
  `SELECT x.task_id, x.position, x.meaning, x.header, x.text, x.cell
   FROM plans p JOIN tasks t ON t.plan_id = p.id JOIN extra_values x ON x.task_id = t.id
   WHERE p.id = ? ORDER BY x.task_id, x.position`,
  `SELECT d.id, d.task_id, d.severity, d.code, d.message, d.sheet, d.cell, d.reading, d.alternatives
   FROM plans p JOIN doubts d ON d.plan_id = p.id WHERE p.id = ? ORDER BY d.id`,
];

/** What versions of the plan added to that. Left out while there is none: ledgers older than versions keep their digests. */
const VERSION_ROWS: readonly string[] = [
  `SELECT id, read_in_batch, retired_in_batch FROM tasks
   WHERE plan_id = ? AND (read_in_batch IS NOT NULL OR retired_in_batch IS NOT NULL) ORDER BY id`,
  `SELECT batch_id, task_order FROM plan_revisions WHERE plan_id = ? ORDER BY batch_id`,
  `SELECT r.batch_id, r.task_id, r.before FROM plan_revisions v JOIN task_revisions r ON r.batch_id = v.batch_id
   WHERE v.plan_id = ? ORDER BY r.batch_id, r.task_id`,
];

const PIECE = 1000;

/**
 * SHA-256 over every row that imports wrote for a plan. Recorded by each import that touches it and compared by the
 * check: a flipped bit in a text passes SQLite's own integrity check.
 */
export function planDigest(db: ReadableDB, planId: number): string {
  const hash = createHash('sha256');
  const add = (rows: readonly object[]) => {
    // In large pieces: hashing row by row would cost a third of the whole import.
    for (let start = 0; start < rows.length; start += PIECE) {
      const piece = rows.slice(start, start + PIECE).map((row) => Object.values(row));
      hash.update(JSON.stringify(piece).slice(1, -1));
    }
    hash.update('\n');
  };
  const rowsOf = (sql: string) => db.prepare<object>(sql).all(planId);
  for (const sql of IMPORTED_ROWS) add(rowsOf(sql));
  for (const rows of VERSION_ROWS.map(rowsOf)) if (rows.length > 0) add(rows);
  return hash.digest('hex');
}
