import type { Span } from '../../../shared/model/sheet.ts';
import { LIMITS, tooMuch } from '../limits.ts';
import type { NumberFormat } from '../number-format.ts';
import { cleanText, isBlank } from '../text.ts';
import { damaged } from '../workbook-fault.ts';
import type { Block, Table } from './block.ts';

/** Pages of OA systems nest frames some ten deep. */
const DEEPEST_TABLE = 30;
const WIDEST_TABLE = 1000;

type OpenCell = {
  top: number;
  left: number;
  bottom: number;
  right: number;
  blocks: Block[];
  format: NumberFormat | null;
};

export type OpenTable = {
  /** The row begun last, counted from 1; 0 before the first. */
  row: number;
  readonly cells: OpenCell[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: Span[];
  lines: readonly number[] | null;
};

/**
 * Takes a document in its order, whatever its markup, and makes its blocks. Words go to the paragraph begun last in the
 * innermost open cell, outside tables to the document itself.
 */
export type FlowWriter = {
  words(text: string): void;
  /** Ends the paragraph; `prefix` (its number) is put before it. An empty one is a gap. */
  endParagraph(prefix?: string): void;
  /** Ends the paragraph where it holds anything. */
  breakLine(): void;
  openTable(): OpenTable;
  /** Opens a cell in the row begun last; the caller gives it its place, and may change it until the table is closed. */
  openCell(place: { readonly left: number; readonly right: number; readonly bottom: number }): OpenCell;
  closeCell(): void;
  closeTable(): void;
  build(): readonly Block[];
};

/** `tidy` is what the markup makes of the white space of one paragraph. */
export function createFlowWriter(tidy = (words: string) => words): FlowWriter {
  const document = { blocks: [] as Block[], words: '' };
  const containers = [document];
  const tables: OpenTable[] = [];
  let spent = 0;
  const spendBlock = () => {
    spent += 1;
    if (spent > LIMITS.flowBlocks) throw tooMuch(`里的段落和格子超过 ${LIMITS.flowBlocks} 个`);
  };
  const container = () => containers.at(-1) ?? document;

  const endParagraph = (prefix = '') => {
    const inner = container();
    const text = cleanText(prefix + tidy(inner.words)).trim();
    inner.words = '';
    if (!isBlank(text)) {
      spendBlock();
      inner.blocks.push({ kind: 'paragraph', text });
    } else if (inner.blocks.at(-1)?.kind !== 'gap') {
      inner.blocks.push({ kind: 'gap' });
    }
  };
  const breakLine = () => {
    if (!isBlank(container().words)) endParagraph();
    container().words = '';
  };

  return {
    words(text) {
      container().words += text;
    },
    endParagraph,
    breakLine,
    openTable() {
      breakLine();
      if (tables.length === DEEPEST_TABLE) throw damaged('表格里套表格的层次太深');
      const table: OpenTable = { row: 0, cells: [], hiddenRows: [], hiddenColumns: [], lines: null };
      tables.push(table);
      return table;
    },
    openCell({ left, right, bottom }) {
      const table = tables.at(-1);
      if (!table) throw new Error('A cell outside a table');
      spendBlock();
      if (right > WIDEST_TABLE) throw tooMuch(`里有表格超过 ${WIDEST_TABLE} 列`);
      const cell: OpenCell = { top: table.row, left, bottom, right, blocks: [], format: null };
      table.cells.push(cell);
      containers.push({ blocks: cell.blocks, words: '' });
      return cell;
    },
    closeCell() {
      breakLine();
      containers.pop();
    },
    closeTable() {
      const table = tables.pop();
      if (table) container().blocks.push(toTable(table));
    },
    build() {
      breakLine();
      return document.blocks;
    },
  };
}

/** Spans that hang out below the last row are cut off: `rowspan=99999999` is a way to say "to the end". */
function toTable({ row, cells, hiddenRows, hiddenColumns, lines }: OpenTable): Table {
  for (const cell of cells) cell.bottom = Math.min(cell.bottom, row);
  const columns = cells.reduce((most, { right }) => Math.max(most, right), 0);
  return {
    kind: 'table',
    cells,
    rows: row,
    columns,
    hiddenRows,
    hiddenColumns,
    lines: lines?.length === columns + 1 ? lines : null,
  };
}
