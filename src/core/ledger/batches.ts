import type { ImportBatch } from '../../shared/model/ledger.ts';
import type { Stamp } from './audit.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

type BatchRow = {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly state: ImportBatch['state'];
  readonly file: string;
  readonly tasks: number;
  readonly obligations: number;
};

const SELECT = 'SELECT id, at, actor, state, file, tasks, obligations FROM import_batches';

/** What one import brings; the counts stay with the batch after it is taken back. */
export type NewBatch = {
  readonly file: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly tasks: number;
  readonly obligations: number;
  readonly doubts: number;
};

/** Newest first, with those taken back. */
export function listBatches(db: ReadableDB): readonly ImportBatch[] {
  return db.prepare<BatchRow>(`${SELECT} ORDER BY id DESC`).all().map(toBatch);
}

export function findBatch(db: ReadableDB, id: number): ImportBatch | null {
  const row = db.prepare<BatchRow>(`${SELECT} WHERE id = ?`).get(id);
  return row ? toBatch(row) : null;
}

/** The newest batch in force that came from the very same bytes. */
export function findBatchOfSameBytes(db: ReadableDB, sha256: string): ImportBatch | null {
  const row = db
    .prepare<BatchRow>(`${SELECT} WHERE sha256 = ? AND state = 'active' ORDER BY id DESC LIMIT 1`)
    .get(sha256);
  return row ? toBatch(row) : null;
}

/** Gives the batch's number. */
export function insertBatch(db: WritableDB, stamp: Stamp, batch: NewBatch): number {
  const id = runOnce(
    db.prepareWrite(
      `INSERT INTO import_batches (at, actor, file, sha256, size, tasks, obligations, doubts)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    stamp.at,
    stamp.actor,
    batch.file,
    batch.sha256,
    batch.content.length,
    batch.tasks,
    batch.obligations,
    batch.doubts,
  );
  runOnce(db.prepareWrite('INSERT INTO source_files (batch_id, content) VALUES (?, ?)'), id, batch.content);
  return id;
}

function toBatch({ file, ...row }: BatchRow): ImportBatch {
  return { ...row, files: [file] };
}
