import { parseRange } from '../../shared/model/address.ts';
import type { Assignment, Doubt, RecognizedFile, RecognizedTask } from '../../shared/model/table.ts';

/** All tasks of a file, table after table. */
export function tasksOf(file: RecognizedFile): readonly RecognizedTask[] {
  return file.tables.flatMap((table) => table.tasks);
}

/** What the ledger calls the plan: the document's title, else the first table's, else the file's name. */
export function planTitle(file: RecognizedFile): string {
  const titles = [file.document.title, ...file.tables.map((table) => table.title)];
  return titles.find((title) => title) ?? file.file.replace(/\.[^.]+$/, '');
}

/**
 * The bodies of a task, each once in each role: 区民政局、民政局 may be one body written twice, and it owes the task
 * once. The wording of both stays in the task's responsibility text.
 */
export function distinctAssignments(task: RecognizedTask): readonly Assignment[] {
  const found = new Map<string, Assignment>();
  for (const assignment of task.assignments) {
    const key = `${assignment.role} ${assignment.expanded}`;
    if (!found.has(key)) found.set(key, assignment);
  }
  return [...found.values()];
}

/** How many bodies the tasks name, in each role: as many rows of obligations as they bring. */
export function countAssignments(tasks: readonly RecognizedTask[]): number {
  return tasks.reduce((sum, task) => sum + distinctAssignments(task).length, 0);
}

/**
 * Finds the task that a doubt is about, as an index into `tasks`: the last one that begins at or above the doubt's cell
 * and reaches down to it. Null for a doubt about a title, a sheet or the whole file. Ranges are compared, never expanded.
 */
export function taskOfDoubt(tasks: readonly RecognizedTask[]): (doubt: Doubt) => number | null {
  const sheets = Map.groupBy(
    tasks.flatMap(({ source }, index) => {
      const rect = parseRange(source.range);
      return rect ? [{ sheet: source.sheet, top: rect.top, bottom: rect.bottom, index }] : [];
    }),
    (place) => place.sheet,
  );
  for (const places of sheets.values()) places.sort((a, b) => a.top - b.top);

  return ({ sheet, cell }) => {
    const row = parseRange(cell)?.top;
    const places = sheets.get(sheet);
    if (row === undefined || !places) return null;
    const place = lastWhere(places, (each) => each.top <= row);
    return place && row <= place.bottom ? place.index : null;
  };
}

/** The last of those, all at the head of the list, that pass the test. */
function lastWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): Item | null {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) low = middle + 1;
    else high = middle;
  }
  return items[low - 1] ?? null;
}
