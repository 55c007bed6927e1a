import { parseRange } from '../../../../../shared/model/address.ts';
import type { Rect } from '../../../../../shared/model/sheet.ts';
import type { Doubt, RecognizedTask, TaskTable } from '../../../../../shared/model/table.ts';
import { contains } from '../../../../components/sheet/sheet-layout.ts';

/** A recognised task and the cells it was read from: the link between the two halves of the preview. */
export type PlacedTask = {
  readonly task: RecognizedTask;
  readonly sheet: string;
  readonly cells: readonly Rect[];
  readonly range: Rect | null;
  /** Doubts that speak of one of its cells. */
  readonly doubts: readonly Doubt[];
};

function rectsOf(addresses: readonly (string | null)[]): readonly Rect[] {
  return [...new Set(addresses)].flatMap((address) => parseRange(address ?? '') ?? []);
}

function overlaps(one: Rect, other: Rect): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** All tasks of a file in the order of the sheet, with their cells and doubts. */
export function placeTasks(tables: readonly TaskTable[], doubts: readonly Doubt[]): readonly PlacedTask[] {
  const located = doubts.map((doubt) => ({ doubt, rect: parseRange(doubt.cell) }));
  return tables.flatMap((table) =>
    table.tasks.map((task) => {
      const { sheet } = task.source;
      const range = parseRange(task.source.range);
      return {
        task,
        sheet,
        range,
        cells: rectsOf([
          task.cells.number,
          ...task.cells.category,
          task.cells.content,
          ...task.cells.responsibility,
          ...task.deadlines.map((deadline) => deadline.cell),
          ...task.indicators.map((indicator) => indicator.cell),
          ...task.extras.map((extra) => extra.cell),
        ]),
        doubts: located
          .filter(({ doubt, rect }) => doubt.sheet === sheet && rect && range && overlaps(rect, range))
          .map(({ doubt }) => doubt),
      };
    }),
  );
}

/**
 * The first task that a cell belongs to, -1 for none. Its own row comes first: a category cell merged over ten rows belongs
 * to all ten tasks, and the one on the row that is pointed at is meant.
 */
export function taskAt(tasks: readonly PlacedTask[], sheet: string, row: number, column: number): number {
  const own = tasks.findIndex((one) => one.sheet === sheet && one.range && contains(one.range, row, column));
  if (own >= 0) return own;
  return tasks.findIndex((one) => one.sheet === sheet && one.cells.some((cell) => contains(cell, row, column)));
}

/** By which a task is known again when its file was read anew. */
export function keyOfTask({ sheet, task }: PlacedTask): string {
  return JSON.stringify([sheet, task.source.range, task.cells.content, task.content]);
}

/** Where a task stands after another reading: at its old index where it can, -1 where it is no more. */
export function findAgain(tasks: readonly PlacedTask[], index: number, key: string): number {
  const there = tasks[index];
  return there && keyOfTask(there) === key ? index : tasks.findIndex((task) => keyOfTask(task) === key);
}

/** The task that a doubt speaks of, -1 where it speaks of none. */
export function taskOfDoubt(tasks: readonly PlacedTask[], doubt: Doubt): number {
  return tasks.findIndex((one) => one.doubts.includes(doubt));
}
