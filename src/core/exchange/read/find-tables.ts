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
const KINDS = ['tasks', 'indicators'] as const;
/** 工作任务 and 进展情况 alone, copied to an empty sheet. */
const FEWEST_WORDS = 2;
const FEWEST_CELLS = 3;

/** A workbook of a whole office has some dozens; in a sheet that repeats its header more often the others are rows. */
const MOST_TABLES = 60;

type Place = {
  readonly kind: TablePlace['kind'];
  readonly headerRow: number;
  readonly rows: number[];
  readonly words: string;
};

/**
 * The tables of answers of a sheet, top to bottom: by their headers; where no header is left, by the keys of rows; where
 * they are gone too, by the texts of tasks.
 * @param isTask whether a text is that of a task that was sent
 */
export function findTables(cells: SheetCells, isTask: (text: string) => boolean): readonly TablePlace[] {
  const places: Place[] = [];
  const above: number[] = [];
  let before: readonly ReturnedCell[] = [];
  for (const row of cells.rows) {
    const inRow = cells.cellsOf(row);
    const place = places.at(-1);
    const kind = places.length < MOST_TABLES ? headerKind(inRow) : null;
    const words = kind ? wordsOf(inRow, kind) : '';
    // A header typed again on a new page stands below a row; below a line of text it is that of another form.
    const isRepeated =
      place !== undefined && place.kind === kind && place.words === words && before.length >= FEWEST_CELLS;
    if (kind && !isRepeated) places.push({ kind, headerRow: row, rows: [], words });
    else if (place && !kind) place.rows.push(row);
    // A table sorted with its header has rows above it.
    else if (inRow.some(({ key }) => key !== null)) above.push(row);
    before = inRow;
  }
  if (places.length === 0)
    return placeOf(cells, rowsWithKeys(cells)) ?? placeOf(cells, rowsWithTasks(cells, isTask)) ?? [];
  return places.map(({ kind, headerRow, rows }, index) => ({
    kind,
    headerRow,
    rows: index === 0 ? [...above, ...rows] : rows,
  }));
}

/** The kind of table that a row is the header of, by the words of which it has more; null for a row that is none. */
function headerKind(cells: readonly ReturnedCell[]): TablePlace['kind'] | null {
  if (cells.length < FEWEST_WORDS) return null;
  let best: { readonly kind: TablePlace['kind']; readonly words: number } | null = null;
  for (const kind of KINDS) {
    const meanings = new Set(cells.flatMap(({ text }) => readHeaderWord(text, kind)?.meaning ?? []));
    const has = (wanted: readonly FormColumn[]) => wanted.some((meaning) => meanings.has(meaning));
    if (meanings.size < FEWEST_WORDS || !has(ANSWERED[kind]) || !has(TOLD_BY[kind])) continue;
    // 完成情况 stands over values of indicators, and over the progress of tasks.
    if (!best || meanings.size > best.words) best = { kind, words: meanings.size };
  }
  return best?.kind ?? null;
}

/** Two headers with the same words over the same columns are one, typed again on a new page. */
function wordsOf(cells: readonly ReturnedCell[], kind: TablePlace['kind']): string {
  return cells.map(({ text, cell }) => `${cell.column} ${readHeaderWord(text, kind)?.meaning ?? text}`).join('\n');
}

type Told = { readonly row: number; readonly measured: boolean };

function rowsWithKeys(cells: SheetCells): readonly Told[] {
  return cells.rows.flatMap((row) =>
    cells.cellsOf(row).flatMap(({ key }) => (key ? [{ row, measured: key.indicator !== null }] : [])),
  );
}

/** A table that was copied begins near the top; a long list of something else need not be searched to its end. */
const MOST_SEARCHED = 1000;

function rowsWithTasks(cells: SheetCells, isTask: (text: string) => boolean): readonly Told[] {
  const rows = cells.rows.slice(0, MOST_SEARCHED).filter((row) => {
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
