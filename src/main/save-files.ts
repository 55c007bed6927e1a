import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, explain, saveFile } from './save-file.ts';

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

const MOST_FOLDERS = 100;

/**
 * Writes files into a new folder, all of them or none; gives its path. Nothing that is there is touched: where the name is
 * taken the folder becomes 2026年11月反馈表(2).
 * @param files of different names, without folders in them
 * Throws `AppError` with the way out where the disk does not allow it.
 */
export async function saveFiles(parent: string, name: string, files: readonly NamedFile[]): Promise<string> {
  const folder = await makeFolder(parent, name);
  try {
    for (const file of files) await saveFile(join(folder, file.name), file.bytes);
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function makeFolder(parent: string, name: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = join(parent, count === 1 ? name : `${name}(${count})`);
    try {
      await mkdir(path);
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || count === MOST_FOLDERS) throw explain(path, error);
    }
  }
}
