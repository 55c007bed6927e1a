import type { Block, Table } from './block.ts';

/** How far two column lines may lie apart and still be one: 3 mm in twips. Word moves them by hairs when it saves. */
const SAME_LINE = 170;

/**
 * Joins a table that goes on after a page break or an empty line: in Word 分工表 are often cut in two, header typed again
 * or not, and grids of OA pages show header and body as two tables. Tables go together where their columns do.
 */
export function joinTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.findLastIndex(({ kind }) => kind !== 'gap');
    const above = joined[last];
    const whole = block.kind === 'table' && above?.kind === 'table' ? join(above, block) : null;
    if (whole) joined.splice(last, joined.length, whole);
    else joined.push(block);
  }
  return joined;
}

function join(above: Table, below: Table): Table | null {
  if (above.columns === below.columns && !(above.lines && below.lines)) return stack(above, below);
  if (!above.lines || !below.lines) return null;
  const upper = fromZero(above.lines);
  const lower = fromZero(below.lines);
  const lines = upper.length >= lower.length ? upper : lower;
  const positions = [upper, lower].map((some) => some.map((line) => nearest(lines, line)));
  const [ofUpper = [], ofLower = []] = positions;
  const fits = (places: readonly number[]) =>
    places.at(-1) === lines.length - 1 && places.every((place, index) => place > (places[index - 1] ?? -1));
  if (!fits(ofUpper) || !fits(ofLower)) return null;
  return stack(moveColumns(above, ofUpper, lines), moveColumns(below, ofLower, lines));
}

function fromZero(lines: readonly number[]): readonly number[] {
  const [first = 0] = lines;
  return lines.map((line) => line - first);
}

/** Index of the line that is near enough to be the same, -1 where none is. */
function nearest(lines: readonly number[], wanted: number): number {
  return lines.findIndex((line) => Math.abs(line - wanted) <= SAME_LINE);
}

/** The table with its column lines at the given places among `lines`: a column may come to lie over several. */
function moveColumns(table: Table, places: readonly number[], lines: readonly number[]): Table {
  const cells = table.cells.map((cell) => ({
    ...cell,
    left: (places[cell.left - 1] ?? 0) + 1,
    right: places[cell.right] ?? lines.length - 1,
  }));
  return { ...table, cells, columns: lines.length - 1, lines };
}

function stack(above: Table, below: Table): Table {
  const moved = below.cells.map((cell) => ({ ...cell, top: cell.top + above.rows, bottom: cell.bottom + above.rows }));
  return {
    ...above,
    cells: [...above.cells, ...moved],
    rows: above.rows + below.rows,
    hiddenRows: [...above.hiddenRows, ...below.hiddenRows.map((row) => row + above.rows)],
  };
}
