const NEWEST = 3;
const DAYS = 7;
const WEEKS = 8;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Which backups stay: the three newest, the newest of each of the last seven days that have one, and of each of the
 * last eight weeks that have one. At most 18 stay.
 *
 * @param newestFirst each with the local time at which it was made, "2026-11-22T22:04:46"
 */
export function backupsToKeep<B extends { readonly at: string }>(newestFirst: readonly B[]): ReadonlySet<B> {
  return new Set([
    ...newestFirst.slice(0, NEWEST),
    ...firstOfEach(newestFirst, (backup) => backup.at.slice(0, 10)).slice(0, DAYS),
    ...firstOfEach(newestFirst, (backup) => weekOf(backup.at)).slice(0, WEEKS),
  ]);
}

function firstOfEach<B>(backups: readonly B[], group: (backup: B) => string): readonly B[] {
  const seen = new Map<string, B>();
  for (const backup of backups) if (!seen.has(group(backup))) seen.set(group(backup), backup);
  return [...seen.values()];
}

/** Weeks begin on Monday; 1970-01-05 was one. */
function weekOf(time: string): string {
  const days = Math.floor(Date.parse(`${time.slice(0, 10)}T00:00:00Z`) / DAY_MILLISECONDS);
  return String(Math.floor((days - 4) / 7));
}
