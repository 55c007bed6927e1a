import { cellAddress } from '../../../shared/model/address.ts';
import type { OutsideText, ReturnedCell, ReturnedTable } from './returned.ts';
import type { SheetCells } from './sheet-cells.ts';

/** Every text of a sheet that no table has read, with where it stands as seen from the tables. */
export function outsideTexts(cells: SheetCells, tables: readonly ReturnedTable[]): readonly OutsideText[] {
  const read = new Set(tables.flatMap((table) => readCells(cells, table)));
  const placeOf = placesAround(tables);
  const headers = tables.flatMap(({ columns }) => [new Map(columns.map(({ column, header }) => [column, header]))]);
  const repeatsHeader = (row: number) =>
    headers.some((words) => cells.cellsOf(row).every(({ cell, text }) => words.get(cell.column) === text));
  const texts = cells.rows.flatMap((row) => {
    const inRow = cells.cellsOf(row);
    if (inRow.every((cell) => read.has(cell)) || repeatsHeader(row)) return [];
    return inRow.flatMap((cell): readonly OutsideText[] => {
      if (read.has(cell)) return [];
      return [{ sheet: cells.sheet.name, row, address: cell.address, text: cell.text, ...placeOf(cell) }];
    });
  });
  return [...texts, ...commentsOf(cells)];
}

function commentsOf({ sheet }: SheetCells): readonly OutsideText[] {
  return (sheet.comments ?? []).map(({ row, column, text }) => {
    return { where: 'comment', sheet: sheet.name, row, address: cellAddress(row, column), text, header: '' };
  });
}

function readCells(cells: SheetCells, { headerRow, columns, rows }: ReturnedTable): readonly ReturnedCell[] {
  // The header of a column of the department's own is told with each of its texts.
  const header = headerRow === null ? [] : columns.flatMap(({ column }) => cells.at(headerRow, column) ?? []);
  const inKeys = keyColumns(columns);
  const own = rows.flatMap(({ row, cells: known }) => [
    ...known.values(),
    ...cells.cellsOf(row).filter(({ cell: { column }, key }) => key !== null && inKeys.has(column)),
  ]);
  return [...header, ...own];
}

const keyColumns = (columns: ReturnedTable['columns']): ReadonlySet<number> =>
  new Set(columns.filter(({ meaning }) => meaning === 'key').map(({ column }) => column));

type Place = Pick<OutsideText, 'where' | 'header'>;

function placesAround(tables: readonly ReturnedTable[]): (cell: ReturnedCell) => Place {
  if (tables.length === 0) return () => ({ where: 'sheet', header: '' });
  const areas = tables.map(({ headerRow, rows, columns }) => ({
    top: Math.min(headerRow ?? Number.POSITIVE_INFINITY, rows[0]?.row ?? Number.POSITIVE_INFINITY),
    bottom: Math.max(headerRow ?? 0, rows.at(-1)?.row ?? 0),
    rows: new Set(rows.map(({ row }) => row)),
    keys: keyColumns(columns),
    headers: new Map(columns.map(({ column, header }) => [column, header])),
    left: columns.find(({ meaning }) => meaning !== null)?.column ?? 1,
    right: columns.findLast(({ meaning }) => meaning !== null)?.column ?? 1,
  }));
  return ({ cell: { row, column } }) => {
    const area = areas.find(({ top, bottom }) => top <= row && row <= bottom);
    if (!area) return { where: areas.some(({ bottom }) => bottom < row) ? 'under' : 'above', header: '' };
    if (!area.rows.has(row)) return { where: 'between', header: '' };
    if (area.keys.has(column)) return { where: 'key', header: '' };
    const header = area.headers.get(column) ?? '';
    const isBeside = header === '' && (column < area.left || column > area.right);
    return { where: isBeside ? 'beside' : 'column', header };
  };
}
