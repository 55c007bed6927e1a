import type { Sheet } from '../../../shared/model/sheet.ts';
import { showNumber, showText } from '../cell-value.ts';
import { LIMITS, type Meter, tooMuch } from '../limits.ts';
import { createSheetCollector, type SheetCollector } from '../sheet-collector.ts';
import { type Block, type Table, type TableCell, textOf } from './block.ts';
import { chooseTables } from './choose-tables.ts';
import { joinTables } from './join-tables.ts';

type Part = { readonly table: Table; readonly above: readonly Block[]; readonly below: Block[] };

/** 注：列第一位的为牵头单位 below a table, and the numbered lines that go on with it. */
const NOTE = /^[（(※*]?\s*(?:备注|注|填[表报]说明|说明)\s*[：:\d１一]/;
const NUMBERED_LINE = /^[（(]?[\d０-９一二三四五六七八九十]{1,3}\s*[）)、.．]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * A document as sheets: each table one (表格1, 表格2 …), with the paragraphs before it (附件, title) as rows above, as a
 * person would lay it out in Excel; what follows the last table stands below it. A document without a table is one
 * sheet 正文, a paragraph a row in column A.
 */
export function sheetsOfFlow(document: readonly Block[], meter: Meter): Sheet[] {
  const blocks = joinTables(chooseTables(document));
  const parts = splitParts(blocks);
  if (parts.length > LIMITS.sheets) throw tooMuch(`里的表格超过 ${LIMITS.sheets} 个`);
  if (parts.length === 0) return [proseSheet(blocks, meter)];
  return parts.map((part, index) => tableSheet(`表格${index + 1}`, part, meter));
}

function splitParts(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  let between: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      between.push(block);
      continue;
    }
    const last = parts.at(-1);
    const notes = last ? countNotes(between) : 0;
    last?.below.push(...between.slice(0, notes));
    parts.push({ table: block, above: between.slice(notes), below: [] });
    between = [];
  }
  parts.at(-1)?.below.push(...between);
  return parts;
}

/** How many of the blocks between two tables are notes to the upper one. */
function countNotes(between: readonly Block[]): number {
  const first = between.findIndex(({ kind }) => kind === 'paragraph');
  const isLike = (block: Block | undefined, pattern: RegExp) => block?.kind === 'paragraph' && pattern.test(block.text);
  if (!isLike(between[first], NOTE)) return 0;
  let end = first + 1;
  while (isLike(between[end], NUMBERED_LINE)) end += 1;
  return end;
}

function proseSheet(blocks: readonly Block[], meter: Meter): Sheet {
  const collector = createSheetCollector({ name: '正文', visibility: 'visible' }, meter);
  writeLines(blocks, { collector, row: 1, columns: 1 });
  return collector.build();
}

function tableSheet(name: string, { table, above, below }: Part, meter: Meter): Sheet {
  const collector = createSheetCollector({ name, visibility: 'visible' }, meter);
  const columns = table.columns;
  const top = writeLines(above, { collector, row: 1, columns });
  const offset = top - 1;
  for (const cell of table.cells) {
    const rect = { ...cell, top: cell.top + offset, bottom: cell.bottom + offset };
    collector.cell(rect.top, cell.left, contentOf(cell));
    const { left, bottom, right } = rect;
    collector.merge({ top: rect.top, left, bottom, right });
  }
  for (const row of table.hiddenRows) collector.hideRow(row + offset);
  for (const { from, to } of table.hiddenColumns) collector.hideColumns(from, to);
  writeLines(below, { collector, row: top + table.rows, columns });
  return collector.build();
}

/** Writes paragraphs as rows merged over the table's width, and returns the row after them; gaps leave a row empty. */
function writeLines(
  blocks: readonly Block[],
  { collector, row, columns }: { readonly collector: SheetCollector; readonly row: number; readonly columns: number },
): number {
  let next = row;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      collector.cell(next, 1, showText(block.text));
      collector.merge({ top: next, left: 1, bottom: next, right: columns });
    }
    next += 1;
  }
  return next;
}

function contentOf({ blocks, format }: TableCell) {
  const text = textOf(blocks);
  return format && PLAIN_NUMBER.test(text) ? showNumber(Number(text), format, false, text) : showText(text);
}
