import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../shared/errors.ts';

/**
 * Writes a whole file or none: under another name in the same folder, synced, then renamed. An existing file is
 * replaced in that one step; true where there was one, so that the command can say so. Throws `AppError` where the
 * folder is missing, the place is taken by a folder, or the disk refuses.
 */
export async function writeFileWhole(path: string, bytes: Uint8Array): Promise<boolean> {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new AppError('not-found', `文件夹“${folder}”不存在，没有写入。请先建好文件夹。`);
  const existed = await stat(path).catch(() => null);
  if (existed && !existed.isFile())
    throw new AppError('not-a-file', `“${path}”是文件夹或设备，不能写入。请换一个文件名。`);
  const temp = `${path}.tmp-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    const handle = await open(temp, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temp, path);
    await syncFolder(folder);
    return existed !== null;
  } catch (error) {
    await rm(temp, { force: true });
    throw writeError(error, path);
  }
}

/** Without it a new name may be lost in a power cut; Windows cannot open a folder and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function writeError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('disk-full', `写入“${path}”时磁盘空间不足，没有写入。请清出空间后再试。`, { cause: error });
  }
  if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES' || code === 'EROFS') {
    return new AppError('not-writable', `无法写入“${path}”：文件被其他程序打开，或没有权限。请关闭它后再试。`, {
      cause: error,
    });
  }
  return new AppError('write-failed', `写入“${path}”时出错，没有写入。请检查磁盘后再试。`, { cause: error });
}
