import type { ImportBatch } from '../../shared/model/ledger.ts';
import type { VersionSummary } from '../../shared/model/version.ts';
import type { Stamp } from './audit.ts';
import { getRow, type ReadableDB, runOnce, type WritableDB } from './database.ts';
import type { TrackedRows } from './tracked-rows.ts';

type BatchRow = {
  readonly id: number;
  readonly kind: ImportBatch['kind'];
  readonly at: string;
  readonly actor: string;
  readonly state: ImportBatch['state'];
  readonly file: string;
  /** Of a merge: JSON array of the names. */
  readonly returned: string;
  readonly tasks: number;
  readonly obligations: number;
  readonly version_of: number | null;
  readonly version_summary: string | null;
};

const SELECT = `
  SELECT b.id, b.kind, b.at, b.actor, b.state, b.file, b.tasks, b.obligations, b.version_of, b.version_summary,
         (SELECT json_group_array(f.name ORDER BY f.id) FROM returned_files f WHERE f.batch_id = b.id) AS returned
  FROM import_batches b`;

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

/** The newest import in force that came from the very same bytes. */
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

/** A merge of returned files, as the step that writes it begins it. */
export type NewMerge = {
  readonly file: string;
  /** Over the digests of its files, see `digestOfFiles`. */
  readonly sha256: string;
  /** Of all files together, in bytes. */
  readonly size: number;
  readonly tasks: number;
  readonly obligations: number;
};

/**
 * Begins a merge inside the step that writes it; gives the batch's number. That it is in force is a row of the step: taken
 * back or done again, wherever a person does so, the batch follows.
 */
export function insertMerge(db: WritableDB, rows: TrackedRows, stamp: Stamp, merge: NewMerge): number {
  const id = runOnce(
    db.prepareWrite(
      `INSERT INTO import_batches (kind, state, at, actor, file, sha256, size, tasks, obligations, doubts)
       VALUES ('merge', 'undone', ?, ?, ?, ?, ?, ?, ?, 0)`,
    ),
    stamp.at,
    stamp.actor,
    merge.file,
    merge.sha256,
    merge.size,
    merge.tasks,
    merge.obligations,
  );
  rows.update('import_batches', id, { state: 'active' });
  return id;
}

/** The step that wrote a merge. */
export function getStepOfMerge(db: ReadableDB, batchId: number): number {
  return getRow(
    db.prepare<{ id: number }>(
      "SELECT change_id AS id FROM change_rows WHERE table_name = 'import_batches' AND row_id = ?",
    ),
    batchId,
  ).id;
}

/** 花都区.xlsx、朝阳区.xlsx 等 12 份. */
export function nameFiles({ files }: Pick<ImportBatch, 'files'>): string {
  return files.length <= 3 ? files.join('、') : `${files.slice(0, 2).join('、')} 等 ${files.length} 份`;
}

function toBatch({ file, returned, version_of: _, version_summary: version, ...row }: BatchRow): ImportBatch {
  return {
    ...row,
    files: row.kind === 'merge' ? (JSON.parse(returned) as readonly string[]) : [file],
    version: version === null ? null : (JSON.parse(version) as VersionSummary),
  };
}
