import type { Cell, Rect, Sheet, SheetVisibility, Span } from '../../shared/model/sheet.ts';
import { type CellContent, type CellFaults, type CellProblem, isProblem } from './cell-value.ts';
import { LIMITS, type Meter, tooMuch } from './limits.ts';
import { withoutCoveredCells } from './merged-cells.ts';
import { damaged, WorkbookFault } from './workbook-fault.ts';

/** Collects what a sheet of any kind of file holds, under the limits, and makes the `Sheet`. All counted from 1. */
export type SheetCollector = {
  /** A cell; null content is no cell. Throws a `WorkbookFault` with the address for a value that refuses the file. */
  cell(row: number, column: number, content: CellContent | CellProblem | null, formula?: boolean): void;
  /** A merged area; one of a single cell is none. */
  merge(rect: Rect): void;
  hideRow(row: number): void;
  /** Columns beyond the sheet's last are cut off. */
  hideColumns(first: number, last: number): void;
  build(): Sheet;
};

export function createSheetCollector(
  sheet: { readonly name: string; readonly visibility: SheetVisibility },
  meter: Meter,
  faults: CellFaults = 'refuse',
): SheetCollector {
  const cells: Cell[] = [];
  const merges: Rect[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: Span[] = [];
  const contentColumns = new Set<number>();
  let contentRows = 0;
  let inOrder = true;

  /** Rows and columns of honest files ascend, so new ones show against the cell before; the count can only be high for others. */
  const add = (cell: Cell) => {
    const { row, column } = cell;
    const last = cells.at(-1);
    if (last && (last.row > row || (last.row === row && last.column >= column))) inOrder = false;
    if (last?.row !== row) contentRows += 1;
    contentColumns.add(column);
    if (contentRows > LIMITS.contentRows) throw tooMuch(`有内容的行超过 ${LIMITS.contentRows} 行`, sheet.name);
    if (contentColumns.size > LIMITS.contentColumns) {
      throw tooMuch(`有内容的列超过 ${LIMITS.contentColumns} 列`, sheet.name);
    }
    meter.spend('cells', 1);
    cells.push(cell);
  };

  return {
    cell(row, column, content, formula = false) {
      if (content === null) return;
      if (!isInSheet({ top: row, left: column, bottom: row, right: column })) {
        throw damaged('有超出范围的单元格', { sheet: sheet.name });
      }
      if (!isProblem(content)) {
        const { kind, text, value } = content;
        add(formula ? { row, column, kind, text, value, formula: true } : { row, column, kind, text, value });
      } else if (sheet.visibility === 'visible' && faults === 'refuse') {
        throw new WorkbookFault(content.code, content.problem, { sheet: sheet.name, row, column });
      } else {
        // Nobody sees a hidden sheet of look-ups, and nothing is imported from it: no reason to refuse the file.
        add({ row, column, kind: 'error', text: content.shown, value: content.shown });
      }
    },
    merge(rect) {
      if (merges.length === LIMITS.merges) throw tooMuch(`的合并单元格超过 ${LIMITS.merges} 处`, sheet.name);
      if (!isInSheet(rect)) throw damaged('有地址不对的合并单元格', { sheet: sheet.name });
      if (rect.top !== rect.bottom || rect.left !== rect.right) merges.push(rect);
    },
    hideRow(row) {
      if (hiddenRows.length === LIMITS.sheetRows) throw damaged('行数超出范围', { sheet: sheet.name });
      hiddenRows.push(row);
    },
    hideColumns(first, last) {
      if (hiddenColumns.length === LIMITS.sheetColumns) throw damaged('列数超出范围', { sheet: sheet.name });
      const to = Math.min(last, LIMITS.sheetColumns);
      if (first >= 1 && first <= to) hiddenColumns.push({ from: first, to });
    },
    build() {
      if (!inOrder) cells.sort((a, b) => a.row - b.row || a.column - b.column);
      refuseDoubles(sheet.name, cells);
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        cells: withoutCoveredCells(cells, merges),
        merges,
        hiddenRows: toSpans(hiddenRows),
        hiddenColumns,
      };
    },
  };
}

function isInSheet({ top, left, bottom, right }: Rect): boolean {
  return (
    top >= 1 &&
    left >= 1 &&
    top <= bottom &&
    left <= right &&
    bottom <= LIMITS.sheetRows &&
    right <= LIMITS.sheetColumns
  );
}

/** The same row twice is read as one; the same cell twice has two values, and which one was meant nobody can say. */
function refuseDoubles(sheet: string, cells: readonly Cell[]): void {
  for (const [index, { row, column }] of cells.entries()) {
    const next = cells[index + 1];
    if (next?.row === row && next.column === column) throw damaged('同一个单元格有两个值', { sheet, row, column });
  }
}

function toSpans(rows: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && row <= last.to + 1) spans[spans.length - 1] = { from: last.from, to: row };
    else spans.push({ from: row, to: row });
  }
  return spans;
}
