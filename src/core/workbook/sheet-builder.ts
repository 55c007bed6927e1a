import { parseRange } from '../../shared/model/address.ts';
import type { Sheet, SheetVisibility } from '../../shared/model/sheet.ts';
import { type CellContext, type RawCell, readCellContent } from './cell-content.ts';
import { LIMITS, type Meter } from './limits.ts';
import { createSheetCollector } from './sheet-collector.ts';
import { damaged } from './workbook-fault.ts';

/**
 * Takes what a sheet part of Office Open XML says in the order it says it (columns, rows with their cells, merges) and
 * finds the places: rows and cells may leave their address out. It knows nothing of XML: whatever walks the part talks to it.
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
  const collector = createSheetCollector(sheet, meter, context.faults);
  let row = 0;
  let rowName = '';
  let column = 0;
  const broken = (what: string) => damaged(what, { sheet: sheet.name });

  return {
    columns(first, last, hidden) {
      if (hidden) collector.hideColumns(first, last);
    },
    row(number, hidden) {
      row = number === undefined ? row + 1 : Number(number);
      rowName = String(row);
      column = 0;
      if (!Number.isInteger(row) || row < 1 || row > LIMITS.sheetRows) throw broken('有超出范围的行号');
      if (hidden) collector.hideRow(row);
    },
    cell(address, raw) {
      column = address === undefined ? column + 1 : columnOf(address, rowName);
      if (column < 1 || column > LIMITS.sheetColumns) throw broken(`第 ${row} 行有地址不对的单元格`);
      collector.cell(row, column, readCellContent(raw, context), raw.formula);
    },
    merge(range) {
      const rect = parseRange(range ?? '');
      if (!rect) throw broken('有地址不对的合并单元格');
      collector.merge(rect);
    },
    build: collector.build,
  };
}

/** The column of "B5" in row "5", counted from 1; 0 where the address is none or lies in another row. */
function columnOf(address: string, rowName: string): number {
  let column = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return address.endsWith(rowName) && address.length === at + rowName.length ? column : 0;
}
