import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { newTempName, placeNewFile } from './durable.ts';
import { fileError } from './errors.ts';

/** The folder beside the ledger in which its evidence lies, each file under the name of its SHA-256. */
export function evidenceFolder(ledgerPath: string): string {
  return `${ledgerPath}.files`;
}

/** Keeps a content; gives its SHA-256. The same content is kept once. On the disk when this returns. */
export function keepEvidence(ledgerPath: string, bytes: Uint8Array): string {
  const sha256 = digestOf(bytes);
  const folder = evidenceFolder(ledgerPath);
  const file = join(folder, sha256);
  if (isKept(file, sha256)) return sha256;
  const temp = newTempName(file);
  try {
    mkdirSync(folder, { recursive: true });
    // A damaged copy under that name gives way to the whole one.
    rmSync(file, { force: true });
    writeFileSync(temp, bytes);
    placeNewFile(temp, file);
  } catch (error) {
    throw fileError(error, folder);
  } finally {
    rmSync(temp, { force: true });
  }
  return sha256;
}

/** The kept content; refuses where it is gone or no longer what was kept. */
export function readEvidence(
  ledgerPath: string,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
): Uint8Array {
  const file = join(evidenceFolder(ledgerPath), sha256);
  if (!existsSync(file)) {
    throw new AppError(
      'evidence-missing',
      `材料“${name}”不在台账旁的“.files”文件夹中。如果台账是移动或恢复过来的，请把该文件夹一并放回台账旁边。`,
    );
  }
  const bytes = Uint8Array.from(readFileSync(file));
  if (digestOf(bytes) === sha256) return bytes;
  throw new AppError('evidence-changed', `材料“${name}”与存入时不一致，可能被改动或磁盘出错。请重新取得原件后再存入。`);
}

function isKept(file: string, sha256: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true && digestOf(readFileSync(file)) === sha256;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
