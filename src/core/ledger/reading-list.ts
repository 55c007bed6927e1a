import type { ReadingItem, ReadingNote } from '../../shared/model/exchange.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

export type NewReadingItem = Pick<ReadingNote, 'kind' | 'text' | 'reason' | 'obligationId'> & {
  readonly fileId: number;
  readonly sheet: string;
  readonly cell: string;
};

const SELECT = `
  SELECT r.id, r.kind, b.at, f.id AS fileId, f.name AS file, r.sheet, r.cell, COALESCE(d.name, f.sender) AS department,
         COALESCE(p.name, '') AS period, r.text, r.reason, o.task_id AS taskId, r.read_at AS readAt
  FROM reading_list r JOIN returned_files f ON f.id = r.file_id JOIN import_batches b ON b.id = f.batch_id
       LEFT JOIN departments d ON d.id = f.department_id LEFT JOIN periods p ON p.id = f.period_id
       LEFT JOIN obligations o ON o.id = r.obligation_id
  WHERE b.state = 'active'`;

export function insertReadingItem(db: WritableDB, item: NewReadingItem): void {
  runOnce(
    db.prepareWrite(
      'INSERT INTO reading_list (file_id, kind, sheet, cell, text, reason, obligation_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    item.fileId,
    item.kind,
    item.sheet,
    item.cell,
    item.text,
    item.reason,
    item.obligationId,
  );
}

/** What departments sent outside their rows, in merges that are in force: unread first, newest first within each. */
export function listReadingItems(db: ReadableDB): readonly ReadingItem[] {
  return db.prepare<ReadingItem>(`${SELECT} ORDER BY r.read_at IS NOT NULL, b.id DESC, r.id`).all();
}

/** Those with these ids that are still on the list. */
export function findReadingItems(db: ReadableDB, ids: readonly number[]): readonly ReadingItem[] {
  return db
    .prepare<ReadingItem>(`${SELECT} AND r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id`)
    .all(JSON.stringify(ids));
}

/** True where the list has this note already, of a file with these very bytes in a merge in force. */
export function hasReadingItem(
  db: ReadableDB,
  sha256: string,
  { sheet, cell, text }: { readonly sheet: string; readonly cell: string; readonly text: string },
): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM reading_list r JOIN returned_files f ON f.id = r.file_id
              JOIN import_batches b ON b.id = f.batch_id
         WHERE f.sha256 = ? AND b.state = 'active' AND r.sheet = ? AND r.cell = ? AND r.text = ?`,
      )
      .get(sha256, sheet, cell, text) !== undefined
  );
}
