import type { FlowWriter } from '../flow/flow-writer.ts';
import { LIMITS } from '../limits.ts';
import type { NumberFormat } from '../number-format.ts';

/** One open HTML table: gives its cells their places by the rules of HTML (4.9.12), spans never expanded. */
export type Grid = {
  row(hidden: boolean): void;
  column(span: number, hidden: boolean): void;
  cell(spans: { readonly columns: number; readonly rows: number }, format: NumberFormat | null): void;
  closeCell(): void;
  close(): void;
};

/** The HTML standard cuts wider ones. */
const WIDEST_SPAN = 1000;

type Hanging = { readonly left: number; readonly right: number; readonly bottom: number };

export function createGrid(flow: FlowWriter): Grid {
  const table = flow.openTable();
  /** Cells of rows above that reach into the row begun last, from left to right, and the first row that one ends in. */
  let hanging: readonly Hanging[] = [];
  let earliestEnd = Number.POSITIVE_INFINITY;
  /** Cells of the row begun last that reach further down. */
  let added: Hanging[] = [];
  let passed = 0;
  let next = 1;
  let defined = 0;
  let isOpen = false;
  let isNewRow = false;

  const closeCell = () => {
    if (isOpen) flow.closeCell();
    isOpen = false;
  };
  const row = (hidden: boolean) => {
    closeCell();
    table.row += 1;
    isNewRow = true;
    if (hidden) table.hiddenRows.push(table.row);
  };
  const beginRow = () => {
    if (added.length > 0 || earliestEnd < table.row) {
      hanging = [...hanging, ...added].filter(({ bottom }) => bottom >= table.row).sort((a, b) => a.left - b.left);
      earliestEnd = hanging.reduce((least, { bottom }) => Math.min(least, bottom), Number.POSITIVE_INFINITY);
      added = [];
    }
    passed = 0;
    next = 1;
    isNewRow = false;
  };
  const findFreeColumn = () => {
    for (let over = hanging[passed]; over && over.left <= next; over = hanging[++passed]) {
      next = Math.max(next, over.right + 1);
    }
    return next;
  };

  return {
    row,
    column(span, hidden) {
      if (hidden) table.hiddenColumns.push({ from: defined + 1, to: defined + span });
      defined += span;
    },
    cell({ columns, rows }, format) {
      closeCell();
      if (table.row === 0) row(false);
      if (isNewRow) beginRow();
      const left = findFreeColumn();
      const right = left + Math.min(columns, WIDEST_SPAN) - 1;
      const bottom = table.row + Math.min(rows, LIMITS.sheetRows) - 1;
      flow.openCell({ left, right, bottom }).format = format;
      isOpen = true;
      next = right + 1;
      if (bottom > table.row) added.push({ left, right, bottom });
    },
    closeCell,
    close() {
      closeCell();
      flow.closeTable();
    },
  };
}
