import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../shared/model/ledger.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

type AuditRow = {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: AuditEntry['action'];
  readonly batch_id: number | null;
  readonly details: string;
  readonly digest: string | null;
  readonly previous_hash: string;
  readonly hash: string;
};

/** Who did it, and when (local, "2026-11-22T09:30:00"). */
export type Stamp = { readonly at: string; readonly actor: string };

const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/**
 * Records what was done; belongs into the transaction that does it, so that neither exists without the other.
 * @param digest of the rows that a batch brought in (`batchDigest`)
 */
export function appendAudit(
  db: WritableDB,
  stamp: Stamp,
  entry: {
    readonly action: AuditEntry['action'];
    readonly batchId: number | null;
    readonly details: string;
    readonly digest?: string;
  },
): void {
  const last = db.prepare<AuditRow>('SELECT * FROM audit_log ORDER BY id DESC LIMIT 1').get();
  const row = {
    id: (last?.id ?? 0) + 1,
    at: stamp.at,
    actor: stamp.actor,
    action: entry.action,
    batch_id: entry.batchId,
    details: entry.details,
    digest: entry.digest ?? null,
    previous_hash: last?.hash ?? FIRST_PREVIOUS_HASH,
  };
  runOnce(
    db.prepareWrite(
      `INSERT INTO audit_log (id, at, actor, action, batch_id, details, digest, previous_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    ...contentOf(row),
    hashOf(row),
  );
}

/** Newest first. */
export function listAudit(db: ReadableDB, limit: number): readonly AuditEntry[] {
  return db
    .prepare<AuditRow>('SELECT * FROM audit_log ORDER BY id DESC LIMIT ?')
    .all(limit)
    .map(({ id, at, actor, action, batch_id, details }) => ({ id, at, actor, action, batchId: batch_id, details }));
}

/** The number of the newest entry: it moves on with everything that is written to the ledger. */
export function lastAuditId(db: ReadableDB): number {
  return db.prepare<{ id: number }>('SELECT id FROM audit_log ORDER BY id DESC LIMIT 1').get()?.id ?? 0;
}

/** True where the freezing of a period with that SHA-256 stands in the log. */
export function hasFreezeRecord(db: ReadableDB, sha256: string): boolean {
  return db.prepare("SELECT 1 FROM audit_log WHERE action = 'freeze' AND digest = ?").get(sha256) !== undefined;
}

/** The digest recorded when a batch came in; null where the record is gone. */
export function findImportDigest(db: ReadableDB, batchId: number): string | null {
  const row = db
    .prepare<{ digest: string | null }>("SELECT digest FROM audit_log WHERE batch_id = ? AND action = 'import'")
    .get(batchId);
  return row?.digest ?? null;
}

/**
 * The number of the first entry that was changed, or that no longer follows the one before it; null where the chain is
 * whole. The counter of ids outlives the rows, so entries cut off at the end are noticed too.
 */
export function findBrokenAuditEntry(db: ReadableDB): number | null {
  let expectedId = 1;
  let previous = FIRST_PREVIOUS_HASH;
  for (const row of db.prepare<AuditRow>('SELECT * FROM audit_log ORDER BY id').all()) {
    if (row.id !== expectedId) return expectedId;
    if (row.previous_hash !== previous || row.hash !== hashOf(row)) return row.id;
    previous = row.hash;
    expectedId += 1;
  }
  const counter = db.prepare<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'audit_log'").get();
  return expectedId <= (counter?.seq ?? 0) ? expectedId : null;
}

function contentOf(row: Omit<AuditRow, 'hash'>) {
  return [row.id, row.at, row.actor, row.action, row.batch_id, row.details, row.digest, row.previous_hash] as const;
}

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify(contentOf(row)))
    .digest('hex');
}
