import { existsSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { backUpLedger } from './backup.ts';
import type { WritableDB } from './database.ts';
import { newTempName, placeNewFile } from './durable.ts';
import { fileError, ledgerError } from './errors.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate.ts';
import { refuseDamage, refuseForeignFile, refuseMissingFolder, refuseNewer, refuseWhatIsNoFile } from './refuse.ts';

/** One open ledger. Open a file once in a process: a second opening could drop the first one's locks. */
export type Ledger = {
  /** Absolute. */
  readonly path: string;
  readonly db: WritableDB;
  /** Writes a compact, checked copy to a file that must not exist yet. */
  copyTo(file: string): void;
  close(): void;
};

/** A ledger file that is only read: a backup. */
export type LedgerCopy = {
  /** Writes a compact, checked copy to a file that must not exist yet. */
  copyTo(file: string): void;
  /** Puts the content in the place of a sound ledger's, in one transaction of that one; others may have it open. */
  copyOver(file: string): Promise<void>;
  close(): void;
};

export type OpenOptions = {
  readonly now: () => Date;
  /** Refuse where there is no file, instead of making a new ledger. */
  readonly mustExist?: boolean;
};

/** Above this size the check at opening would be felt (1 s for 350 MB); `check` and every backup still look at all. */
const QUICK_CHECK_BYTES = 256 * 1024 * 1024;
const BUSY_MILLISECONDS = 5000;

/**
 * Opens the ledger at `path` and brings it to the newest schema, after a backup where it is an older one.
 *
 * What is no ledger, belongs to a newer program or is damaged is refused with an `AppError` before a byte of it is
 * written, and never replaced by an empty one.
 */
export function openLedger(path: string, options: OpenOptions): Ledger {
  // An absolute path also keeps SQLite from taking a name such as ":memory:" or "file:x" for something else.
  const file = resolve(path);
  refuseWhatIsNoFile(file, options.mustExist ?? false);
  if (!existsSync(file)) createLedger(file);
  refuseForeignFile(file);
  const ledger = connect(file);
  try {
    // The newest number may still lie in the log beside the file, where the look at the bare file did not reach.
    refuseNewer(schemaVersion(ledger.db), file);
    if (statSync(file).size <= QUICK_CHECK_BYTES) refuseDamage(ledger.db, file, 'quick_check');
    if (schemaVersion(ledger.db) !== SCHEMA_VERSION) {
      backUpLedger(ledger, 'migrate', options.now());
      migrate(ledger.db);
    }
    return ledger;
  } catch (error) {
    ledger.close();
    throw error;
  }
}

/** Opens a backup, or any ledger, without changing it. Refuses what is no ledger, a newer one, or a damaged one. */
export function openCopy(path: string): LedgerCopy {
  const file = resolve(path);
  refuseWhatIsNoFile(file, true);
  refuseForeignFile(file);
  const raw = speaking(file, () => new Database(file, { readonly: true, fileMustExist: true }));
  try {
    refuseDamage(wrap(raw, file), file, 'integrity_check');
  } catch (error) {
    raw.close();
    throw error;
  }
  return {
    copyTo: (target) => copyTo(raw, file, target),
    async copyOver(target) {
      try {
        await raw.backup(target);
      } catch (error) {
        throw ledgerError(error, target);
      }
    },
    close: () => {
      raw.close();
    },
  };
}

/**
 * Made under another name and put in place when whole, so that an empty or half-made ledger never stands there; where
 * another program was first, its ledger stays. The log is switched on last: until then all is in the one file.
 */
function createLedger(file: string): void {
  refuseMissingFolder(file);
  const temp = newTempName(file);
  try {
    const raw = speaking(file, () => new Database(temp));
    try {
      speaking(file, () => configure(raw));
      migrate(wrap(raw, file));
      speaking(file, () => raw.pragma('journal_mode = WAL'));
    } finally {
      raw.close();
    }
    placeNewFile(temp, file);
  } catch (error) {
    throw fileError(error, file);
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(temp + ending, { force: true });
  }
}

function connect(file: string): Ledger {
  const raw = speaking(file, () => new Database(file, { timeout: BUSY_MILLISECONDS }));
  try {
    speaking(file, () => {
      raw.pragma('journal_mode = WAL');
      configure(raw);
    });
  } catch (error) {
    raw.close();
    throw error;
  }
  return {
    path: file,
    db: wrap(raw, file),
    copyTo: (target) => copyTo(raw, file, target),
    close: () => {
      raw.close();
    },
  };
}

function copyTo(raw: Database.Database, file: string, target: string): void {
  speaking(file, () => raw.prepare('VACUUM INTO ?').run(target));
  openCopy(target).close();
}

/** Settings that hold for the connection, not the file: every opening makes them anew. */
function configure(raw: Database.Database): void {
  // better-sqlite3 is compiled to sync a WAL at checkpoints only: a saved row could vanish in a power cut.
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
  raw.pragma('mmap_size = 0');
  // What is taken back is overwritten: a table may hold names and telephone numbers.
  raw.pragma('secure_delete = ON');
  if (raw.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous=FULL was not taken');
}

/** Lets what SQLite refuses leave as a sentence about the ledger. */
function speaking<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw ledgerError(error, file);
  }
}

function wrap(raw: Database.Database, file: string): WritableDB {
  const statements = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = statements.get(sql) ?? speaking(file, () => raw.prepare(sql));
    statements.set(sql, known);
    return known;
  };
  return {
    prepare<Row>(sql: string) {
      const query = statement(sql);
      if (!query.readonly) throw new Error('a query must not write');
      return {
        get: (...values) => speaking(file, () => query.get(...values) as Row | undefined),
        all: (...values) => speaking(file, () => query.all(...values) as Row[]),
      };
    },
    prepareWrite(sql) {
      const command = statement(sql);
      return {
        run(...values) {
          const { changes, lastInsertRowid } = speaking(file, () => command.run(...values));
          return { changes, lastId: Number(lastInsertRowid) };
        },
      };
    },
    execute(sql) {
      speaking(file, () => raw.exec(sql));
    },
    transaction: (work) => speaking(file, () => raw.transaction(work).immediate()),
  };
}
