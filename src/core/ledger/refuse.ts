import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { ReadableDB } from './database.ts';
import { damagedLedger, fileError } from './errors.ts';
import { readHeader } from './header.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './migrate.ts';

/** Refuses a folder or a device, a missing file where it must exist, and a log whose database is gone. */
export function refuseWhatIsNoFile(file: string, mustExist: boolean): void {
  const name = basename(file);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return;
  if (found) {
    throw new AppError('ledger-not-a-file', `“${name}”是文件夹或设备，不是台账文件。请指定一个台账文件。`);
  }
  // The file was moved or deleted while its log still held committed work.
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw new AppError(
      'ledger-missing',
      `台账“${name}”不见了，但它的日志“${name}-wal”还在。请把台账文件放回原处，或从备份恢复（duban restore）。`,
    );
  }
  if (mustExist) throw new AppError('ledger-missing', `找不到台账“${file}”。请检查路径，或先导入一份分工表。`);
}

/** Looks at the bare file: what is no SQLite file, another program's or a newer program's is refused untouched. */
export function refuseForeignFile(file: string): void {
  const name = basename(file);
  const header = readHeaderOf(file);
  if (!header) {
    throw new AppError(
      'ledger-damaged',
      `“${name}”不是台账文件，或文件头已经损坏。程序没有改动它；如果它原来是台账，请从备份恢复（duban restore）。`,
    );
  }
  if (header.applicationId !== APPLICATION_ID) {
    throw new AppError('not-a-ledger', `“${name}”是别的程序的数据库，不是督办台账。程序没有改动它。`);
  }
  refuseNewer(header.userVersion, file);
}

export function refuseNewer(version: number, file: string): void {
  if (version <= SCHEMA_VERSION) return;
  throw new AppError(
    'ledger-newer',
    `台账“${basename(file)}”由更新版本的程序写成（第 ${version} 版，本程序只认到第 ${SCHEMA_VERSION} 版）。程序没有改动它，请升级程序后再打开。`,
  );
}

export function refuseMissingFolder(file: string): void {
  if (existsSync(dirname(file))) return;
  throw new AppError('not-found', `文件夹“${dirname(file)}”不存在。请先建好文件夹，或换一个位置。`);
}

/** Refuses a database whose pages or rows do not fit together. */
export function refuseDamage(db: ReadableDB, file: string, check: 'quick_check' | 'integrity_check'): void {
  const [first] = Object.values(db.prepare<Record<string, string>>(`PRAGMA ${check}(1)`).get() ?? {});
  if (first !== 'ok') throw damagedLedger(file, new Error(first));
}

function readHeaderOf(file: string): ReturnType<typeof readHeader> {
  try {
    return readHeader(file);
  } catch (error) {
    throw fileError(error, file);
  }
}
