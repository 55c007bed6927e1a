import { createHash } from 'node:crypto';
import type { ReadableDB, WritableDB } from './database.ts';

/**
 * The digest of plans leaves the directory out, since a person goes on changing it. Every step that changes it leaves
 * its own seal instead, and the check compares: a name that a disk or a foreign program changed is found.
 */
const SEAL = 'directory-seal';

/** The tables of the directory, and what of each is sealed. */
const SEALED_ROWS: ReadonlyMap<string, string> = new Map([
  ['departments', 'SELECT id, place, name, level, kind, line, protocol, origin FROM departments ORDER BY id'],
  [
    'namings',
    'SELECT id, place, name, department_id, rule, certainty, reason, decided_by, at, actor FROM namings ORDER BY id',
  ],
  [
    'department_names',
    'SELECT id, department_id, name, kind, since, until, document, recorded_on FROM department_names ORDER BY id',
  ],
  [
    'transfers',
    `SELECT id, obligation_id, from_department_id, to_department_id, transferred_on, document, matter, reason, recorded_on
   FROM transfers ORDER BY id`,
  ],
  ['group_members', 'SELECT id, group_id, member_id, since, until, recorded_on FROM group_members ORDER BY id'],
  [
    'department_contacts',
    'SELECT id, department_id, post, person, phone, since, until FROM department_contacts ORDER BY id',
  ],
  // Sums in SQL: of a large ledger's obligations, hashing each row would be felt at every step of a person.
  [
    'obligations',
    `SELECT COUNT(*), SUM(id * department_id), SUM(id * named_department_id), SUM(id * absorbed_by) FROM obligations`,
  ],
]);

/**
 * True where a step on that table changes what is sealed. A step that leaves the directory alone leaves the seal too: a new
 * one would cover up what a disk or a foreign program had changed before it.
 */
export function isSealed(table: string): boolean {
  return SEALED_ROWS.has(table);
}

/** Seals the directory as it is; comes last in a transaction that changed it. */
export function sealDirectory(db: WritableDB): void {
  db.prepareWrite(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(SEAL, digestOf(db));
}

/** True where the directory is as the last step left it; a ledger older than the directory has no seal yet. */
export function isDirectorySealed(db: ReadableDB): boolean {
  const seal = db.prepare<{ value: string }>('SELECT value FROM settings WHERE key = ?').get(SEAL);
  return seal === undefined || seal.value === digestOf(db);
}

function digestOf(db: ReadableDB): string {
  const hash = createHash('sha256');
  for (const sql of SEALED_ROWS.values()) {
    const rows = db.prepare<object>(sql).all();
    hash.update(`${JSON.stringify(rows.map((row) => Object.values(row)))}\n`);
  }
  return hash.digest('hex');
}
