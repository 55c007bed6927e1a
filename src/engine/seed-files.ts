import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name → text of the data files in a folder. */
export function readSeedFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:csv|json|txt)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
