import { rowRuns } from '../../shared/category-runs.ts';
import type { PlacedCategory, PlacedRow } from '../pages.ts';
import { type TableSetting, textHeight } from './columns.ts';
import { CONTINUED, type MeasuredRow } from './table-rows.ts';

/** The rows `from`–`to` (not included) as they stand on one page, with the lines of groups repeated above them. */
export type FilledPage = { readonly to: number; readonly rows: readonly PlacedRow[]; readonly height: number };

/**
 * Takes as many rows as fit into `room` mm. The line of a group never ends a page, and a total never begins one.
 * `to` equals `from` where not one row fits.
 */
export function fillPage(
  rows: readonly MeasuredRow[],
  from: number,
  repeated: readonly MeasuredRow[],
  setting: TableSetting,
  room: number,
): FilledPage {
  let to = from;
  while (to < rows.length && place(rows, from, to + 1, repeated, setting).height <= room) to += 1;
  if (to < rows.length) to = endOf(rows, from, to);
  return place(rows, from, to, repeated, setting);
}

function endOf(rows: readonly MeasuredRow[], from: number, to: number): number {
  let end = to;
  if (rows[end]?.row.role === 'total' && end - 1 > from) end -= 1;
  while (end > from && rows[end - 1]?.row.role === 'group') end -= 1;
  return end;
}

/** Lays rows below one another, merges their categories, and lets the last row of each take what its words need. */
export function place(
  rows: readonly MeasuredRow[],
  from: number,
  to: number,
  repeated: readonly MeasuredRow[],
  setting: TableSetting,
): FilledPage {
  const shown = [...repeated, ...rows.slice(from, to)];
  const heights = shown.map(({ height }) => height);
  const merged = mergedCategories(shown, rows[from - 1], setting);
  for (const { first, last, height } of merged) {
    const free = heights.slice(first, last + 1).reduce((sum, each) => sum + each, 0);
    if (height > free) heights[last] = (heights[last] ?? 0) + height - free;
  }
  const begins = new Map(merged.map((each) => [`${each.first} ${each.level}`, each]));
  return {
    to,
    height: heights.reduce((sum, each) => sum + each, 0),
    rows: shown.map(({ row, cells }, index) => ({
      row,
      cells,
      height: heights[index] ?? 0,
      categories: setting.categories.map((_, level): PlacedCategory | null => {
        const run = begins.get(`${index} ${level}`);
        return run ? { text: run.text, rows: run.last - run.first + 1 } : null;
      }),
    })),
  };
}

type Merged = {
  readonly level: number;
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly height: number;
};

/** The merged cells of a page, inner ones first: what they add to their rows serves the outer ones too. */
function mergedCategories(
  shown: readonly MeasuredRow[],
  before: MeasuredRow | undefined,
  { categories, size }: TableSetting,
): readonly Merged[] {
  const rows = shown.map(({ row }) => row);
  return rowRuns(rows, categories.length)
    .map(({ level, from, to, text }) => {
      const goesOn = from === 0 && text !== '' && isSame(before, shown[0], level);
      const words = goesOn ? text + CONTINUED : text;
      return { level, first: from, last: to, text: words, height: textHeight(words, size, categories[level] ?? 0) };
    })
    .sort((a, b) => b.level - a.level);
}

function isSame(before: MeasuredRow | undefined, after: MeasuredRow | undefined, level: number): boolean {
  if (before?.row.role !== undefined || !before || !after) return false;
  return before.row.category.slice(0, level + 1).every((text, depth) => text === after.row.category[depth]);
}
