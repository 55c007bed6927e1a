import { readBodiesInContent } from './bodies-in-content.ts';
import type { Grid } from './grid.ts';
import { readMarker, readNumber } from './numbering.ts';
import { type RowView, viewRow } from './row-view.ts';
import type { Layout } from './settle-columns.ts';

/** How the tasks of a table are numbered; a row numbered on an outer level (一、 among 1. 2. 3.) is a category. */
export type Levels = {
  /** In the number column; null where there are no numbers. */
  readonly number: number | null;
  /** At the beginning of the texts; null where fewer than half begin with a number of one level. */
  readonly content: number | null;
};

/** Counts the levels over the rows that name bodies: these are tasks for certain. */
export function commonLevels(grid: Grid, layout: Layout, rows: Iterable<number>): Levels {
  const numbers = new Map<number, number>();
  const contents = new Map<number, number>();
  let tasks = 0;
  for (const row of rows) {
    const view = viewRow(grid, layout, row);
    if (!view.content || !isCertainTask(view, layout)) continue;
    tasks += 1;
    count(numbers, view.number ? readNumber(view.number.text)?.level : undefined);
    count(contents, readMarker(view.content.text)?.level);
  }
  const content = commonest(contents);
  const isRule = content !== null && (contents.get(content) ?? 0) * 2 > tasks;
  return { number: commonest(numbers), content: isRule ? content : null };
}

function isCertainTask({ row, content, bodies }: RowView, layout: Layout): boolean {
  if (content?.rect.top !== row) return false;
  return layout.bodies.length === 0 || bodies.length > 0 || readBodiesInContent(content.text) !== null;
}

function count(counts: Map<number, number>, level: number | undefined): void {
  if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<number, number>): number | null {
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best ? best[0] : null;
}
