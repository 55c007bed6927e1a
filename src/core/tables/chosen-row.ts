import type { RowChoice } from '../../shared/model/correction.ts';
import type { RowKind } from './classify-row.ts';
import type { Slot } from './grid.ts';
import { joinMarker } from './numbering.ts';
import type { RowView } from './row-view.ts';
import type { Layout } from './settle-columns.ts';
import { visibleLength } from './text.ts';

/** The kind of a row that a person took for something. A row without text in the task column is work by its longest text. */
export function chosenKind(view: RowView, choice: RowChoice, layout: Layout): RowKind {
  switch (choice) {
    case 'task': {
      if (view.content) return { kind: 'task' };
      const placed = view.categories.at(-1) ?? { column: layout.content, slot: longestSlot(view) };
      return { kind: 'task-in-category', placed };
    }
    case 'category': {
      const slot = view.content ?? view.categories.at(-1)?.slot ?? longestSlot(view);
      const { number } = view;
      const text = slot.text.trim();
      return { kind: 'category', slot, text: number && number !== slot ? joinMarker(number.text.trim(), text) : text };
    }
    case 'note':
    case 'ignored':
      return { kind: choice };
  }
}

function longestSlot({ row, slots }: RowView): Slot {
  const [longest] = [...slots].sort((a, b) => visibleLength(b.text) - visibleLength(a.text));
  if (!longest) throw new Error(`row ${row} is blank`);
  return longest;
}
