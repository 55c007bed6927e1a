/** What was dropped or picked may be a whole folder, nested: every file in it counts, whatever its ending. */

/** Most files at once; more are refused with a sentence before anything is read. */
export const MOST_FILES = 2000;

/** What programs leave beside a workbook (~$反馈表.xlsx while it is open in Excel) is nobody's answer. */
const LEFT_BEHIND = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i;

/** The files of a folder without what programs left in it. A file dropped by itself is always meant. */
export function withoutLeftovers(files: readonly File[]): readonly File[] {
  return files.filter(({ name }) => !LEFT_BEHIND.test(name));
}

/** All files of a drop, folders walked to their last. Must be called while the event runs: its entries are gone after. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve([...transfer.files]);
  return Promise.all(entries.map(filesOf)).then((lists) => lists.flat());
}

/** What of the browser's file system is asked for. */
type Entry = Pick<FileSystemEntry, 'isDirectory' | 'name'>;

async function filesOf(entry: Entry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((found, failed) => entry.file(found, failed))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: File[] = [];
  // A reader gives at most a hundred entries a call, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (some.length === 0) break;
    for (const one of some) files.push(...(await filesOf(one)));
  }
  return withoutLeftovers(files);
}

function isFile(entry: Entry): entry is FileSystemFileEntry {
  return !entry.isDirectory;
}

function isFolder(entry: Entry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
