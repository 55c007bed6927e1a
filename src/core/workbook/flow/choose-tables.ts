import type { Block, Table } from './block.ts';

/**
 * Takes the frames away: a table that only lays out the page (an OA page's outer table, a red-headed letter's frame, a
 * title in a table of its own) gives way to what it holds, so that what is left are tables of data.
 */
export function chooseTables(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block];
    return isFrame(block) || isColumn(block) ? chooseTables(block.cells.flatMap((cell) => cell.blocks)) : [block];
  });
}

/** A frame holds a table with more in it than it has itself; a smaller one in a cell is part of what the cell says. */
function isFrame(table: Table): boolean {
  const own = filledCells(table).length;
  return table.cells.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'table' && (filledCells(block).length > own || isFrame(block))),
  );
}

/** No row has more than one cell that says something: lines of text, not a table. */
function isColumn(table: Table): boolean {
  const filled = filledCells(table);
  return new Set(filled.map(({ top }) => top)).size === filled.length;
}

function filledCells(table: Table) {
  return table.cells.filter(({ blocks }) => blocks.some(({ kind }) => kind !== 'gap'));
}
