import type { Cell, Rect } from '../../shared/model/sheet.ts';

/**
 * The cells that Excel shows: in a merged area only the top left one. Damaged or generated files hold values under the
 * merge too. Areas may overlap (it happens) and may run to the last row: the sweep goes over the rows that hold cells
 * and over the columns that hold cells, never over the area.
 * `cells` row by row, left to right, as the result is.
 */
export function withoutCoveredCells(cells: readonly Cell[], merges: readonly Rect[]): readonly Cell[] {
  if (merges.length === 0) return cells;
  const anchors = new Set(merges.map(({ top, left }) => addressKey(top, left)));
  const covers = columnCounters(cells);
  const opening = merges.toSorted((a, b) => a.top - b.top);
  const closing = merges.toSorted((a, b) => a.bottom - b.bottom);
  let opened = 0;
  let closed = 0;
  return cells.filter(({ row, column }) => {
    for (let next = opening[opened]; next && next.top <= row; next = opening[++opened]) covers.add(next, 1);
    for (let next = closing[closed]; next && next.bottom < row; next = closing[++closed]) covers.add(next, -1);
    return covers.at(column) === 0 || anchors.has(addressKey(row, column));
  });
}

/** How many open areas lie over each column that holds a cell. */
function columnCounters(cells: readonly Cell[]) {
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const indexOf = new Map(columns.map((column, index) => [column, index]));
  const counts = new Int32Array(columns.length);
  return {
    add({ left, right }: Rect, amount: number) {
      const first = columns.findIndex((column) => column >= left);
      if (first === -1) return;
      for (let index = first; (columns[index] ?? Number.POSITIVE_INFINITY) <= right; index += 1) {
        counts[index] = (counts[index] ?? 0) + amount;
      }
    },
    at: (column: number) => counts[indexOf.get(column) ?? -1] ?? 0,
  };
}

function addressKey(row: number, column: number): number {
  return row * 65_536 + column;
}
