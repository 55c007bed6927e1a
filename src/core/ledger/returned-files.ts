import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

/** A file that came back, as it is kept. */
export type NewReturnedFile = {
  readonly batchId: number;
  readonly name: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  /** The department, or the office whose plan file it is. */
  readonly sender: string;
  /** Of a plan file: id of the ledger that wrote it; null for a form. */
  readonly origin: string | null;
  /** Of a form; null for a plan file. */
  readonly periodId: number | null;
  readonly departmentId: number | null;
  readonly formId: number | null;
};

/** A file that a department sent back in a period. */
export type ReturnedFileRecord = {
  readonly id: number;
  readonly departmentId: number;
  readonly file: string;
  readonly at: string;
};

/** Keeps a file as it came, its content once however often it comes; gives its id. */
export function insertReturnedFile(db: WritableDB, file: NewReturnedFile): number {
  db.prepareWrite('INSERT INTO returned_contents (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    file.sha256,
    file.content,
  );
  return runOnce(
    db.prepareWrite(
      `INSERT INTO returned_files (batch_id, name, sha256, sender, origin, period_id, department_id, form_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    file.batchId,
    file.name,
    file.sha256,
    file.sender,
    file.origin,
    file.periodId,
    file.departmentId,
    file.formId,
  );
}

/**
 * Files that were taken in for a period, oldest first; of merges that were taken back none. One that was dropped again, for
 * what had stayed open in it, counts once.
 */
export function listReturnedFiles(db: ReadableDB, periodId: number): readonly ReturnedFileRecord[] {
  return db
    .prepare<ReturnedFileRecord>(
      `SELECT MIN(f.id) AS id, f.department_id AS departmentId, f.name AS file, b.at
       FROM returned_files f JOIN import_batches b ON b.id = f.batch_id
       WHERE f.period_id = ? AND f.department_id IS NOT NULL AND b.state = 'active'
       GROUP BY f.department_id, f.sha256
       ORDER BY 1`,
    )
    .all(periodId);
}

/** The latest merge in force that took these very bytes in; null where none did. */
export function findMergeOf(db: ReadableDB, sha256: string): number | null {
  const row = db
    .prepare<{ id: number }>(
      `SELECT b.id FROM returned_files f JOIN import_batches b ON b.id = f.batch_id
       WHERE f.sha256 = ? AND b.state = 'active' ORDER BY b.id DESC LIMIT 1`,
    )
    .get(sha256);
  return row?.id ?? null;
}

/**
 * True where another merge in force settled an answer, or put a note on the reading list, that this step's merge has from the
 * same file: done again, it would stand there twice. That the other settled the rest of the file does not stand in the way.
 * (By `+` only the few answers on the same obligation are looked at, not all of a period.)
 */
export function isMergedAgain(db: ReadableDB, changeId: number): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM change_rows r JOIN returned_files f ON r.table_name = 'import_batches' AND f.batch_id = r.row_id
              JOIN returned_files g ON g.sha256 = f.sha256 AND g.batch_id <> f.batch_id
              JOIN import_batches b ON b.id = g.batch_id
         WHERE r.change_id = ? AND b.state = 'active' AND (
           EXISTS (SELECT 1 FROM settled_answers a JOIN settled_answers o ON o.obligation_id = a.obligation_id
                     AND +o.period_id = a.period_id AND +o.file_id = g.id AND o.cell = a.cell AND o.field = a.field
                   WHERE a.file_id = f.id)
           OR EXISTS (SELECT 1 FROM reading_list n JOIN reading_list o ON o.file_id = g.id AND o.sheet = n.sheet
                        AND o.cell = n.cell AND o.text = n.text
                      WHERE n.file_id = f.id))`,
      )
      .get(changeId) !== undefined
  );
}

/**
 * The ledger from whose plan files an entry was taken, with all that it corrects; null where a form or a person said some of
 * it: what a correction does not name goes along from before.
 */
export function findOriginOfEntry(db: ReadableDB, entryId: number): string | null {
  const origins = db
    .prepare<{ origin: string | null }>(
      `WITH RECURSIVE said (id) AS (
         SELECT ? UNION SELECT e.corrects FROM progress_entries e JOIN said s ON s.id = e.id WHERE e.corrects IS NOT NULL)
       SELECT DISTINCT f.origin FROM said JOIN progress_entries e ON e.id = said.id
            LEFT JOIN change_rows w ON w.table_name = 'progress_entries' AND w.row_id = e.id AND w.before IS NULL
            LEFT JOIN change_rows b ON b.change_id = w.change_id AND b.table_name = 'import_batches'
            LEFT JOIN returned_files f ON f.batch_id = b.row_id AND f.name = e.source_file`,
    )
    .all(entryId);
  return origins.length === 1 ? (origins[0]?.origin ?? null) : null;
}

/** The files of a merge, in the order in which they were taken in. */
export function listFilesOfMerge(
  db: ReadableDB,
  batchId: number,
): readonly { readonly name: string; readonly sha256: string }[] {
  return db
    .prepare<{ name: string; sha256: string }>('SELECT name, sha256 FROM returned_files WHERE batch_id = ? ORDER BY id')
    .all(batchId);
}

/** A file as it came, under its own name; also of a merge that was taken back. Refuses where none was kept under this id. */
export function getReturnedFile(db: ReadableDB, id: number): { readonly name: string; readonly bytes: Uint8Array } {
  const file = db
    .prepare<{ name: string; bytes: Uint8Array }>(
      'SELECT f.name, c.content AS bytes FROM returned_files f JOIN returned_contents c ON c.sha256 = f.sha256 WHERE f.id = ?',
    )
    .get(id);
  if (!file) throw new AppError('no-such-returned-file', '台账中没有存这份收回的文件。请刷新后再看。');
  return file;
}

/** What a merge is told by: SHA-256 over those of its files, in their order. */
export function digestOfFiles(files: readonly { readonly sha256: string }[]): string {
  return createHash('sha256')
    .update(files.map(({ sha256 }) => `${sha256}\n`).join(''))
    .digest('hex');
}
