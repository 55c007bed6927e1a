import type { StartingData } from '../../shared/model/directory.ts';
import { type ReadableDB, runOnce, type WritableDB } from './database.ts';

/** The ledger's own copy of the starting data; null where it has none yet. */
export function findStartingData(db: ReadableDB): StartingData | null {
  const row = db.prepare<{ content: string }>('SELECT content FROM starting_data').get();
  return row ? (JSON.parse(row.content) as StartingData) : null;
}

/** Its date, "2026-11-23"; null where it has none yet. */
export function findStartingVersion(db: ReadableDB): string | null {
  return db.prepare<{ version: string }>('SELECT version FROM starting_data').get()?.version ?? null;
}

/** Puts it in the place of the copy that is there. */
export function putStartingData(db: WritableDB, data: StartingData, at: string): void {
  runOnce(
    db.prepareWrite(
      `INSERT INTO starting_data (id, version, content, at) VALUES (1, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, content = excluded.content, at = excluded.at`,
    ),
    data.version,
    JSON.stringify(data),
    at,
  );
}

/** The customary rank of each line's bodies; small comes first. */
export function lineProtocols(db: ReadableDB): ReadonlyMap<string, number> {
  const rows = db
    .prepare<{ id: string; protocol: number }>(
      `SELECT line.value ->> 'id' AS id, line.value ->> 'protocol' AS protocol
       FROM starting_data, json_each(starting_data.content, '$.lines') AS line`,
    )
    .all();
  return new Map(rows.map(({ id, protocol }) => [id, protocol]));
}
