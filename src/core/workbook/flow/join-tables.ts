import type { Block, Table, TableCell } from './block.ts';

/** How far two column lines may lie apart and still be one: 3 mm in twips. Word moves them by hairs when it saves. */
const SAME_LINE = 170;

/** Tables that go on from one to the next, and the column lines of all, where they are known. */
type Run = { readonly tables: Table[]; columns: number; lines: readonly number[] | null };

/**
 * Joins a table that goes on after a page break or an empty line: in Word 分工表 are often cut in two, header typed again
 * or not, and grids of OA pages show header and body as two tables. Tables go together where their columns do.
 */
export function joinTables(blocks: readonly Block[]): readonly Block[] {
  const joined: (Block | Run)[] = [];
  let run: Run | null = null;
  for (const block of blocks) {
    if (block.kind === 'paragraph') run = null;
    if (block.kind !== 'table') {
      // A gap inside a run is none of the joined table.
      if (!run) joined.push(block);
      continue;
    }
    if (run && extend(run, block)) continue;
    run = { tables: [block], columns: block.columns, lines: fromZero(block.lines) };
    joined.push(run);
  }
  return joined.map((each) => ('tables' in each ? stack(each) : each));
}

/** Takes the table into the run where its columns are those of the run, or some columns are cut finer in one of them. */
function extend(run: Run, table: Table): boolean {
  const lines = fromZero(table.lines);
  if (run.lines && lines) {
    const finer = run.lines.length >= lines.length ? run.lines : lines;
    if (!placesAmong(finer, run.lines) || !placesAmong(finer, lines)) return false;
    run.lines = finer;
  } else if (run.columns !== table.columns) {
    return false;
  }
  run.columns = run.lines ? run.lines.length - 1 : run.columns;
  run.tables.push(table);
  return true;
}

function fromZero(lines: readonly number[] | null): readonly number[] | null {
  const first = lines?.[0] ?? 0;
  return lines?.map((line) => line - first) ?? null;
}

/** Where the lines stand among the finer ones; null where one stands apart, or the tables are not equally wide. */
function placesAmong(finer: readonly number[], lines: readonly number[]): readonly number[] | null {
  const places = lines.map((wanted) => finer.findIndex((line) => Math.abs(line - wanted) <= SAME_LINE));
  const ascend = places.every((place, index) => place > (places[index - 1] ?? -1));
  return ascend && places.at(-1) === finer.length - 1 ? places : null;
}

function stack({ tables, columns, lines: finer }: Run): Table {
  const cells: TableCell[] = [];
  const hiddenRows: number[] = [];
  let rows = 0;
  for (const table of tables) {
    const lines = fromZero(table.lines);
    const places = finer && lines ? placesAmong(finer, lines) : null;
    for (const cell of table.cells) {
      const left = places ? (places[cell.left - 1] ?? 0) + 1 : cell.left;
      const right = places?.[cell.right] ?? cell.right;
      cells.push({ ...cell, top: cell.top + rows, bottom: cell.bottom + rows, left, right });
    }
    for (const row of table.hiddenRows) hiddenRows.push(row + rows);
    rows += table.rows;
  }
  const hiddenColumns = tables[0]?.hiddenColumns ?? [];
  return { kind: 'table', cells, rows, columns, hiddenRows, hiddenColumns, lines: finer };
}
