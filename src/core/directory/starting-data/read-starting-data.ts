import type { StartingData } from '../../../shared/model/directory.ts';
import { readSuccessions, readTransfers } from './read-changes.ts';
import { readGroups } from './read-groups.ts';
import { readLines } from './read-lines.ts';
import { readPlaces } from './read-places.ts';

/**
 * The facts that the program comes with. A bad fact is the fault of whoever edited the files, never the user's.
 * @param files name → text of `lines.csv`, `eras.csv`, `names.csv`, `successions.csv`, `transfers.csv`, `groups.csv`,
 *   `places.csv` and `version.txt` (`seeds/directory`); others are not looked at
 * @throws Error naming file and line of a row that cannot be: an unknown or second id, a date that is none, no source
 */
export function readStartingData(files: ReadonlyMap<string, string>): StartingData {
  const lines = readLines(files);
  const ids = new Set(lines.map(({ id }) => id));
  return {
    version: readVersion(files),
    lines,
    successions: readSuccessions(files, ids),
    transfers: readTransfers(files, ids),
    groups: readGroups(files),
    places: readPlaces(files),
  };
}

function readVersion(files: ReadonlyMap<string, string>): string {
  const version = files.get('version.txt')?.trim() ?? '';
  if (!/^\d{4}-\d\d-\d\d$/u.test(version)) throw new Error('version.txt:1: no date');
  return version;
}
