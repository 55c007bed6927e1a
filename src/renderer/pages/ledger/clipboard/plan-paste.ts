import type { Rating } from '../../../../shared/model/tracking.ts';
import { COLUMNS, type EntryField, isEntryField } from '../columns/column-list.ts';
import type { EntryPatch } from '../edit/entry-patch.ts';
import { readEntryText } from '../edit/entry-text.ts';
import { type LedgerRow, speaking } from '../rows/ledger-row.ts';
import { ownersOf } from '../rows/row-words.ts';

/** What a column of the block is: one that is taken, one by which rows are found, or nothing of ours. */
export type BlockColumn = EntryField | 'number' | 'department' | 'skip';

export type Block = {
  readonly cells: readonly (readonly string[])[];
  /** True where the first line is titles. */
  readonly titled: boolean;
  readonly columns: readonly BlockColumn[];
};

/** Titles that departments write for our columns. */
const TITLES: readonly (readonly [BlockColumn, RegExp])[] = [
  ['number', /^(序号|编号)$/],
  ['department', /^(责任|牵头|承办|负责|主办|填报)?(单位|部门)(名称)?$/],
  ['problem', /问题|困难/],
  ['next', /下一?步|打算|措施|计划/],
  ['rating', /评价|评定|完成状态/],
  ['percent', /比例|百分比|完成率|进度（?%/],
  ['progress', /进展|进度|完成情况|推进|落实情况/],
];

const meaningOf = (title: string): BlockColumn =>
  TITLES.find(([, pattern]) => pattern.test(title.replaceAll(/\s/g, '')))?.[0] ?? 'skip';

/**
 * What a block is before anybody says so. With titles, columns go by them; without, the block is laid over the table from
 * the cell under the cursor on, as in Excel. `shown` are the columns of the table from left to right; `cursor` is null
 * where a whole row is meant: then the block begins at the first column that can be typed in.
 */
export function readBlock(
  cells: readonly (readonly string[])[],
  shown: readonly string[],
  cursor: string | null,
): Block {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const titles = (cells[0] ?? []).map(meaningOf);
  const titled = cells.length > 1 && titles.some(isEntryField);
  if (titled) return { cells, titled, columns: firstOfEach(pad(titles, width)) };
  const at = cursor !== null && isEntryField(cursor) ? shown.indexOf(cursor) : shown.findIndex(isEntryField);
  const under = at < 0 ? [] : shown.slice(at, at + width);
  return {
    cells,
    titled,
    columns: pad(
      under.map((key) => (isEntryField(key) ? key : 'skip')),
      width,
    ),
  };
}

const pad = (columns: readonly BlockColumn[], width: number): readonly BlockColumn[] =>
  Array.from({ length: width }, (_, index) => columns[index] ?? 'skip');

/** Two columns cannot both be 进展情况: the second one is left out. */
const firstOfEach = (columns: readonly BlockColumn[]): readonly BlockColumn[] =>
  columns.map((column, index) => (columns.indexOf(column) === index ? column : 'skip'));

/** Says what one column of the block is; the column that was that before is nothing any more. */
export function setBlockColumn(block: Block, at: number, meaning: BlockColumn): Block {
  return {
    ...block,
    columns: block.columns.map((column, index) => {
      if (index === at) return meaning;
      return column === meaning ? 'skip' : column;
    }),
  };
}

export type PasteLine = {
  /** The line of the block, from 1, its titles counted. */
  readonly line: number;
  readonly target: LedgerRow | null;
  readonly patch: EntryPatch;
  /** Why the line is not taken, one sentence; null where it is. */
  readonly refused: string | null;
};

/** The lines of the block that hold something to take. */
export function linesOf({ cells, titled }: Block): number {
  return cells.length - (titled ? 1 : 0);
}

/** True where rows are found by what the block says (序号, 单位) and not by their order. */
export function isKeyed({ columns }: Block): boolean {
  return columns.includes('number') || columns.includes('department');
}

/**
 * Which row each line of the block goes to, and what it puts there. `targets`: where the block is keyed, all rows in which
 * to look; else those from the active one on, in their order. Empty cells put nothing: they do not clear what is there.
 */
export function planPaste(
  block: Block,
  targets: readonly LedgerRow[],
  ratings: readonly Rating[],
): readonly PasteLine[] {
  const lines = block.titled ? block.cells.slice(1) : block.cells;
  const keyed = isKeyed(block);
  const taken = new Set<number>();
  return lines.map((cells, index) => {
    const line = index + (block.titled ? 2 : 1);
    const { patch, problem } = readPatch(block, cells, ratings);
    const found = keyed ? findTarget(block, cells, targets) : (targets[index] ?? '下面没有行了');
    if (typeof found === 'string') return { line, target: null, patch, refused: found };
    const refused = problem ?? refusalOf(found, patch, taken);
    const obligation = speaking(found);
    if (obligation && !refused) taken.add(obligation.id);
    return { line, target: found, patch, refused };
  });
}

function refusalOf(target: LedgerRow, patch: EntryPatch, taken: ReadonlySet<number>): string | null {
  if (Object.keys(patch).length === 0) return '没有可填的内容';
  const obligation = speaking(target);
  if (!obligation) return '这项任务有几家责任单位，请切换到“按单位任务”再粘贴';
  return taken.has(obligation.id) ? '同一行已有粘贴内容' : null;
}

function readPatch(block: Block, cells: readonly string[], ratings: readonly Rating[]) {
  const patch: Record<string, string | number> = {};
  let problem: string | null = null;
  block.columns.forEach((column, index) => {
    const text = cells[index]?.trim() ?? '';
    if (text === '' || !isEntryField(column)) return;
    const read = readEntryText(column, text, ratings);
    if ('refused' in read) problem ??= read.refused;
    else patch[column] = read.value;
  });
  return { patch: patch as EntryPatch, problem };
}

/** The only row that has what the line says, else why there is none. */
function findTarget(block: Block, cells: readonly string[], targets: readonly LedgerRow[]): LedgerRow | string {
  const said = (column: BlockColumn) => {
    const at = block.columns.indexOf(column);
    return at < 0 ? null : (cells[at]?.trim() ?? '');
  };
  const [number, department] = [said('number'), said('department')];
  if (!number && !department) return '没有写序号或单位，不知道是哪一行';
  const hits = targets.filter(
    (row) => (!number || row.task.number === number) && (!department || isOwner(row, department)),
  );
  const [hit, ...more] = hits;
  if (!hit) return '表中没有这样的行';
  return more.length > 0 ? `有 ${hits.length} 行都符合，请先筛选到一个方案或单位` : hit;
}

/** 民政局 finds 区民政局 by the wording of the source. */
function isOwner(row: LedgerRow, name: string): boolean {
  return row.obligations.some(
    (one) => one.department === name || one.wording === name || ownersOf([one]) === name || one.expanded === name,
  );
}

/** The word of a column of the block, for its chooser. */
export function blockColumnWord(column: BlockColumn): string {
  if (column === 'skip') return '不粘贴';
  if (column === 'number') return '按序号找行';
  if (column === 'department') return '按单位找行';
  return COLUMNS.find(({ key }) => key === column)?.title ?? column;
}

export const BLOCK_COLUMNS: readonly BlockColumn[] = [
  'progress',
  'problem',
  'next',
  'rating',
  'percent',
  'number',
  'department',
  'skip',
];
