import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { localDateTime } from '../../shared/local-time.ts';
import { newTempName, placeFile, placeNewFile } from './durable.ts';
import { fileError } from './errors.ts';
import type { Ledger } from './open.ts';
import { refuseMissingFolder } from './refuse.ts';
import { backupsToKeep } from './rotation.ts';

/** What was about to happen when an automatic backup was made. */
export type BackupReason = 'import' | 'merge' | 'undo' | 'migrate' | 'restore';

export type Backup = { readonly file: string; readonly at: string };

/** "2026-11-22T22-04-46 001 import.db": when, the how-manieth of that second, before what. */
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}) \d+ [a-z]+\.db$/;

/** The folder beside the ledger in which its automatic backups lie. */
export function backupFolder(ledgerPath: string): string {
  return `${ledgerPath}.backups`;
}

/** Automatic backups of a ledger, newest first. */
export function listBackups(ledgerPath: string): readonly Backup[] {
  const folder = backupFolder(ledgerPath);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .reverse()
    .flatMap((name) => {
      const [, day, hour, minute, second] = NAME.exec(name) ?? [];
      return day ? [{ file: join(folder, name), at: `${day}T${hour}:${minute}:${second}` }] : [];
    });
}

/** Makes an automatic backup before a change and removes those that the rotation no longer keeps; gives its path. */
export function backUpLedger(ledger: Ledger, reason: BackupReason, moment: Date): string {
  const folder = backupFolder(ledger.path);
  const second = localDateTime(moment).replaceAll(':', '-');
  const file = (count: number): string => join(folder, `${second} ${String(count).padStart(3, '0')} ${reason}.db`);
  try {
    mkdirSync(folder, { recursive: true });
    const made = withCopy(ledger, file(1), (temp) => {
      // Two programs may back up in the same second: the name is taken by naming, never by looking first.
      let count = 1;
      while (!placeNewFile(temp, file(count))) count += 1;
      return file(count);
    });
    removeOldBackups(ledger.path);
    return made;
  } catch (error) {
    throw fileError(error, folder);
  }
}

/** Writes a copy of the ledger to a file of the person's choice; an existing file is refused. */
export function exportBackup(ledger: Ledger, file: string): void {
  refuseMissingFolder(file);
  try {
    withCopy(ledger, file, (temp) => {
      if (placeNewFile(temp, file)) return file;
      throw new AppError('file-exists', `“${file}”已经存在，没有覆盖它。请换一个文件名。`);
    });
  } catch (error) {
    throw fileError(error, file);
  }
}

/** Lower-case hex. */
export function sha256OfFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/**
 * Makes a checked copy, lets `place` name it, and writes its SHA-256 beside it: of the damage that disks do,
 * integrity_check alone misses what turns a text into another text.
 */
function withCopy(ledger: Ledger, beside: string, place: (temp: string) => string): string {
  const temp = newTempName(beside);
  try {
    ledger.copyTo(temp);
    const digest = sha256OfFile(temp);
    const file = place(temp);
    writeFileSync(temp, `${digest}  ${basename(file)}\n`);
    placeFile(temp, `${file}.sha256`);
    return file;
  } finally {
    rmSync(temp, { force: true });
  }
}

function removeOldBackups(ledgerPath: string): void {
  const backups = listBackups(ledgerPath);
  const kept = backupsToKeep(backups);
  for (const backup of backups) {
    if (kept.has(backup)) continue;
    rmSync(backup.file, { force: true });
    rmSync(`${backup.file}.sha256`, { force: true });
  }
}
