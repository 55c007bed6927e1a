import { isLeftover } from '../../../../shared/file-name.ts';

/** What was dropped or picked may be a whole folder, nested: every file in it counts, whatever its ending. */

/** Most files at once; more are refused with a sentence before anything is read. */
export const MOST_FILES = 2000;

/** The files of a folder without what programs left in it. A file dropped by itself is always meant. */
export function withoutLeftovers(files: readonly File[]): readonly File[] {
  return files.filter(({ name }) => !isLeftover(name));
}

/** What of a browser's drop is asked for. */
type Drop = {
  readonly items: Iterable<{ webkitGetAsEntry(): Entry | null }>;
  readonly files: Iterable<File>;
};

type Entry = { readonly isDirectory: boolean };
type Failed = (error: unknown) => void;
type FileEntry = Entry & { file(found: (file: File) => void, failed: Failed): void };
type FolderEntry = Entry & {
  createReader(): { readEntries(found: (entries: readonly Entry[]) => void, failed: Failed): void };
};

/** All files of a drop, folders walked to their last. Must be called while the event runs: its entries are gone after. */
export async function droppedFiles(drop: Drop): Promise<readonly File[]> {
  const entries = [...drop.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...drop.files];
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: Entry): Promise<readonly File[]> {
  if (!isFolder(entry)) return [await new Promise<File>((found, failed) => (entry as FileEntry).file(found, failed))];
  const reader = entry.createReader();
  const files: File[] = [];
  // A reader gives at most a hundred entries a call, and none at the end.
  for (;;) {
    const some = await new Promise<readonly Entry[]>((found, failed) => reader.readEntries(found, failed));
    if (some.length === 0) return withoutLeftovers(files);
    for (const one of some) files.push(...(await filesOf(one)));
  }
}

function isFolder(entry: Entry): entry is FolderEntry {
  return entry.isDirectory;
}
