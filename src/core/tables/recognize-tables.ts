import { rangeAddress } from '../../shared/model/address.ts';
import type { Choice, Correction } from '../../shared/model/correction.ts';
import type { Rect, Sheet, Span } from '../../shared/model/sheet.ts';
import type { ColumnMeaning, Doubt, TableRow } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { checkNumbers } from './check-numbers.ts';
import { doubt } from './doubts.ts';
import type { Header } from './find-headers.ts';
import { type Grid, makeGrid } from './grid.ts';
import { hiddenDoubts } from './hidden-parts.ts';
import { readLeadMark, saysFirstIsLead } from './lead-rule.ts';
import type { RawTable, RawTask, SheetReading } from './raw-table.ts';
import { type Body, readBody } from './read-body.ts';
import { type Heading, readHeading } from './read-heading.ts';
import { type Column, type Layout, settleColumns } from './settle-columns.ts';
import { correctionsOf, type SheetCorrections } from './sheet-corrections.ts';
import { type Block, splitBlocks } from './split-blocks.ts';

/**
 * Finds the task tables of one sheet. A sheet without any (单位名单, 填表说明, 封面) gives none; a table counts only where
 * its tasks name bodies, people or a last day, or where a person says that it is one.
 * @param corrections what a person says of ranges, headers, columns and rows; those of other sheets count nothing
 */
export function recognizeTables(sheet: Sheet, corrections: readonly Correction[] = []): SheetReading {
  const said = correctionsOf(sheet.name, corrections);
  const readings = viewsOf(said).map((range): SheetReading => {
    const grid = makeGrid(sheet, { range, shown: said.columns });
    const tables = splitBlocks(grid, said, range).flatMap((block) => readBlock(grid, block, said) ?? []);
    return { tables, doubts: tables.length > 0 ? hiddenDoubts(grid, tables) : [] };
  });
  return { tables: readings.flatMap(({ tables }) => tables), doubts: readings.flatMap(({ doubts }) => doubts) };
}

/** The header rows of a sheet, first to last of each; also of those under which no table was found. */
export function locateHeaders(sheet: Sheet, corrections: readonly Correction[] = []): readonly Span[] {
  const said = correctionsOf(sheet.name, corrections);
  return viewsOf(said).flatMap((range) =>
    splitBlocks(makeGrid(sheet, { range, shown: said.columns }), said, range).map(({ header }) => {
      return { from: header.top, to: header.bottom };
    }),
  );
}

/** The whole sheet, unless a person said where its tables are. */
function viewsOf({ ranges }: SheetCorrections): readonly (Rect | undefined)[] {
  return ranges.length > 0 ? ranges : [undefined];
}

function readBlock(grid: Grid, { from, header, repeated, to }: Block, said: SheetCorrections): RawTable | null {
  const meanings = said.meanings(header.top);
  const layout = settleColumns(grid, header, to, meanings);
  if (!layout) return null;
  const heading = readHeading(grid, from, header.top - 1, said.rows);
  const headerRows = new Set(repeated.flatMap((repeat) => rowsBetween(repeat.top, repeat.header.bottom)));
  const body = readBody(grid, layout, {
    from: header.bottom + 1,
    to,
    headerRows,
    labels: heading.labels,
    said: said.rows,
  });
  const isShown = meanings.size > 0 || header.isGiven;
  if (body.tasks.length === 0 || !(isShown || concernsSomebody(layout, body.tasks))) return null;
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

/** Columns whose header leaves open whether they hold the tasks. */
const MAY_BE_CONTENT: readonly ColumnMeaning[] = ['category', 'other', 'goal', 'measures'];

function contentDoubts(sheet: string, header: Header, layout: Layout): readonly Doubt[] {
  if (!layout.contentGuessed) return [];
  const cell = `${layout.content.column}${header.top}`;
  const message = `表头没有写明哪一列是工作任务，已按文字最长的 ${layout.content.column} 列“${layout.content.header}”读取，请核对。`;
  const isTask = (column: Column) => `${column.column} 列“${column.header}”是工作任务`;
  const others = layout.columns
    .filter((column) => column !== layout.content && column.header !== '' && MAY_BE_CONTENT.includes(column.meaning))
    .map((column): Choice => {
      const correction = {
        kind: 'column',
        sheet,
        column: column.column,
        meaning: 'content',
        header: header.top,
      } as const;
      return { label: isTask(column), corrections: [correction] };
    });
  return [withChoices(doubt('warning', 'content-guessed', message, { sheet, cell }), isTask(layout.content), others)];
}

/** Where there is no column for bodies and the text names none either; empty cells are asked about by who reads them. */
function missingBodies(tasks: readonly RawTask[], sheet: string): readonly Doubt[] {
  return tasks
    .filter((task) => task.responsibilities.length === 0)
    .map(({ content: [{ cell }] }) => {
      const message = `${cell} 的任务没有写明责任单位，请补填或确认暂缺。`;
      return withChoices(doubt('warning', 'no-responsible-body', message, { sheet, cell }), '暂缺责任单位');
    });
}

function rowsBetween(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
