import type { Rect } from '../../../shared/model/sheet.ts';
import type { SheetLayout } from './sheet-layout.ts';

export type Place = { readonly row: number; readonly column: number };

/**
 * Where an arrow key goes from a cell, as in Excel: out of a merged block to the cell beside it, never out of the used
 * range. `block` is the merge that holds the cell, or the cell itself. Null where the key is no arrow.
 */
export function moveCursor(layout: SheetLayout, block: Rect, key: string): Place | null {
  const at = (row: number, column: number): Place => ({
    row: Math.min(layout.rows, Math.max(1, row)),
    column: Math.min(layout.columns, Math.max(1, column)),
  });
  switch (key) {
    case 'ArrowDown':
      return at(block.bottom + 1, block.left);
    case 'ArrowUp':
      return at(block.top - 1, block.left);
    case 'ArrowRight':
      return at(block.top, block.right + 1);
    case 'ArrowLeft':
      return at(block.top, block.left - 1);
    case 'Home':
      return at(1, 1);
    case 'End':
      return at(layout.rows, layout.columns);
    default:
      return null;
  }
}
