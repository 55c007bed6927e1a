import { covers, type Grid, type Slot } from './grid.ts';
import type { Column, Layout } from './settle-columns.ts';
import { normalize } from './text.ts';

/** One row of the sheet seen through the columns of its table. A block that hangs down from above is seen in each row. */
export type RowView = {
  readonly row: number;
  readonly slots: readonly Slot[];
  readonly number: Slot | null;
  readonly content: Slot | null;
  readonly categories: readonly Placed[];
  readonly bodies: readonly Placed[];
  readonly deadline: Slot | null;
  readonly extras: readonly Placed[];
};

/** A slot under the column that gives it its meaning. */
export type Placed = { readonly column: Column; readonly slot: Slot };

/** Sees a row of the grid through a layout; each slot is taken once, by the content first. */
export function viewRow(grid: Grid, layout: Layout, row: number): RowView {
  const taken = new Set<Slot>();
  const take = (column: Column | null): Slot | null => {
    const slot = column ? grid.at(row, column.index) : null;
    if (!slot || taken.has(slot)) return null;
    taken.add(slot);
    return slot;
  };
  const takeAll = (columns: readonly Column[]): Placed[] =>
    columns.flatMap((column) => {
      const slot = take(column);
      return slot ? [{ column, slot }] : [];
    });
  const content = take(layout.content);
  const number = take(layout.number);
  const categories = takeAll(layout.categories);
  const bodies = takeAll(layout.bodies).map((placed) => asUndivided(placed, layout));
  const deadline = take(layout.deadline);
  return { row, slots: grid.row(row), content, number, categories, bodies, deadline, extras: takeAll(layout.extras) };
}

/** A cell merged over 牵头单位 and 配合单位 names bodies of both roles: its own words must say who leads. */
function asUndivided({ column, slot }: Placed, layout: Layout): Placed {
  const isMixed = layout.bodies.some((other) => other.meaning !== column.meaning && covers(slot, other.index));
  return { column: isMixed ? { ...column, meaning: 'responsibility' } : column, slot };
}

/** True where nothing but one text stands in the row; a label typed again into every cell counts as one. */
export function singleText(view: RowView): Slot | null {
  const [first] = view.slots;
  if (!first) return null;
  return view.slots.every((slot) => normalize(slot.text) === normalize(first.text)) ? first : null;
}
