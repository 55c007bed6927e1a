import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The starting data of the sources and of the bundle in `out/main`: both lie two folders below the project. */
export function projectDirectoryFolder(): string {
  return join(import.meta.dirname, '..', '..', 'seeds', 'directory');
}

/** Name → text of the files of starting data in a folder. */
export function readStartingDataFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:csv|txt)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
