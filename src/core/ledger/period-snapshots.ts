import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { getRow, type ReadableDB, runOnce, type WritableDB } from './database.ts';

/** What a frozen period keeps, as one text; what is in it is the affair of those who write and read it. */

/** Freezes a period with all that a report of it will ever need; gives the SHA-256 of that text. */
export function freeze(
  db: WritableDB,
  { id, at, content }: { readonly id: number; readonly at: string; readonly content: string },
): string {
  const sha256 = digestOf(content);
  runOnce(
    db.prepareWrite('INSERT INTO period_snapshots (id, content, sha256) VALUES (?, ?, ?)'),
    id,
    gzipSync(content),
    sha256,
  );
  runOnce(db.prepareWrite("UPDATE periods SET state = 'frozen', frozen_at = ? WHERE id = ?"), at, id);
  return sha256;
}

/** The kept text of a frozen period. */
export function getSnapshot(db: ReadableDB, id: number): string {
  const { content } = getRow(
    db.prepare<{ content: Uint8Array }>('SELECT content FROM period_snapshots WHERE id = ?'),
    id,
  );
  return gunzipSync(content).toString('utf8');
}

/** True where the kept text is the one that was frozen. */
export function isSnapshotWhole(db: ReadableDB, id: number): boolean {
  const row = db.prepare<{ sha256: string }>('SELECT sha256 FROM period_snapshots WHERE id = ?').get(id);
  if (!row) return false;
  try {
    return digestOf(getSnapshot(db, id)) === row.sha256;
  } catch {
    return false; // Not even unpacked.
  }
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');
