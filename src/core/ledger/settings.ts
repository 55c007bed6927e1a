import type { ReadableDB, WritableDB } from './database.ts';

const OFFICE = 'office';

/** The office whose ledger this is (填报单位); empty until somebody names it. */
export function getOffice(db: ReadableDB): string {
  return db.prepare<{ value: string }>('SELECT value FROM settings WHERE key = ?').get(OFFICE)?.value ?? '';
}

export function setOffice(db: WritableDB, name: string): void {
  db.prepareWrite(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(OFFICE, name);
}
