import type { FlowWriter } from '../flow/flow-writer.ts';
import type { XmlElement } from '../xml.ts';
import { wordAttribute, wordCount } from './wordprocessing.ts';

/** One open Word table: gives its cells their places and joins what is merged. */
export type Grid = {
  /** Takes an element of the table's own markup; false for any other. */
  open(element: XmlElement): boolean;
  close(name: string): void;
  /** Takes the row begun last out: its deletion is a revision. */
  dropRow(): void;
  /** True inside a cell that is not shown, since the one above or before it lies over it. */
  isCovered(): boolean;
};

type Cell = ReturnType<FlowWriter['openCell']>;
type Merge = 'none' | 'restart' | 'continue';

export function createGrid(flow: FlowWriter): Grid {
  const table = flow.openTable();
  const lines = [0];
  /** The cells that may go on downwards, by their first column. */
  const hanging = new Map<number, Cell>();
  let cell: Cell | null = null;
  let before: Cell | null = null;
  let column = 0;
  let vertical: Merge = 'none';
  let horizontal: Merge = 'none';
  let isCovered = false;
  let isDropped = false;
  let firstOfRow = 0;

  const openRow = () => {
    table.row += 1;
    column = 0;
    before = null;
    isDropped = false;
    firstOfRow = table.cells.length;
  };
  const openCell = () => {
    cell = flow.openCell({ left: column + 1, right: column + 1, bottom: table.row });
    vertical = 'none';
    horizontal = 'none';
    isCovered = false;
  };
  /** With all properties of a cell known: is it one of its own, or part of the one above or before? */
  const settleCell = (inner: Cell) => {
    const upper = hanging.get(inner.left);
    if (horizontal === 'continue' && before) {
      before.right = inner.right;
      isCovered = true;
    } else if (vertical === 'continue' && upper?.bottom === table.row - 1 && upper.right === inner.right) {
      upper.bottom = table.row;
      isCovered = true;
    } else if (vertical === 'none') {
      hanging.delete(inner.left);
    } else {
      hanging.set(inner.left, inner);
    }
  };
  const closeCell = () => {
    flow.closeCell();
    column = cell?.right ?? column;
    if (isCovered) table.cells.pop();
    else before = cell;
    cell = null;
    isCovered = false;
  };
  const closeRow = () => {
    if (!isDropped) return;
    table.cells.length = firstOfRow;
    table.row -= 1;
    for (const upper of hanging.values()) upper.bottom = Math.min(upper.bottom, table.row);
  };

  return {
    open(element) {
      switch (element.local) {
        case 'gridCol':
          lines.push((lines.at(-1) ?? 0) + wordCount(element, 'w', 0));
          return true;
        case 'tr':
          openRow();
          return true;
        case 'gridBefore':
          column = wordCount(element, 'val', 0);
          return true;
        case 'hidden':
          table.hiddenRows.push(table.row);
          return true;
        case 'tc':
          openCell();
          return true;
        case 'gridSpan':
          if (cell) cell.right = cell.left + Math.max(wordCount(element, 'val', 1), 1) - 1;
          return true;
        case 'hMerge':
          horizontal = readMerge(element);
          return true;
        case 'vMerge':
          vertical = readMerge(element);
          return true;
        default:
          return false;
      }
    },
    close(name) {
      if (name === 'tcPr' && cell) settleCell(cell);
      else if (name === 'tc') closeCell();
      else if (name === 'tr') closeRow();
      else if (name === 'tbl') {
        table.lines = lines;
        flow.closeTable();
      }
    },
    dropRow() {
      isDropped = true;
    },
    isCovered: () => isCovered || isDropped,
  };
}

function readMerge(element: XmlElement): Merge {
  return wordAttribute(element, 'val') === 'restart' ? 'restart' : 'continue';
}
