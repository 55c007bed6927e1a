import type { ColumnMeaning } from '../../shared/model/table.ts';
import { type Grid, type Slot, startsAt } from './grid.ts';
import { type HeaderWord, readHeaderWord } from './header-words.ts';
import { saysFirstIsLead } from './lead-rule.ts';
import type { SheetCorrections } from './sheet-corrections.ts';
import { normalize, squash, visibleLength } from './text.ts';

/** What the header rows say of one column; `word` is null where they say nothing known. */
export type HeaderCell = {
  readonly column: number;
  /** As written from the top row down, white space removed. */
  readonly text: string;
  readonly word: HeaderWord | null;
};

export type Header = {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly HeaderCell[];
  /** 责任单位（列第一位的为牵头单位） */
  readonly firstIsLead: boolean;
  /** A person called it a header; its words need say nothing. */
  readonly isGiven: boolean;
};

/** A header is rarely longer, brackets apart (责任单位（排在第一位的为牵头单位，…）); a longer cell is work or prose. */
const LONGEST_HEADER = 30;

const TASK_LIKE: readonly ColumnMeaning[] = ['content', 'measures', 'goal'];
const BODY_LIKE: readonly ColumnMeaning[] = ['responsibility', 'lead', 'support'];
const DUTY_LIKE: readonly ColumnMeaning[] = [...BODY_LIKE, 'leader', 'person', 'deadline'];

/**
 * Every header block of a sheet, repeated page headers included, top to bottom. What a person called a header is one,
 * whatever it says; a row taken for something else is none.
 * @param from the first row that may be one
 */
export function findHeaders(grid: Grid, said: SheetCorrections, from = 1): readonly Header[] {
  const headers: Header[] = [];
  for (let row = from; row <= grid.bottom; row += 1) {
    const given = said.headers.find((span) => span.from <= row && row <= span.to);
    if (!given && (said.rows.has(row) || !isHeaderRow(grid, row))) continue;
    const next = said.headers.find((span) => span.from > row)?.from ?? grid.bottom + 1;
    const header = readHeader(grid, row, given?.to ?? lastHeaderRow(grid, row, next - 1), given !== undefined);
    headers.push(header);
    row = header.bottom;
  }
  return headers;
}

/** The header that begins in a row, whatever its words say. */
export function headerAt(grid: Grid, row: number): Header {
  return readHeader(grid, row, lastHeaderRow(grid, row, grid.bottom), false);
}

/**
 * True where two blocks say the same of the same columns: the second is the first, typed again on a new page (负责单位 on
 * one page may be 责任单位 on the next).
 */
export function isSameHeader(a: Header, b: Header): boolean {
  const wordOf = (cell: HeaderCell) => cell.word?.meaning ?? normalize(cell.text);
  const key = (header: Header) => header.cells.map((cell) => `${cell.column}:${wordOf(cell)}`).join('|');
  return key(a) === key(b);
}

/**
 * A row is a header where its cells are known header words that tell of work: a task column together with bodies; or, if
 * half the cells are known, with people, a deadline or a number; or bodies and a number beside an unknown column that
 * may hold the tasks. Under doubt a row is rather work than header: a header missed is reported as "no table", a row of
 * work taken for one would vanish.
 */
function isHeaderRow(grid: Grid, row: number): boolean {
  const slots = grid.row(row).filter((slot) => startsAt(slot, row));
  if (slots.length < 2 || slots.some((slot) => lengthWithoutBrackets(slot.text) > LONGEST_HEADER)) return false;
  const words = slots.map((slot) => readHeaderWord(slot.text)?.meaning ?? null);
  const known = words.filter((word) => word !== null);
  const has = (meanings: readonly ColumnMeaning[]) => known.some((meaning) => meanings.includes(meaning));
  // Twelve columns of months beside 工作任务 and 责任单位 do not make the row less of a header.
  if (has(TASK_LIKE) && has(BODY_LIKE)) return true;
  if (known.length < 2 || known.length * 2 < slots.length) return false;
  if (has(TASK_LIKE)) return has(DUTY_LIKE) || has(['number']);
  const mayHoldTasks = words.includes(null) || known.includes('category');
  return mayHoldTasks && has(BODY_LIKE) && has(['number', 'deadline', 'category']);
}

function lengthWithoutBrackets(text: string): number {
  return visibleLength(text.replace(/[（(][^（()）]*[)）]/g, ''));
}

function lastHeaderRow(grid: Grid, top: number, limit: number): number {
  const slots = grid.row(top);
  const last = Math.min(top + 3, limit);
  let bottom = Math.min(last, Math.max(...slots.map((slot) => slot.rect.bottom)));
  while (bottom < last && isSubHeaderRow(grid, top, bottom + 1)) bottom += 1;
  return bottom;
}

function readHeader(grid: Grid, top: number, bottom: number, isGiven: boolean): Header {
  const cells = grid.columns.flatMap((column): HeaderCell[] => {
    const path = pathOf(grid, top, bottom, column);
    return path.length === 0 ? [] : [{ column, text: path.map(squash).join('·'), word: readPath(path) }];
  });
  return { top, bottom, cells, firstIsLead: cells.some((cell) => saysFirstIsLead(cell.text)), isGiven };
}

/** The second row of 责任单位 over 牵头单位 | 配合单位: nothing but header words, none of them the word above it. */
function isSubHeaderRow(grid: Grid, top: number, row: number): boolean {
  const slots = grid.row(row).filter((slot) => startsAt(slot, row));
  if (slots.length === 0) return false;
  const above = (slot: Slot) => grid.at(top, slot.rect.left);
  const known = slots.filter((slot) => readHeaderWord(slot.text) !== null);
  const isBelowGroup = (slot: Slot) => {
    const parent = above(slot);
    return parent !== null && parent.rect.right > parent.rect.left && visibleLength(slot.text) <= 12;
  };
  return (
    known.length > 0 &&
    (slots.length > 1 || slots.every(isBelowGroup)) &&
    slots.every((slot) => known.includes(slot) || isBelowGroup(slot)) &&
    slots.every((slot) => normalize(above(slot)?.text ?? '') !== normalize(slot.text)) &&
    !isFullWidth(grid, slots)
  );
}

/** One cell across the sheet is a category (一、重点任务), never a second header row. */
function isFullWidth(grid: Grid, slots: readonly Slot[]): boolean {
  const [first] = slots;
  return slots.length === 1 && first !== undefined && first.rect.right - first.rect.left + 1 >= grid.columns.length;
}

function pathOf(grid: Grid, top: number, bottom: number, column: number): string[] {
  const path: Slot[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const slot = grid.at(row, column);
    if (slot && path.at(-1) !== slot) path.push(slot);
  }
  return path.map((slot) => slot.text);
}

/** 责任单位 over 牵头 reads as 牵头责任单位; a short word below is read together with the one above it. */
function readPath(path: readonly string[]): HeaderWord | null {
  const leaf = path.at(-1) ?? '';
  const parent = path.at(-2);
  if (parent === undefined) return readHeaderWord(leaf);
  const together = [`${parent}${leaf}`, `${leaf}${parent}`];
  const tries = visibleLength(leaf) <= 2 ? [...together, leaf] : [leaf, together[0] ?? ''];
  for (const text of tries) {
    const word = readHeaderWord(text);
    if (word) return word;
  }
  const inherited = readHeaderWord(parent);
  // 完成时限 over 一季度 | 二季度: what is to be reached in each, not a last day.
  return inherited?.meaning === 'deadline' ? { meaning: 'goal', rank: 1 } : inherited;
}
