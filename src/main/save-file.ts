import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../shared/errors.ts';

const RETRY_MILLISECONDS = [50, 100, 200, 400, 800];
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Writes a file whole or not at all: under another name in the same folder, to the disk, then renamed.
 * Throws `AppError` with the way out where the folder or the file does not allow it.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeDurably(draft, bytes);
    await replace(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw explain(path, error);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows a virus scanner or WPS may hold the file for a moment. */
async function replace(draft: string, path: string): Promise<void> {
  for (const pause of RETRY_MILLISECONDS) {
    try {
      return await rename(draft, path);
    } catch (error) {
      if (!BUSY.has(codeOf(error))) throw error;
      await wait(pause);
    }
  }
  await rename(draft, path);
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What kept a file or folder from being written, as a sentence with the way out. */
export function explain(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === '' || error instanceof AppError) return error;
  if (code === 'ENOSPC') {
    return new AppError('disk-full', `磁盘空间不足，没有保存“${path}”。请腾出空间或换一个磁盘再存。`);
  }
  if (BUSY.has(code)) {
    const message = `“${path}”不能写入：可能正在 Excel 或 WPS 中打开，或没有权限。请关闭它，或换一个文件夹再存。`;
    return new AppError('file-busy', message);
  }
  return new AppError('not-saved', `“${path}”没有保存（${code}）。请换一个文件夹再存。`);
}
