import type { ImportBatch } from '../../shared/model/ledger.ts';
import type { VersionSummary } from '../../shared/model/version.ts';
import type { Stamp } from './audit.ts';
import { getRow, type ReadableDB, runOnce, type WritableDB } from './database.ts';

type BatchRow = {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly state: ImportBatch['state'];
  readonly file: string;
  readonly tasks: number;
  readonly obligations: number;
  readonly version_of: number | null;
  readonly version_summary: string | null;
};

const SELECT = `SELECT id, at, actor, state, file, tasks, obligations, version_of, version_summary FROM import_batches`;

/** The batches that made the plan of that id what it is: its own and its later versions. */
const OF_PLAN = "state = 'active' AND (version_of = ? OR id = (SELECT batch_id FROM plans WHERE id = ?))";

/** What one import brings; the counts stay with the batch after it is taken back. */
export type NewBatch = {
  readonly file: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly tasks: number;
  readonly obligations: number;
  readonly doubts: number;
  /** Set where it changes a plan of the ledger instead of bringing one. */
  readonly version?: VersionSummary;
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

/** The batch that last touched a plan: its newest version, or the one that brought it. */
export function getLatestBatch(db: ReadableDB, planId: number): ImportBatch {
  return toBatch(getRow(db.prepare<BatchRow>(`${SELECT} WHERE ${OF_PLAN} ORDER BY id DESC LIMIT 1`), planId, planId));
}

/** The plan that a batch brought or changed; null where it was taken back. */
export function findPlanOfBatch(db: ReadableDB, batchId: number): number | null {
  const row = db
    .prepare<{ plan_id: number }>(
      `SELECT COALESCE(b.version_of, p.id) AS plan_id FROM import_batches b LEFT JOIN plans p ON p.batch_id = b.id
       WHERE b.id = ? AND b.state = 'active'`,
    )
    .get(batchId);
  return row?.plan_id ?? null;
}

/** Gives the batch's number. */
export function insertBatch(db: WritableDB, stamp: Stamp, batch: NewBatch): number {
  const id = runOnce(
    db.prepareWrite(
      `INSERT INTO import_batches (at, actor, file, sha256, size, tasks, obligations, doubts, version_of, version_summary)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    stamp.at,
    stamp.actor,
    batch.file,
    batch.sha256,
    batch.content.length,
    batch.tasks,
    batch.obligations,
    batch.doubts,
    batch.version?.planId ?? null,
    batch.version ? JSON.stringify(batch.version) : null,
  );
  runOnce(db.prepareWrite('INSERT INTO source_files (batch_id, content) VALUES (?, ?)'), id, batch.content);
  return id;
}

function toBatch({ file, version_of: _, version_summary: version, ...row }: BatchRow): ImportBatch {
  return { ...row, files: [file], version: version === null ? null : (JSON.parse(version) as VersionSummary) };
}
