import { cellAddress } from '../../shared/model/address.ts';
import type { Cell, Rect, Sheet, Span } from '../../shared/model/sheet.ts';

/** A cell as a person sees it: a merged block is one slot, found under every row and column that it covers. */
export type Slot = {
  readonly text: string;
  /** Address of its first cell. */
  readonly cell: string;
  /** Cut to the used part of the sheet: a merge may honestly run to row 1048576. */
  readonly rect: Rect;
};

export type Grid = {
  readonly sheet: Sheet;
  readonly bottom: number;
  /** Columns that are shown, left to right. */
  readonly columns: readonly number[];
  at(row: number, column: number): Slot | null;
  /** The slots of one row, left to right, each once. */
  row(row: number): readonly Slot[];
  isHiddenRow(row: number): boolean;
};

/** What a person said of where to look. */
export type View = {
  /** Where the table is; the rows above it stay, since they name the table. */
  readonly range?: Rect | undefined;
  /** Hidden columns that are read nevertheless. */
  readonly shown?: ReadonlySet<number>;
};

/** A sheet as a grid of slots. Hidden columns are left out, hidden rows stay. */
export function makeGrid(sheet: Sheet, { range, shown }: View = {}): Grid {
  const filled = sheet.cells.filter((cell) => cell.text.trim() !== '');
  const right = filled.reduce((max, cell) => Math.max(max, cell.column), 0);
  const cells = range ? filled.filter((cell) => isInView(cell, range)) : filled;
  const bottom = cells.reduce((max, cell) => Math.max(max, cell.row), 0);
  const hiddenColumns = expandSpans(sheet.hiddenColumns, right);
  for (const column of shown ?? []) hiddenColumns.delete(column);
  const hiddenRows = expandSpans(sheet.hiddenRows, bottom);
  const rows = placeSlots(cells, mergesByAnchor(sheet.merges, bottom, right), hiddenColumns);

  const row = (index: number): readonly Slot[] => rows.get(index) ?? [];
  return {
    sheet,
    bottom,
    columns: Array.from({ length: right }, (_, index) => index + 1).filter((column) => !hiddenColumns.has(column)),
    row,
    at: (index, column) => row(index).find((slot) => slot.rect.left <= column && column <= slot.rect.right) ?? null,
    isHiddenRow: (index) => hiddenRows.has(index),
  };
}

/** True where the slot's block begins in this row, false where it hangs down from one above. */
export function startsAt(slot: Slot, row: number): boolean {
  return slot.rect.top === row;
}

export function covers(slot: Slot, column: number): boolean {
  return slot.rect.left <= column && column <= slot.rect.right;
}

function isInView({ row, column }: Cell, { top, left, bottom, right }: Rect): boolean {
  return row < top || (row <= bottom && left <= column && column <= right);
}

function placeSlots(
  cells: readonly Cell[],
  merges: ReadonlyMap<string, Rect>,
  hiddenColumns: ReadonlySet<number>,
): Map<number, Slot[]> {
  const rows = new Map<number, Slot[]>();
  const slots = cells.map((cell): Slot => {
    const address = cellAddress(cell.row, cell.column);
    const single = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    return { text: cell.text, cell: address, rect: merges.get(address) ?? single };
  });
  // Merged blocks first: what a file still carries underneath them is not shown by Excel and is not read.
  const ordered = [...slots.filter(isBlock), ...slots.filter((slot) => !isBlock(slot))];
  for (const slot of ordered) {
    if (isHidden(slot.rect, hiddenColumns)) continue;
    for (let row = slot.rect.top; row <= slot.rect.bottom; row += 1) {
      const placed = rows.get(row) ?? [];
      if (placed.some((other) => overlap(other.rect, slot.rect))) continue;
      placed.push(slot);
      rows.set(row, placed);
    }
  }
  for (const placed of rows.values()) placed.sort((a, b) => a.rect.left - b.rect.left);
  return rows;
}

function isBlock(slot: Slot): boolean {
  return slot.rect.top !== slot.rect.bottom || slot.rect.left !== slot.rect.right;
}

function overlap(a: Rect, b: Rect): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function isHidden(rect: Rect, hiddenColumns: ReadonlySet<number>): boolean {
  for (let column = rect.left; column <= rect.right; column += 1) if (!hiddenColumns.has(column)) return false;
  return true;
}

function mergesByAnchor(merges: readonly Rect[], bottom: number, right: number): Map<string, Rect> {
  const byAnchor = new Map<string, Rect>();
  for (const merge of merges) {
    if (merge.top > bottom || merge.left > right) continue;
    const rect = { ...merge, bottom: Math.min(merge.bottom, bottom), right: Math.min(merge.right, right) };
    byAnchor.set(cellAddress(merge.top, merge.left), rect);
  }
  return byAnchor;
}

function expandSpans(spans: readonly Span[], last: number): Set<number> {
  const indexes = new Set<number>();
  for (const span of spans) {
    for (let index = Math.max(1, span.from); index <= Math.min(span.to, last); index += 1) indexes.add(index);
  }
  return indexes;
}
