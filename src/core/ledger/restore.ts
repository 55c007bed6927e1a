import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { localDateTime } from '../../shared/local-time.ts';
import { appendAudit } from './audit.ts';
import { backUpLedger, sha256OfFile } from './backup.ts';
import { newTempName, placeNewFile } from './durable.ts';
import { fileError } from './errors.ts';
import { type LedgerCopy, openCopy, openLedger } from './open.ts';
import { refuseMissingFolder } from './refuse.ts';

/** Where the state that was replaced can still be found; null where there was none. */
export type Restored = { readonly replaced: string | null };

/**
 * Puts a backup in the place of the ledger at `path`. The present state is kept: backed up first where it can be read,
 * renamed to "….damaged-时间" where it cannot. A ledger of a newer or another program is refused.
 */
export async function restoreLedger(
  backup: string,
  path: string,
  { now, actor }: { readonly now: () => Date; readonly actor: string },
): Promise<Restored> {
  const file = resolve(path);
  if (resolve(backup) === file) throw new AppError('same-file', '备份与台账是同一个文件，没有可恢复的内容。');
  refuseMissingFolder(file);
  refuseAlteredBackup(backup);
  const copy = openCopy(backup);
  let replaced: string | null;
  try {
    replaced = (await replaceSound(copy, file, now)) ?? replaceLost(copy, file, now);
  } finally {
    copy.close();
  }
  const ledger = openLedger(file, { now, mustExist: true });
  try {
    ledger.db.transaction(() => {
      appendAudit(
        ledger.db,
        { at: localDateTime(now()), actor },
        {
          action: 'restore',
          batchId: null,
          details: `从备份“${basename(backup)}”恢复，SHA-256 ${sha256OfFile(backup)}`,
        },
      );
    });
  } finally {
    ledger.close();
  }
  return { replaced };
}

/** A backup carries its SHA-256 beside it; one that came without is judged by its own integrity alone. */
function refuseAlteredBackup(backup: string): void {
  const note = `${backup}.sha256`;
  if (!existsSync(backup) || !existsSync(note)) return;
  if (readFileSync(note, 'utf8').startsWith(sha256OfFile(backup))) return;
  throw new AppError(
    'backup-altered',
    `备份“${basename(backup)}”与备份时不一致（SHA-256 不符），没有恢复。请换一份备份。`,
  );
}

/** Null where there is no ledger that can be read; else the backup of what was replaced. */
async function replaceSound(copy: LedgerCopy, file: string, now: () => Date): Promise<string | null> {
  const kept = backUpPresent(file, now);
  if (kept !== null) await copy.copyOver(file);
  return kept;
}

function backUpPresent(file: string, now: () => Date): string | null {
  try {
    const present = openLedger(file, { now, mustExist: true });
    try {
      return backUpLedger(present, 'restore', now());
    } finally {
      present.close();
    }
  } catch (error) {
    const lost = error instanceof AppError && (error.code === 'ledger-missing' || error.code === 'ledger-damaged');
    if (lost) return null;
    throw error;
  }
}

/** A log left beside a lost ledger is moved away with it: SQLite would play it into the restored one. */
function replaceLost(copy: LedgerCopy, file: string, now: () => Date): string | null {
  const temp = newTempName(file);
  try {
    copy.copyTo(temp);
    const suffix = `.damaged-${localDateTime(now()).replaceAll(':', '-')}`;
    const found = ['', '-wal', '-shm'].filter((ending) => existsSync(file + ending));
    for (const ending of found) renameSync(file + ending, file + suffix + ending);
    placeNewFile(temp, file);
    return found.length > 0 ? file + suffix : null;
  } catch (error) {
    throw fileError(error, file);
  } finally {
    rmSync(temp, { force: true });
  }
}
