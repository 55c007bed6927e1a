import type { Cell, Rect, Sheet } from '../../../shared/model/sheet.ts';
import type { Viewport } from '../viewport.ts';
import { contains, indexAt, placeKey, type SheetLayout } from './sheet-layout.ts';

/** One cell as it is drawn: alone, or a merge with the text of its first cell. */
export type Block = { readonly rect: Rect; readonly cell: Cell | null };

export type SheetIndex = {
  readonly cellAt: (row: number, column: number) => Cell | null;
  /** The merge that holds a place, or the place itself. */
  readonly blockAt: (row: number, column: number) => Rect;
  readonly mergesIn: (area: Rect) => readonly Rect[];
};

/** Makes a sheet's cells and merges findable by place. */
export function indexSheet(sheet: Sheet): SheetIndex {
  const cells = new Map(sheet.cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
  const mergesIn = (area: Rect) =>
    sheet.merges.filter(
      (rect) =>
        rect.top <= area.bottom && rect.bottom >= area.top && rect.left <= area.right && rect.right >= area.left,
    );
  return {
    cellAt: (row, column) => cells.get(placeKey(row, column)) ?? null,
    blockAt: (row, column) =>
      sheet.merges.find((rect) => contains(rect, row, column)) ?? {
        top: row,
        left: column,
        bottom: row,
        right: column,
      },
    mergesIn,
  };
}

const MARGIN = 200;

/** Rows and columns in sight, with a margin in px around them. */
export function visibleArea(layout: SheetLayout, view: Viewport): Rect {
  return {
    top: indexAt(layout.tops, Math.max(0, view.top - MARGIN)),
    bottom: indexAt(layout.tops, view.top + view.height + MARGIN),
    left: indexAt(layout.lefts, Math.max(0, view.left - MARGIN)),
    right: indexAt(layout.lefts, view.left + view.width + MARGIN),
  };
}

/** What is drawn of an area: each merge once, and every place that no merge covers, empty ones too. */
export function visibleBlocks(index: SheetIndex, area: Rect): readonly Block[] {
  const merges = index.mergesIn(area);
  const blocks: Block[] = merges.map((rect) => ({ rect, cell: index.cellAt(rect.top, rect.left) }));
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (merges.some((rect) => contains(rect, row, column))) continue;
      blocks.push({
        rect: { top: row, left: column, bottom: row, right: column },
        cell: index.cellAt(row, column),
      });
    }
  }
  return blocks;
}
