import type { StartingData } from '../../shared/model/directory.ts';
import { appendAudit, type Stamp } from '../ledger/audit.ts';
import { type ReadableDB, runOnce, type WritableDB } from '../ledger/database.ts';
import { type Department, listEntries } from '../ledger/departments.ts';
import { sealDirectory } from '../ledger/directory-seal.ts';
import { findStartingData, findStartingVersion, putStartingData } from '../ledger/starting-data.ts';
import { describeBody } from './resolve/describe-body.ts';

/**
 * Gives the facts that this ledger works with: its own copy, or the program's where that is newer.
 * @param program the facts that came with the program
 */
export function startingDataOf(db: ReadableDB, program: () => StartingData): () => StartingData {
  let own: StartingData | null = null;
  return () => {
    const version = findStartingVersion(db);
    if (version === null || version <= program().version) return program();
    // Kept, because the indexes over it are made once for each object.
    if (own?.version !== version) own = findStartingData(db);
    return own ?? program();
  };
}

/**
 * Gives the ledger the program's facts where it has none or older ones; belongs into the transaction of the first step
 * that writes. What the office entered lies in other tables and stays; an older program leaves newer facts alone.
 */
export function adoptStartingData(db: WritableDB, stamp: Stamp, data: StartingData): void {
  const version = findStartingVersion(db);
  if (version !== null && version >= data.version) return;
  putStartingData(db, data, stamp.at);
  const described = describeEntries(db, data);
  sealDirectory(db);
  const had = version === null ? '' : `（原为 ${version} 版）`;
  const what = described === 0 ? '' : `，为 ${described} 个单位补上层级和类别`;
  appendAudit(db, stamp, {
    action: 'settings',
    batchId: null,
    details: `单位名册采用 ${data.version} 版基础资料${had}${what}`,
  });
}

/**
 * Entries that are older than levels and lines get what their name tells. Where that would make two entries of a place
 * one body by level and line, they keep no line: whether they are one is for a person to say.
 */
function describeEntries(db: WritableDB, data: StartingData): number {
  const entries = listEntries(db);
  const key = ({ place, level, line }: Pick<Department, 'place' | 'level' | 'line'>) =>
    JSON.stringify([place, level, line]);
  const described = entries
    .filter(({ level, line, origin }) => level === null && line === null && origin === 'import')
    .map((entry) => ({ entry, body: describeBody(entry.place, entry.name, data) }))
    .filter(({ entry, body }) => body.level !== null || body.line !== null || body.kind !== entry.kind);
  const known = entries.filter(({ line }) => line !== null).map(key);
  const taken = Map.groupBy(
    [...known, ...described.map(({ entry, body }) => key({ ...body, place: entry.place }))],
    (each) => each,
  );
  const update = db.prepareWrite('UPDATE departments SET level = ?, kind = ?, line = ? WHERE id = ?');
  for (const { entry, body } of described) {
    const alone = taken.get(key({ ...body, place: entry.place }))?.length === 1;
    runOnce(update, body.level, body.kind, alone ? body.line : null, entry.id);
  }
  return described.length;
}
