import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** SQLite's result codes, first part, and what they mean to the person in front of the program. */
const SENTENCES: readonly { readonly codes: readonly string[]; readonly code: string; readonly sentence: string }[] = [
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    code: 'ledger-busy',
    sentence: '正被另一个程序写入，这次没有改动。请等它完成后再试。',
  },
  { codes: ['SQLITE_FULL'], code: 'disk-full', sentence: '所在磁盘空间不足，这次没有改动。请清出空间后再试。' },
  {
    codes: ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
    code: 'ledger-damaged',
    sentence: '已损坏，程序没有改动它。请保留原文件，并从备份恢复（duban restore）。',
  },
  {
    codes: ['SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_AUTH', 'SQLITE_CANTOPEN'],
    code: 'ledger-not-writable',
    sentence: '无法打开或无法写入。请检查文件和文件夹是否只读、是否有权限。',
  },
  {
    codes: ['SQLITE_IOERR'],
    code: 'disk-error',
    sentence: '读写磁盘时出错（磁盘空间不足或磁盘故障），这次没有改动。请检查磁盘后再试。',
  },
];

/** What SQLite threw, as a sentence about the ledger at `path`; anything else is given back as it is. */
export function ledgerError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = SENTENCES.find((entry) => entry.codes.some((start) => code === start || code.startsWith(`${start}_`)));
  return found ? new AppError(found.code, `台账“${basename(path)}”${found.sentence}`, { cause: error }) : error;
}

/** A database whose check failed: the same sentence as where SQLite itself stumbles over the damage. */
export function damagedLedger(path: string, cause: Error): unknown {
  return ledgerError(Object.assign(cause, { code: 'SQLITE_CORRUPT' }), path);
}

/** A Chinese sentence for a failing file operation beside the ledger (backup, restore). */
export function fileError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof AppError) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new AppError('disk-full', `写入“${basename(path)}”时磁盘空间不足。请清出空间后再试。`, { cause: error });
  }
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return new AppError('not-writable', `无法写入“${basename(path)}”。请检查文件夹是否只读、是否有权限。`, {
      cause: error,
    });
  }
  if (error.code === 'ENOENT') {
    return new AppError('not-found', `找不到“${path}”，或它所在的文件夹不存在。`, { cause: error });
  }
  return error;
}
