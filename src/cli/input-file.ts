import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { NamedBytes } from '../core/app.ts';
import { AppError } from '../shared/errors.ts';

/** No 分工表 comes near it; what is larger is not read into memory to be refused afterwards. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads a file named on the command line. Throws an `AppError` that names it where it is missing, no file or too large. */
export async function readInputFile(path: string): Promise<NamedBytes> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new AppError('not-a-file', `“${path}”不是文件，请指定一个表格文件。`);
    if (found.size > MOST_BYTES) throw new AppError('file-too-large', `“${name}”超过 64 MB，没有读取，请核对文件。`);
    return { name, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const message = isMissing ? `找不到文件“${path}”，请核对路径。` : `无法读取文件“${path}”，请核对权限。`;
    throw new AppError(isMissing ? 'file-not-found' : 'file-unreadable', message, { cause: error });
  }
}
