import { parseKey } from '../forms/form-code.ts';
import { readHeaderWord } from './header-words.ts';
import type { FormColumn, ReturnedCell } from './returned.ts';
import type { SheetCells } from './sheet-cells.ts';

/** Where a table of answers lies on a sheet: its header row, and the rows that may belong to it. */
export type TablePlace = {
  readonly kind: 'tasks' | 'indicators';
  readonly headerRow: number | null;
  /** Top to bottom, the header left out, and so are its repetitions on further pages. */
  readonly rows: readonly number[];
};

const ANSWERED: Readonly<Record<TablePlace['kind'], readonly FormColumn[]>> = {
  tasks: ['progress', 'problem', 'next', 'rating', 'percent'],
  indicators: ['value'],
};
const TOLD_BY: Readonly<Record<TablePlace['kind'], readonly FormColumn[]>> = {
  tasks: ['content', 'key'],
  indicators: ['indicator', 'key'],
};
const KINDS = ['indicators', 'tasks'] as const;
/** 工作任务 and 进展情况 alone, copied to an empty sheet. */
const FEWEST_WORDS = 2;
const FEWEST_CELLS = 3;

/**
 * The tables of answers of a sheet, top to bottom: by their headers; where no header is left, by the keys of rows; where
 * they are gone too, by the texts of tasks.
 * @param isTask whether a text is that of a task that was sent
 */
export function findTables(cells: SheetCells, isTask: (text: string) => boolean): readonly TablePlace[] {
  const headers = cells.rows.flatMap((row) => {
    const kind = headerKind(cells.cellsOf(row));
    return kind ? [{ row, kind, words: wordsOf(cells.cellsOf(row), kind) }] : [];
  });
  const [first] = headers;
  if (!first) return placeOf(cells, rowsWithKeys(cells)) ?? placeOf(cells, rowsWithTasks(cells, isTask)) ?? [];
  const places: { kind: TablePlace['kind']; headerRow: number; rows: number[]; words: string }[] = [];
  for (const [index, header] of headers.entries()) {
    const end = headers[index + 1]?.row ?? Number.POSITIVE_INFINITY;
    const rows = cells.rows.filter((row) => row > header.row && row < end);
    const before = places.at(-1);
    const isRepeated =
      before?.kind === header.kind && before.words === header.words && !isBelowHeading(cells, header.row);
    if (before && isRepeated) before.rows.push(...rows);
    else places.push({ kind: header.kind, headerRow: header.row, rows, words: header.words });
  }
  // A table sorted with its header has rows above it.
  const above = cells.rows.filter((row) => row < first.row && keysOf(cells.cellsOf(row)).length > 0);
  places[0]?.rows.unshift(...above);
  return places.map(({ kind, headerRow, rows }) => ({ kind, headerRow, rows }));
}

function headerKind(cells: readonly ReturnedCell[]): TablePlace['kind'] | null {
  if (cells.length < FEWEST_WORDS) return null;
  return (
    KINDS.find((kind) => {
      const meanings = new Set(cells.flatMap(({ text }) => readHeaderWord(text, kind)?.meaning ?? []));
      const has = (wanted: readonly FormColumn[]) => wanted.some((meaning) => meanings.has(meaning));
      return meanings.size >= FEWEST_WORDS && has(ANSWERED[kind]) && has(TOLD_BY[kind]);
    }) ?? null
  );
}

/** A header typed again on a new page stands below a row; below a line of text it is that of another form. */
function isBelowHeading(cells: SheetCells, header: number): boolean {
  const above = cells.rows.findLast((row) => row < header);
  return above !== undefined && cells.cellsOf(above).length < FEWEST_CELLS;
}

/** Two headers with the same words over the same columns are one, typed again on a new page. */
function wordsOf(cells: readonly ReturnedCell[], kind: TablePlace['kind']): string {
  return cells.map(({ text, cell }) => `${cell.column} ${readHeaderWord(text, kind)?.meaning ?? text}`).join('\n');
}

type Told = { readonly row: number; readonly measured: boolean };

function rowsWithKeys(cells: SheetCells): readonly Told[] {
  return cells.rows.flatMap((row) =>
    keysOf(cells.cellsOf(row)).map(({ indicator }) => ({ row, measured: indicator !== null })),
  );
}

function rowsWithTasks(cells: SheetCells, isTask: (text: string) => boolean): readonly Told[] {
  const rows = cells.rows.filter((row) => {
    const inRow = cells.cellsOf(row);
    return inRow.length > 1 && inRow.some(({ text }) => isTask(text));
  });
  return rows.map((row) => ({ row, measured: false }));
}

/** All rows from the first that is told. */
function placeOf(cells: SheetCells, told: readonly Told[]): readonly TablePlace[] | null {
  const [first] = told;
  if (!first) return null;
  const measured = told.filter((each) => each.measured).length;
  const kind = measured * 2 > told.length ? 'indicators' : 'tasks';
  return [{ kind, headerRow: null, rows: cells.rows.filter((row) => row >= first.row) }];
}

const keysOf = (cells: readonly ReturnedCell[]) => cells.flatMap(({ text }) => readKey(text) ?? []);

const LONGEST_KEY = 40;

/** The key in a cell; null for any other text. Long texts are not looked into. */
export function readKey(text: string) {
  return text.length > LONGEST_KEY ? null : parseKey(text);
}
