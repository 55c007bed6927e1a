import { REMARK_LABEL } from '../../../shared/form-words.ts';
import type { RowKey } from '../forms/form-code.ts';
import type { TablePlace } from './find-tables.ts';
import { isAnswer } from './form-columns.ts';
import type { FormColumn, ReturnedCell, ReturnedColumn, ReturnedRow } from './returned.ts';
import type { SheetCells } from './sheet-cells.ts';

/** A key in the letters in which it was sent. */
const AS_PRINTED = /^[0-9A-Z]{8}(?:-\d{1,5}){1,2}-[0-9A-Z]$/;

/** Text that begins the boxes under the table, and with them its end, as 补充说明 does: 填报人：　联系电话：　审核人：　单位（盖章）：. */
const SIGN_OFF = /^(?:填报人|填表人|联系电话|审核人|审签人|负责人|单位负责人|单位[（(]盖章[）)]|填报日期|日期)\s*[：:]/;

/**
 * The rows of a table: those that carry a key, and of the others those that are built like a row (a task beside something
 * else) as far as the table goes. What is left in the table's lines is text outside, and is not given back here.
 */
export function readRows(
  cells: SheetCells,
  { rows, kind }: TablePlace,
  columns: readonly ReturnedColumn[],
): readonly ReturnedRow[] {
  const keyColumns = columns.filter(({ meaning }) => meaning === 'key');
  const isKeyed = (row: number) => keyColumns.some(({ column }) => cells.at(row, column)?.key);
  const lastKeyed = rows.findLast(isKeyed) ?? 0;
  const end = rows.find((row) => row > lastKeyed && isBelow(cells.cellsOf(row)));
  return rows.flatMap((row) => {
    if (end !== undefined && row >= end) return [];
    const read = readRow(cells, row, columns);
    return read.keys.length > 0 || isBuiltLikeRow(read, kind) ? [read] : [];
  });
}

/** The first text of the line tells: 下一步措施 may begin with 负责人：. */
function isBelow([first]: readonly ReturnedCell[]): boolean {
  return first !== undefined && (first.text === REMARK_LABEL || SIGN_OFF.test(first.text));
}

function readRow(cells: SheetCells, row: number, columns: readonly ReturnedColumn[]): ReturnedRow {
  const keys = new Map<string, RowKey>();
  const brokenKeys: ReturnedCell[] = [];
  const found = new Map<FormColumn, ReturnedCell>();
  for (const { column, meaning } of columns) {
    const cell = meaning === null ? null : cells.at(row, column);
    if (!cell || meaning === null) continue;
    if (meaning !== 'key') {
      // A block merged over two columns stands in the first of them; what a row is told by stands in its own line.
      if (cell.cell.column === column && (cell.cell.row === row || isAnswer(meaning))) found.set(meaning, cell);
      continue;
    }
    if (cell.cell.row !== row) continue;
    const { key } = cell;
    if (key) keys.set(`${key.code} ${key.row} ${key.indicator}`, key);
    if (!key || !AS_PRINTED.test(cell.text)) brokenKeys.push(cell);
  }
  return { row, hidden: cells.isHidden(row), keys: [...keys.values()], brokenKeys, cells: found };
}

/** A task, or what is measured, with anything beside it; or a number and an answer. One line of text alone is no row. */
function isBuiltLikeRow({ cells }: ReturnedRow, kind: TablePlace['kind']): boolean {
  if (cells.size < 2) return false;
  if (cells.has(kind === 'tasks' ? 'content' : 'indicator')) return true;
  return (
    cells.has('number') && ['progress', 'problem', 'next', 'value'].some((meaning) => cells.has(meaning as FormColumn))
  );
}
