import { parseRange } from '../../shared/model/address.ts';
import type { Cell, Rect, Sheet, SheetVisibility, Span } from '../../shared/model/sheet.ts';
import { type CellContext, isProblem, type RawCell, readCellContent } from './cell-content.ts';
import { LIMITS, type Meter, tooMuch } from './limits.ts';
import { withoutCoveredCells } from './merged-cells.ts';
import { damaged, WorkbookFault } from './workbook-fault.ts';

/**
 * Takes what a sheet part says in the order it says it (columns, rows with their cells, merges) and makes the `Sheet`.
 * It knows nothing of XML: whatever walks the part talks to it.
 */
export type SheetBuilder = {
  /** A `col` element: first and last column counted from 1. */
  columns(first: number, last: number, hidden: boolean): void;
  /** Begins a row; without a number it is the one after the last. */
  row(number: string | undefined, hidden: boolean): void;
  /** A cell of the row begun last; without an address it is the one after the last. */
  cell(address: string | undefined, raw: RawCell): void;
  merge(range: string | undefined): void;
  build(): Sheet;
};

export function createSheetBuilder(
  sheet: { readonly name: string; readonly visibility: SheetVisibility },
  context: CellContext,
  meter: Meter,
): SheetBuilder {
  const cells: Cell[] = [];
  const merges: Rect[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: Span[] = [];
  const contentColumns = new Set<number>();
  let contentRows = 0;
  let row = 0;
  let column = 0;
  let inOrder = true;
  const broken = (what: string) => damaged(what, { sheet: sheet.name });

  /** Rows and columns of honest files ascend, so new ones show against the cell before; the count can only be high for others. */
  const add = (cell: Cell) => {
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
    columns(first, last, hidden) {
      const to = Math.min(last, LIMITS.sheetColumns);
      if (hidden && first >= 1 && first <= to) hiddenColumns.push({ from: first, to });
    },
    row(number, hidden) {
      row = number === undefined ? row + 1 : Number(number);
      column = 0;
      if (!Number.isInteger(row) || row < 1 || row > LIMITS.sheetRows) throw broken('有超出范围的行号');
      if (hidden) hiddenRows.push(row);
    },
    cell(address, raw) {
      column = address === undefined ? column + 1 : columnOf(address, row);
      if (column < 1 || column > LIMITS.sheetColumns) throw broken(`第 ${row} 行有地址不对的单元格`);
      const content = readCellContent(raw, context);
      if (content === null) return;
      const place = { sheet: sheet.name, row, column };
      if (!isProblem(content)) {
        const { kind, text, value } = content;
        add(raw.formula ? { row, column, kind, text, value, formula: true } : { row, column, kind, text, value });
      } else if (sheet.visibility === 'visible') {
        throw new WorkbookFault(content.code, content.problem, place);
      } else {
        // Nobody sees a hidden sheet of look-ups, and nothing is imported from it: no reason to refuse the file.
        add({ row, column, kind: 'error', text: content.shown, value: content.shown });
      }
    },
    merge(range) {
      if (merges.length === LIMITS.merges) throw tooMuch(`的合并单元格超过 ${LIMITS.merges} 处`, sheet.name);
      const rect = parseRange(range ?? '');
      if (!rect || !isInSheet(rect)) throw broken('有地址不对的合并单元格');
      if (rect.top !== rect.bottom || rect.left !== rect.right) merges.push(rect);
    },
    build() {
      if (!inOrder) cells.sort((a, b) => a.row - b.row || a.column - b.column);
      refuseDoubles(sheet.name, cells);
      const { name, visibility } = sheet;
      return {
        name,
        visibility,
        cells: withoutCoveredCells(cells, merges),
        merges,
        hiddenRows: toSpans(hiddenRows),
        hiddenColumns,
      };
    },
  };
}

/** The column of "B5" in row 5, counted from 1; 0 where the address is none or lies in another row. */
function columnOf(address: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return address.slice(at) === String(row) ? column : 0;
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
