import { rangeAddress } from '../../shared/model/address.ts';
import type { Correction } from '../../shared/model/correction.ts';
import type { Rect, Sheet, Span } from '../../shared/model/sheet.ts';
import type { Doubt, TableRow } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { checkNumbers } from './check-numbers.ts';
import { columnDoubts } from './column-doubts.ts';
import { doubt } from './doubts.ts';
import type { Header } from './find-headers.ts';
import { type Grid, makeGrid } from './grid.ts';
import { guessBlock } from './guess-block.ts';
import { hiddenDoubts } from './hidden-parts.ts';
import { readLeadMark, saysFirstIsLead } from './lead-rule.ts';
import type { RawTable, RawTask, SheetReading } from './raw-table.ts';
import { type Body, readBody } from './read-body.ts';
import { type Heading, readHeading } from './read-heading.ts';
import { type Layout, settleColumns } from './settle-columns.ts';
import { correctionsOf, type SheetCorrections } from './sheet-corrections.ts';
import { type Block, splitBlocks } from './split-blocks.ts';
import type { TextKinds } from './text-kinds.ts';

/**
 * Finds the task tables of one sheet by the words of their headers. A sheet without any (单位名单, 填表说明, 封面) gives
 * none; a table counts only where its tasks name bodies, people or a last day, or where a person says that it is one.
 * @param kinds tells what a cell is by itself, for columns whose header says nothing known
 * @param corrections what a person says of ranges, headers, columns and rows; those of other sheets count nothing
 */
export function recognizeTables(sheet: Sheet, kinds: TextKinds, corrections: readonly Correction[] = []): SheetReading {
  return readSheet(sheet, kinds, corrections, splitBlocks);
}

/** Finds the task table of a sheet whose header says nothing known, or that has none, by what stands in its columns. */
export function guessTables(sheet: Sheet, kinds: TextKinds, corrections: readonly Correction[] = []): SheetReading {
  return readSheet(sheet, kinds, corrections, (grid, said, range) => guessBlock(grid, said, kinds, range) ?? []);
}

/** The header rows of a sheet, first to last of each; also of those under which no table was found. */
export function locateHeaders(
  sheet: Sheet,
  kinds: TextKinds,
  corrections: readonly Correction[] = [],
): readonly Span[] {
  const said = correctionsOf(sheet.name, corrections);
  return viewsOf(said)
    .flatMap((range): readonly Block[] => {
      const grid = makeGrid(sheet, { range, shown: said.columns });
      const blocks = splitBlocks(grid, said, range);
      const guessed = blocks.length === 0 ? guessBlock(grid, said, kinds, range) : null;
      return guessed ? [guessed] : blocks;
    })
    .filter(({ header }) => header.top <= header.bottom)
    .map(({ header }) => ({ from: header.top, to: header.bottom }));
}

type FindBlocks = (grid: Grid, said: SheetCorrections, range: Rect | undefined) => Block | readonly Block[];

function readSheet(
  sheet: Sheet,
  kinds: TextKinds,
  corrections: readonly Correction[],
  findBlocks: FindBlocks,
): SheetReading {
  const said = correctionsOf(sheet.name, corrections);
  const readings = viewsOf(said).map((range): SheetReading => {
    const grid = makeGrid(sheet, { range, shown: said.columns });
    const blocks = [findBlocks(grid, said, range)].flat();
    const tables = blocks.flatMap((block) => readBlock(grid, block, said, kinds) ?? []);
    return { tables, doubts: tables.length > 0 ? hiddenDoubts(grid, tables) : [] };
  });
  return { tables: readings.flatMap(({ tables }) => tables), doubts: readings.flatMap(({ doubts }) => doubts) };
}

/** The whole sheet, unless a person said where its tables are. */
function viewsOf({ ranges }: SheetCorrections): readonly (Rect | undefined)[] {
  return ranges.length > 0 ? ranges : [undefined];
}

function readBlock(
  grid: Grid,
  { from, header, repeated, to }: Block,
  said: SheetCorrections,
  kinds: TextKinds,
): RawTable | null {
  const meanings = said.meanings(header.top);
  const layout = settleColumns(grid, header, to, kinds, meanings);
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
      ...columnDoubts(sheet, header, layout),
      ...body.doubts,
      ...missingBodies(body.tasks, sheet),
      ...checkNumbers(body.tasks, sheet, layout.number !== null),
    ],
  };
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
