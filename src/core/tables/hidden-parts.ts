import { COLUMN_WORDS } from '../../shared/glossary.ts';
import { columnName } from '../../shared/model/address.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { ColumnMeaning, Doubt } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { doubt, listRows } from './doubts.ts';
import type { Grid } from './grid.ts';
import { readHeaderWord } from './header-words.ts';
import type { RawTable } from './raw-table.ts';
import { squash } from './text.ts';

/** Hidden rows are read, hidden columns are not; both are said, since nobody sees them in the source. */
export function hiddenDoubts(grid: Grid, tables: readonly RawTable[]): readonly Doubt[] {
  const { sheet } = grid;
  const doubts: Doubt[] = [];
  const taskRows = tables.flatMap((table) =>
    table.rows.filter(({ meaning }) => meaning === 'task').map(({ row }) => row),
  );
  const hidden = taskRows.filter((row) => grid.isHiddenRow(row));
  if (hidden[0] !== undefined) {
    const message = `工作表“${sheet.name}”的第 ${listRows(hidden)}是隐藏行，其中的任务已照常读入，请核对是否需要。`;
    const place = { sheet: sheet.name, cell: `A${hidden[0]}` };
    const leaveOut = hidden.map((row) => ({ kind: 'row', sheet: sheet.name, row, meaning: 'ignored' }) as const);
    const others = [{ label: '隐藏行都不读入', corrections: leaveOut }];
    doubts.push(withChoices(doubt('warning', 'hidden-rows', message, place), '隐藏行照常读入', others));
  }
  for (const column of hiddenColumnsOf(grid)) {
    const header = tables.flatMap((table) => headerAbove(sheet, table, column)).join('');
    const meaning = readHeaderWord(header)?.meaning ?? 'other';
    const matters = MATTERS.includes(meaning);
    const message = `工作表“${sheet.name}”的 ${columnName(column)} 列${header ? `（${header}）` : ''}是隐藏列，没有读入。`;
    const place = { sheet: sheet.name, cell: `${columnName(column)}1` };
    const read = { kind: 'column', sheet: sheet.name, column: columnName(column), meaning } as const;
    const others = [{ label: `读作“${COLUMN_WORDS[meaning]}”`, corrections: [read] }];
    doubts.push(withChoices(doubt(matters ? 'warning' : 'info', 'hidden-column', message, place), '不读入', others));
  }
  return doubts;
}

const MATTERS: readonly ColumnMeaning[] = ['content', 'responsibility', 'lead', 'support', 'deadline', 'category'];

function hiddenColumnsOf({ sheet, columns }: Grid): readonly number[] {
  const filled = new Set(sheet.cells.filter((cell) => cell.text.trim() !== '').map((cell) => cell.column));
  return [...filled].filter((column) => !columns.includes(column)).sort((a, b) => a - b);
}

/** What a hidden column is called in the header rows of a table. */
function headerAbove(sheet: Sheet, table: RawTable, column: number): readonly string[] {
  const rows = table.rows.filter(({ meaning }) => meaning === 'header').map(({ row }) => row);
  return sheet.cells
    .filter((cell) => cell.column === column && rows.includes(cell.row))
    .map((cell) => squash(cell.text));
}
