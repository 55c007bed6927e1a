import { createHash } from 'node:crypto';
import type { ReadableDB } from './database.ts';

/**
 * What an import wrote, table by table. Columns are named, so that a later schema may add some without changing the
 * digest of what is there; what work on a task changes (its state) is left out.
 */
const IMPORTED_ROWS: readonly string[] = [
  `SELECT id, title, document_number, issuer, issued_on, place FROM plans WHERE batch_id = ?`,
  `SELECT t.id, t.plan_id, t.position, t.number, t.category, t.content, t.responsibility, t.open_list, t.deadline,
          t.due, t.sheet, t.range, t.number_cell, t.content_cell, t.responsibility_cells, t.category_cells
   FROM plans p JOIN tasks t ON t.plan_id = p.id WHERE p.batch_id = ? ORDER BY t.id`,
  `SELECT o.id, o.task_id, d.place, d.name, o.role, o.wording, o.inferred, o.collective, o.cell
   FROM plans p JOIN tasks t ON t.plan_id = p.id JOIN obligations o ON o.task_id = t.id
        JOIN departments d ON d.id = o.department_id WHERE p.batch_id = ? ORDER BY o.id`,
  `SELECT x.task_id, x.position, x.kind, x.text, x.due, x.start, x.cell
   FROM plans p JOIN tasks t ON t.plan_id = p.id JOIN deadlines x ON x.task_id = t.id
   WHERE p.batch_id = ? ORDER BY x.task_id, x.position`,
  `SELECT x.task_id, x.position, x.text, x.name, x.operator, x.value, x.unit, x.soft, x.cell
   FROM plans p JOIN tasks t ON t.plan_id = p.id JOIN indicators x ON x.task_id = t.id
   WHERE p.batch_id = ? ORDER BY x.task_id, x.position`,
  `SELECT x.task_id, x.position, x.meaning, x.header, x.text, x.cell
   FROM plans p JOIN tasks t ON t.plan_id = p.id JOIN extra_values x ON x.task_id = t.id
   WHERE p.batch_id = ? ORDER BY x.task_id, x.position`,
  `SELECT d.id, d.task_id, d.severity, d.code, d.message, d.sheet, d.cell, d.reading, d.alternatives
   FROM plans p JOIN doubts d ON d.plan_id = p.id WHERE p.batch_id = ? ORDER BY d.id`,
];

const PIECE = 1000;

/**
 * SHA-256 over every row that a batch brought in. Recorded at the import and compared by the check: a flipped bit in a
 * text passes SQLite's own integrity check.
 */
export function batchDigest(db: ReadableDB, batchId: number): string {
  const hash = createHash('sha256');
  for (const sql of IMPORTED_ROWS) {
    const rows = db.prepare<object>(sql).all(batchId);
    // In large pieces: hashing row by row would cost a third of the whole import.
    for (let start = 0; start < rows.length; start += PIECE) {
      const piece = rows.slice(start, start + PIECE).map((row) => Object.values(row));
      hash.update(JSON.stringify(piece).slice(1, -1));
    }
    hash.update('\n');
  }
  return hash.digest('hex');
}
