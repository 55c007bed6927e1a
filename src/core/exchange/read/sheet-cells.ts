import { cellAddress } from '../../../shared/model/address.ts';
import type { Cell, Rect, Sheet, Span } from '../../../shared/model/sheet.ts';
import { parseKey, type RowKey } from '../forms/form-code.ts';
import type { ReturnedCell } from './returned.ts';

/** A sheet by its rows, with the merged block that lies over a place. Hidden columns and rows are there like others. */
export type SheetCells = {
  readonly sheet: Sheet;
  /** Numbers of the rows that hold something, top to bottom. */
  readonly rows: readonly number[];
  readonly cellsOf: (row: number) => readonly ReturnedCell[];
  /** What a person sees at a place: the cell, or that of the merged block over it. */
  readonly at: (row: number, column: number) => ReturnedCell | null;
  readonly isHidden: (row: number) => boolean;
};

export function sheetCells(sheet: Sheet): SheetCells {
  const mergeOver = findMerges(sheet.merges);
  const byRow = new Map<number, ReturnedCell[]>();
  for (const cell of sheet.cells) {
    const read = toReturned(cell, mergeOver(cell.row, cell.column));
    if (!read) continue;
    const row = byRow.get(cell.row);
    if (row) row.push(read);
    else byRow.set(cell.row, [read]);
  }
  const inRow = (row: number, column: number) => byRow.get(row)?.find(({ cell }) => cell.column === column) ?? null;
  return {
    sheet,
    rows: [...byRow.keys()].sort((a, b) => a - b),
    cellsOf: (row) => byRow.get(row) ?? [],
    at: (row, column) => {
      const own = inRow(row, column);
      if (own) return own;
      const merge = mergeOver(row, column);
      return merge ? inRow(merge.top, merge.left) : null;
    },
    isHidden: inSpans(sheet.hiddenRows),
  };
}

/** Copied from web pages and chats; nobody sees them, and no text is the same with them. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;
const ALL_UNSEEN = new RegExp(UNSEEN, 'g');
/** 👨‍👩‍👧 is one sign by them. */
const JOINED = /\p{Extended_Pictographic}\u200D/u;

/** LibreOffice keeps cells of blanks alone; a person sees nothing in them. */
function toReturned(cell: Cell, merged: Rect | null): ReturnedCell | null {
  const text = (
    UNSEEN.test(cell.text) && !JOINED.test(cell.text) ? cell.text.replace(ALL_UNSEEN, '') : cell.text
  ).trim();
  if (text === '') return null;
  const shown = text === cell.text ? cell : { ...cell, text };
  return { text, cell: shown, address: cellAddress(cell.row, cell.column), merged, key: readKey(text) };
}

/** A key has some fifteen letters and digits, full-width ones and spaces among them; no other text is looked into. */
const LIKE_A_KEY = /^[0-9A-Za-z０-９Ａ-Ｚａ-ｚ][^\u4E00-\u9FFF]{11,39}$/;

function readKey(text: string): RowKey | null {
  return LIKE_A_KEY.test(text) ? parseKey(text) : null;
}

/**
 * Merged blocks are looked up by column and never spread out: one may honestly run to row 1048576. Blocks of one column
 * do not overlap in an honest file; of those of another one some answer is given.
 */
function findMerges(merges: readonly Rect[]): (row: number, column: number) => Rect | null {
  const byColumn = new Map<number, readonly Rect[]>();
  const ofColumn = (column: number): readonly Rect[] => {
    const known = byColumn.get(column);
    if (known) return known;
    const found = merges
      .filter(({ left, right }) => left <= column && column <= right)
      .toSorted((a, b) => a.top - b.top);
    byColumn.set(column, found);
    return found;
  };
  return (row, column) => {
    if (merges.length === 0) return null;
    const rect = lastFrom(ofColumn(column), row, ({ top }) => top);
    return rect && row <= rect.bottom ? rect : null;
  };
}

function inSpans(spans: readonly Span[]): (index: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  return (index) => {
    const span = lastFrom(sorted, index, ({ from }) => from);
    return span !== undefined && index <= span.to;
  };
}

/** Of pieces in the order of their starts the last that starts at a place or before it. */
function lastFrom<Piece>(
  sorted: readonly Piece[],
  place: number,
  startOf: (piece: Piece) => number,
): Piece | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = sorted[middle];
    if (piece !== undefined && startOf(piece) <= place) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
