import type { ConditionalFormattingOptions } from 'exceljs';
import type { Rect } from '../../../shared/model/sheet.ts';
import { safeStyle, type TextStyle } from '../styles.ts';
import { MAX_ROW_HEIGHT } from '../text-height.ts';
import type { CellValue, PlannedRow } from './sheet-plan.ts';

/** A worksheet in the making, from the top down. */
export type Draft = {
  readonly rows: PlannedRow[];
  readonly merges: Rect[];
  readonly formats: ConditionalFormattingOptions[];
  /** Rows that together are so many points high, at the bottom; returns the rows (top and bottom of the rectangle). */
  addRows(height: number): { readonly top: number; readonly bottom: number };
  /** One value in a rectangle, merged where that is more than a cell. */
  put(rect: Rect, value: CellValue, style: TextStyle): void;
};

/** An empty worksheet. */
export function startDraft(): Draft {
  const rows: PlannedRow[] = [];
  const merges: Rect[] = [];
  return {
    rows,
    merges,
    formats: [],
    addRows(height) {
      const top = rows.length + 1;
      const parts = Math.max(1, Math.ceil(height / MAX_ROW_HEIGHT));
      for (let part = 0; part < parts; part += 1) rows.push({ height: height / parts, cells: [] });
      return { top, bottom: rows.length };
    },
    put(rect, value, style) {
      const blank = { value: null, style };
      for (let row = rect.top; row <= rect.bottom; row += 1) {
        // Every cell of a merge has its style: programs draw the frame of a merge from all of them.
        const cells = rows[row - 1]?.cells;
        if (!cells) throw new Error(`row ${row} was not added`);
        for (let column = rect.left; column <= rect.right; column += 1) cells[column] = blank;
      }
      const first = rows[rect.top - 1]?.cells;
      if (first) first[rect.left] = { value, style: safeStyle(value, style) };
      if (rect.bottom > rect.top || rect.right > rect.left) merges.push(rect);
    },
  };
}
