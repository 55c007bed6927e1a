import type { ReadableDB } from './database.ts';

/** The proposals that a person turned down, by key. */
export function listDeclined(db: ReadableDB): ReadonlySet<string> {
  const rows = db.prepare<{ key: string }>('SELECT key FROM declined_questions').all();
  return new Set(rows.map(({ key }) => key));
}
