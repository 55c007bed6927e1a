import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftover } from '../shared/file-name.ts';

/** The files that paths on the command line mean: a folder means all files in it, nested ones too, in the order of names. */
export async function listFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...((await isFolder(path)) ? await walk(path) : [path]));
  return found;
}

async function walk(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !isLeftover(name));
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

/** What is missing is left to whoever reads it, who says so by its name. */
async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
