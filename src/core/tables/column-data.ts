import { type Grid, startsAt } from './grid.ts';
import { readNumber } from './numbering.ts';
import { visibleLength } from './text.ts';

/** What a column holds below the header; a merged block counts once. */
export type ColumnData = {
  readonly cells: number;
  readonly averageLength: number;
  /** Share of its cells that are a number of a list (1, （一）, ①), 0 to 1. */
  readonly numbers: number;
};

const NOTHING: ColumnData = { cells: 0, averageLength: 0, numbers: 0 };

/** Looks at every column of the rows from `from` to `to`; rows with a single cell (categories, notes) tell nothing. */
export function measureColumns(grid: Grid, from: number, to: number): (column: number) => ColumnData {
  const totals = new Map<number, { cells: number; length: number; numbers: number }>();
  for (let row = from; row <= to; row += 1) {
    const slots = grid.row(row);
    if (slots.length < 2) continue;
    for (const slot of slots) {
      if (!startsAt(slot, row)) continue;
      const total = totals.get(slot.rect.left) ?? { cells: 0, length: 0, numbers: 0 };
      total.cells += 1;
      total.length += visibleLength(slot.text);
      total.numbers += readNumber(slot.text) ? 1 : 0;
      totals.set(slot.rect.left, total);
    }
  }
  return (column) => {
    const total = totals.get(column);
    if (!total) return NOTHING;
    return { cells: total.cells, averageLength: total.length / total.cells, numbers: total.numbers / total.cells };
  };
}
