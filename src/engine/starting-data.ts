import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStartingData } from '../core/directory/starting-data/read-starting-data.ts';
import type { StartingData } from '../shared/model/directory.ts';

/** The facts about departments that lie in a folder as CSV files; read when they are first asked for. */
export function startingDataIn(folder: string): () => StartingData {
  let data: StartingData | null = null;
  return () => {
    data ??= readStartingData(readFiles(folder));
    return data;
  };
}

function readFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:csv|txt)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
