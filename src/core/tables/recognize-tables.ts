import { columnName, rangeAddress } from '../../shared/model/address.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import type { ColumnMeaning, Doubt, TableRow } from '../../shared/model/table.ts';
import { checkNumbers } from './check-numbers.ts';
import { doubt, listRows } from './doubts.ts';
import { findHeaders, type Header, isSameHeader } from './find-headers.ts';
import { type Grid, makeGrid } from './grid.ts';
import { readHeaderWord } from './header-words.ts';
import { readLeadMark, saysFirstIsLead } from './lead-rule.ts';
import type { RawTable, RawTask, SheetReading } from './raw-table.ts';
import { type Body, readBody } from './read-body.ts';
import { beginsTable, type Heading, isHeadingLine, readHeading } from './read-heading.ts';
import { type Layout, settleColumns } from './settle-columns.ts';
import { squash } from './text.ts';

/** A header typed again on a new page; `top` is above it where the title is repeated, too. */
type Repeat = { readonly header: Header; readonly top: number };

/** A stretch of rows that makes one table: heading, header, body, and the headers typed again inside it. */
type Block = {
  readonly from: number;
  readonly header: Header;
  readonly repeated: readonly Repeat[];
  readonly to: number;
};

/**
 * Finds the task tables of one sheet. A sheet without any (单位名单, 填表说明, 封面) gives none; a table counts only where
 * its tasks name bodies, people or a last day.
 */
export function recognizeTables(sheet: Sheet): SheetReading {
  const grid = makeGrid(sheet);
  const tables = splitBlocks(grid).flatMap((block) => {
    const table = readBlock(grid, block);
    return table ? [table] : [];
  });
  return { tables, doubts: tables.length > 0 ? hiddenDoubts(grid, tables) : [] };
}

function splitBlocks(grid: Grid): readonly Block[] {
  const blocks: { from: number; header: Header; repeated: Repeat[]; to: number }[] = [];
  for (const header of findHeaders(grid)) {
    const current = blocks.at(-1);
    if (!current) {
      blocks.push({ from: 1, header, repeated: [], to: grid.bottom });
      continue;
    }
    const from = headingStart(grid, (current.repeated.at(-1)?.header ?? current.header).bottom + 1, header);
    const heading = readHeading(grid, from, header.top - 1);
    const first = readHeading(grid, current.from, current.header.top - 1);
    const isTitleAgain =
      heading.title !== null && withoutContinued(heading.title) === withoutContinued(first.title ?? '');
    const isNamed = !isTitleAgain && heading.lines.some((line) => beginsTable(line.text));
    if (isSameHeader(current.header, header) && !isNamed) {
      current.repeated.push({ header, top: isTitleAgain ? from : header.top });
    } else {
      current.to = from - 1;
      blocks.push({ from, header, repeated: [], to: grid.bottom });
    }
  }
  return blocks;
}

/** 任务分工表（续） → 任务分工表 */
function withoutContinued(title: string): string {
  return title.replace(/[（(]?(?:续表?|接上页)\d*[)）]?$/, '');
}

/** First of the rows directly above a header that may belong to its heading. */
function headingStart(grid: Grid, lowest: number, header: Header): number {
  let from = header.top;
  while (from > lowest) {
    const slots = grid.row(from - 1);
    if (slots.length > 2 || !slots.every((slot) => isHeadingLine(slot.text))) break;
    from -= 1;
  }
  return from;
}

function readBlock(grid: Grid, { from, header, repeated, to }: Block): RawTable | null {
  const layout = settleColumns(grid, header, to);
  if (!layout) return null;
  const heading = readHeading(grid, from, header.top - 1);
  const headerRows = new Set(repeated.flatMap((repeat) => rowsBetween(repeat.top, repeat.header.bottom)));
  const body = readBody(grid, layout, { from: header.bottom + 1, to, headerRows, labels: heading.labels });
  if (body.tasks.length === 0 || !concernsSomebody(layout, body.tasks)) return null;
  return toTable(grid, header, heading, layout, body);
}

/** Work that nobody owes is no task table: a summary, a form's instructions, a list of documents. */
function concernsSomebody(layout: Layout, tasks: readonly RawTask[]): boolean {
  const isOwed = layout.extras.some(({ meaning }) => meaning === 'leader' || meaning === 'person');
  if (layout.bodies.length > 0 || layout.deadline || isOwed) return true;
  return tasks.filter((task) => task.responsibilities.length > 0).length * 2 >= tasks.length;
}

function toTable(grid: Grid, header: Header, heading: Heading, layout: Layout, body: Body): RawTable {
  const sheet = grid.sheet.name;
  const remarks = [...heading.lines, ...body.notes].map((note) => note.text);
  const columns = layout.columns.map((column) => column.index);
  const rect = { top: header.top, bottom: body.bottom, left: Math.min(...columns), right: Math.max(...columns) };
  const headerRows = rowsBetween(header.top, header.bottom).map((row): TableRow => ({ row, meaning: 'header' }));
  return {
    sheet,
    range: rangeAddress(rect),
    title: heading.title,
    heading: heading.lines,
    columns: layout.columns.map(({ column, meaning, header: text }) => ({ column, meaning, header: text })),
    tasks: body.tasks,
    notes: body.notes,
    rows: [...heading.rows, ...headerRows, ...body.rows],
    firstIsLead: header.firstIsLead || remarks.some(saysFirstIsLead),
    leadMark: remarks.map(readLeadMark).find((mark) => mark !== null) ?? null,
    doubts: [
      ...contentDoubts(sheet, header, layout),
      ...body.doubts,
      ...missingBodies(body.tasks, sheet),
      ...checkNumbers(body.tasks, sheet, layout.number !== null),
    ],
  };
}

function contentDoubts(sheet: string, header: Header, layout: Layout): readonly Doubt[] {
  if (!layout.contentGuessed) return [];
  const cell = `${layout.content.column}${header.top}`;
  const message = `表头没有写明哪一列是工作任务，已按文字最长的 ${layout.content.column} 列“${layout.content.header}”读取，请核对。`;
  return [doubt('warning', 'content-guessed', message, { sheet, cell })];
}

/** Where there is no column for bodies and the text names none either; empty cells are asked about by who reads them. */
function missingBodies(tasks: readonly RawTask[], sheet: string): readonly Doubt[] {
  return tasks
    .filter((task) => task.responsibilities.length === 0)
    .map(({ content: [{ cell }] }) =>
      doubt('warning', 'no-responsible-body', `${cell} 的任务没有写明责任单位，请补填或确认暂缺。`, { sheet, cell }),
    );
}

/** Hidden rows are read, hidden columns are not; both are said, since nobody sees them in the source. */
function hiddenDoubts(grid: Grid, tables: readonly RawTable[]): readonly Doubt[] {
  const { sheet } = grid;
  const doubts: Doubt[] = [];
  const taskRows = tables.flatMap((table) =>
    table.rows.filter(({ meaning }) => meaning === 'task').map(({ row }) => row),
  );
  const hidden = taskRows.filter((row) => grid.isHiddenRow(row));
  if (hidden[0] !== undefined) {
    const message = `工作表“${sheet.name}”的第 ${listRows(hidden)}是隐藏行，其中的任务已照常读入，请核对是否需要。`;
    doubts.push(doubt('warning', 'hidden-rows', message, { sheet: sheet.name, cell: `A${hidden[0]}` }));
  }
  for (const column of hiddenColumnsOf(grid)) {
    const header = tables.flatMap((table) => headerAbove(sheet, table, column)).join('');
    const matters = MATTERS.includes(readHeaderWord(header)?.meaning ?? 'other');
    const message = `工作表“${sheet.name}”的 ${columnName(column)} 列${header ? `（${header}）` : ''}是隐藏列，没有读入。`;
    const place = { sheet: sheet.name, cell: `${columnName(column)}1` };
    doubts.push(doubt(matters ? 'warning' : 'info', 'hidden-column', message, place));
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

function rowsBetween(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
