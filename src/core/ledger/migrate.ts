import { getRow, type ReadableDB, type WritableDB } from './database.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/** The letters "DUBA" in the header: tells a ledger from every other SQLite file. */
export const APPLICATION_ID = 0x44554241;

/** The newest schema that this program knows. */
export const SCHEMA_VERSION = latest(MIGRATIONS);

export function schemaVersion(db: ReadableDB): number {
  return getRow(db.prepare<{ user_version: number }>('PRAGMA user_version')).user_version;
}

/**
 * Brings a ledger to the newest schema, all steps or none.
 *
 * Foreign keys are off meanwhile, and switched outside the transaction, because inside one SQLite ignores the switch: a
 * step that rebuilds a table would empty its children through ON DELETE CASCADE. They are all checked before the commit.
 */
export function migrate(db: WritableDB, steps: readonly Migration[] = MIGRATIONS): void {
  if (schemaVersion(db) === latest(steps)) return;
  db.execute('PRAGMA foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const step of steps) {
        // Read inside the transaction: another program may have taken this step while we waited for the lock.
        if (step.version <= schemaVersion(db)) continue;
        db.execute(step.sql);
        db.execute(`PRAGMA user_version = ${step.version}`);
      }
      db.execute(`PRAGMA application_id = ${APPLICATION_ID}`);
      if (db.prepare('PRAGMA foreign_key_check').get()) throw new Error('a migration broke a foreign key');
    });
  } finally {
    db.execute('PRAGMA foreign_keys = ON');
  }
}

function latest(steps: readonly Migration[]): number {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`migration ${step.version} is out of order`);
  });
  return steps.length;
}
