import { stepActive } from './virtual-rows.ts';
import type { Pick } from './virtual-table-types.ts';

type Key = { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

type Place = {
  readonly active: number;
  readonly total: number;
  /** Rows of one screen. */
  readonly page: number;
  /** Column keys from left to right with whether their cells can be edited; empty without a cell cursor. */
  readonly columns: readonly { readonly key: string; readonly editable?: boolean }[];
  readonly column: string | null;
  readonly selectable: boolean;
};

/** What a key means in a table. */
export type TableAct =
  | { readonly act: 'active'; readonly index: number }
  | { readonly act: 'pick'; readonly index: number; readonly how: Pick }
  | { readonly act: 'pick-all' }
  | { readonly act: 'column'; readonly column: string | null }
  | { readonly act: 'edit'; readonly column: string }
  | { readonly act: 'open' }
  | { readonly act: 'escape' };

/**
 * Reads a key in a table; null where it is not the table's. Enter opens the row, or edits the cell that the cursor stands
 * on; F2 edits that cell, or the first one of the row that can be edited.
 */
export function readTableKey(event: Key, place: Place): TableAct | null {
  const { active, total, columns, column } = place;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.key === 'Escape') return { act: 'escape' };
  if (place.selectable && ctrl && event.key.toLowerCase() === 'a') return { act: 'pick-all' };
  if (active >= 0) {
    const here = columns.find((one) => one.key === column);
    if (event.key === 'Enter') return here?.editable ? { act: 'edit', column: here.key } : { act: 'open' };
    if (event.key === 'F2') {
      const cell = here?.editable ? here : columns.find((one) => one.editable);
      return cell ? { act: 'edit', column: cell.key } : null;
    }
    if (place.selectable && event.key === ' ') return { act: 'pick', index: active, how: 'toggle' };
    if (columns.length > 0 && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      return { act: 'column', column: stepColumn(columns, column, event.key === 'ArrowRight' ? 1 : -1) };
    }
  }
  const index = stepActive(event.key, active, total, place.page);
  if (index === null) return null;
  return place.selectable && event.shiftKey ? { act: 'pick', index, how: 'range' } : { act: 'active', index };
}

/** The next column; null, the whole row, lies to the left of the first. */
function stepColumn(columns: Place['columns'], column: string | null, by: 1 | -1): string | null {
  const at = columns.findIndex((one) => one.key === column) + by;
  return at < 0 ? null : (columns[Math.min(at, columns.length - 1)]?.key ?? null);
}

/** What a click on a row means by the keys held. */
export function pickOf({ shiftKey, ctrlKey, metaKey }: Omit<Key, 'key'>): Pick {
  const ctrl = ctrlKey || metaKey;
  if (shiftKey) return ctrl ? 'add' : 'range';
  return ctrl ? 'also' : 'only';
}
