import { type Grid, type Slot, startsAt } from './grid.ts';
import { readNumber } from './numbering.ts';
import { readsAsWork } from './reads-as-work.ts';
import { visibleLength } from './text.ts';
import type { TextKinds } from './text-kinds.ts';

/** What a column holds below the header; a merged block counts once. Shares are of its cells, 0 to 1. */
export type ColumnData = {
  readonly cells: number;
  readonly averageLength: number;
  /** Numbers of a list (1, （一）, ①). */
  readonly numbers: number;
  /** Names of bodies, last days, persons' names, texts that ask for something to be done. */
  readonly bodies: number;
  readonly times: number;
  readonly persons: number;
  readonly work: number;
  /** Numbers that count on from the one above them, as 序号 do and amounts do not. */
  readonly counting: number;
};

const NOTHING: ColumnData = {
  cells: 0,
  averageLength: 0,
  numbers: 0,
  bodies: 0,
  times: 0,
  persons: 0,
  work: 0,
  counting: 0,
};

/** The first cells tell the kind of a column; thousands more would tell the same. */
const SAMPLE = 60;

/** Looks at every column of the rows from `from` to `to`; rows with a single cell (categories, notes) tell nothing. */
export function measureColumns(grid: Grid, from: number, to: number, kinds: TextKinds): (column: number) => ColumnData {
  const columns = new Map<number, string[]>();
  for (let row = from; row <= to; row += 1) {
    const slots = grid.row(row);
    if (slots.length < 2) continue;
    for (const { rect, text } of slots.filter((slot: Slot) => startsAt(slot, row))) {
      const texts = columns.get(rect.left) ?? [];
      texts.push(text);
      columns.set(rect.left, texts);
    }
  }
  const measured = new Map([...columns].map(([column, texts]) => [column, measure(texts, kinds)]));
  return (column) => measured.get(column) ?? NOTHING;
}

function measure(texts: readonly string[], kinds: TextKinds): ColumnData {
  const sample = texts.slice(0, SAMPLE);
  const shareOf = (all: readonly string[], is: (text: string) => boolean) => all.filter(is).length / all.length;
  return {
    cells: texts.length,
    averageLength: texts.reduce((sum, text) => sum + visibleLength(text), 0) / texts.length,
    numbers: shareOf(texts, (text) => readNumber(text) !== null),
    bodies: shareOf(sample, (text) => kinds.isBodies(text)),
    times: shareOf(sample, (text) => kinds.isTime(text)),
    persons: shareOf(sample, (text) => kinds.isPerson(text)),
    work: shareOf(sample, readsAsWork),
    counting: countingShare(sample),
  };
}

function countingShare(texts: readonly string[]): number {
  const values = texts.map((text) => readNumber(text)?.values.at(-1) ?? null);
  const isNext = (value: number | null, index: number) =>
    value !== null && (value === 1 || value === (values[index - 1] ?? Number.NaN) + 1);
  return values.filter(isNext).length / values.length;
}
