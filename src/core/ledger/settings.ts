import { getRow, type ReadableDB, type WritableDB } from './database.ts';

const OFFICE = 'office';
/** Given by the migration that brought the forms. */
const LEDGER_ID = 'ledger-id';

/** The office whose ledger this is (填报单位); empty until somebody names it. */
export function getOffice(db: ReadableDB): string {
  return db.prepare<{ value: string }>('SELECT value FROM settings WHERE key = ?').get(OFFICE)?.value ?? '';
}

export function setOffice(db: WritableDB, name: string): void {
  db.prepareWrite(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(OFFICE, name);
}

/** Tells this ledger, and its copies, from every other one: part of what the codes of its forms are made of. */
export function getLedgerId(db: ReadableDB): string {
  return getRow(db.prepare<{ value: string }>('SELECT value FROM settings WHERE key = ?'), LEDGER_ID).value;
}
