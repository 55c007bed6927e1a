import type { Correction, Remembered, Settled } from '../../../shared/model/correction.ts';
import type { Doubt, RecognizedTask } from '../../../shared/model/table.ts';
import type { RawTask, RawText } from '../../tables/raw-table.ts';
import { normalize } from '../../tables/text.ts';
import { correctBodies, correctDeadlines } from './correct-task.ts';
import type { Layouts } from './layouts.ts';
import { type CorrectionOf, keyOf, type Memory } from './memory.ts';
import { type Found, toSettled } from './settled.ts';

/** A task as it was read, with the questions about its bodies and its deadlines apart. */
export type ReadTask = {
  readonly raw: RawTask;
  readonly task: RecognizedTask;
  readonly doubts: { readonly bodies: readonly Doubt[]; readonly deadlines: readonly Doubt[] };
};

/** Where tasks stand: their sheet, and the year of their dates. */
export type TaskPlace = { readonly sheet: string; readonly year: number | null };

export type AnsweredTask = {
  readonly task: RecognizedTask;
  /** What is still to be asked. */
  readonly doubts: readonly Doubt[];
  readonly settled: readonly Settled[];
};

type CellKind = 'assignments' | 'deadline';

/** A cell of a task that an answer may be about. */
type Cell = {
  readonly kind: CellKind;
  readonly text: RawText;
  readonly place: TaskPlace;
  /** What was asked about it. */
  readonly asked: readonly Doubt[];
};

/**
 * Answers of one file about the bodies and deadlines of its tasks: what a person says of a cell, then what was said of
 * the same words elsewhere in the file, then what was said of them before.
 */
export class TaskAnswers {
  private readonly said: ReadonlyMap<string, CorrectionOf<CellKind>>;
  private readonly accepted: ReadonlySet<string>;
  private readonly sameWording = new Map<string, CorrectionOf<CellKind>>();
  private readonly memory: Memory;
  private readonly layoutsOf: (sheet: string) => Layouts | null;
  /** Corrections that had a task to correct. */
  readonly used = new Set<Correction>();
  readonly learned: Remembered[] = [];
  /** Keys of answers that a person now overruled by calling the reading right. */
  readonly forgotten: string[] = [];

  constructor(said: readonly Correction[], memory: Memory, layoutsOf: (sheet: string) => Layouts | null) {
    const cells = said.filter((each) => each.kind === 'assignments' || each.kind === 'deadline');
    this.said = new Map(cells.map((each) => [placeKey(each.kind, each.sheet, each.cell), each]));
    this.accepted = new Set(
      said.flatMap((each) => (each.kind === 'accept' ? [placeKey(each.code, each.sheet, each.cell)] : [])),
    );
    this.memory = memory;
    this.layoutsOf = layoutsOf;
  }

  /** Learns from what is said of this task; all tasks of a file come before the first is answered. */
  learn(read: ReadTask, place: TaskPlace): void {
    if (this.said.size === 0 && this.accepted.size === 0) return;
    for (const cell of cellsOf(read, place)) {
      if (this.isAccepted(cell)) this.forgotten.push(...this.keysInMemory(cell));
      const correction = this.said.get(placeKey(cell.kind, place.sheet, cell.text.cell));
      if (!correction || this.used.has(correction)) continue;
      this.used.add(correction);
      const wording = this.wordingKey(cell);
      const key = wording ?? this.cellKey(cell);
      if (wording !== null) this.sameWording.set(wording, correction);
      if (key !== null) this.learned.push({ key, correction });
    }
  }

  answer(read: ReadTask, place: TaskPlace): AnsweredTask {
    const { raw, task, doubts } = read;
    const asIs = { task, doubts: [...doubts.bodies, ...doubts.deadlines], settled: [] };
    if (this.said.size === 0 && this.memory.isEmpty) return asIs;
    const found = cellsOf(read, place).flatMap((cell) => this.find(cell) ?? []);
    if (found.length === 0) return asIs;
    const bodies = found.flatMap(({ correction }) =>
      correction.kind === 'assignments' ? [[correction.cell, correction.assignments] as const] : [],
    );
    const deadlines = found.flatMap(({ correction }) =>
      correction.kind === 'deadline' ? [[correction.cell, correction.due] as const] : [],
    );
    const withBodies = bodies.length > 0 ? correctBodies(task, raw, new Map(bodies)) : task;
    const open = (list: readonly Doubt[], kind: CellKind) =>
      list.filter(({ cell }) => !found.some(({ correction }) => correction.kind === kind && correction.cell === cell));
    return {
      task: deadlines.length > 0 ? correctDeadlines(withBodies, raw, new Map(deadlines)) : withBodies,
      doubts: [...open(doubts.bodies, 'assignments'), ...open(doubts.deadlines, 'deadline')],
      settled: found.flatMap((each) => settledBy(each, doubts)),
    };
  }

  private find(cell: Cell): Found<CorrectionOf<CellKind>> | null {
    const { kind, text, place } = cell;
    const said = this.said.get(placeKey(kind, place.sheet, text.cell));
    if (said) return { by: 'person', correction: said, key: null };
    if (this.isAccepted(cell)) return null;
    const here = { sheet: place.sheet, cell: text.cell };
    const wording = this.sameWording.size > 0 ? this.wordingKey(cell) : null;
    const same = wording === null ? undefined : this.sameWording.get(wording);
    if (same) return { by: 'same-wording', correction: { ...same, ...here }, key: null };
    const [key] = this.keysInMemory(cell);
    const known = key === undefined ? null : this.memory.find(kind, key);
    return known && key !== undefined ? { by: 'memory', correction: { ...known, ...here }, key } : null;
  }

  /** A person called the reading of this very cell right. */
  private isAccepted({ text, place, asked }: Cell): boolean {
    return asked.some(({ code }) => this.accepted.has(placeKey(code, place.sheet, text.cell)));
  }

  private keysInMemory(cell: Cell): readonly string[] {
    if (!this.memory.has(cell.kind)) return [];
    const keys = [this.wordingKey(cell), this.cellKey(cell)];
    return keys.flatMap((key) => (key !== null && this.memory.find(cell.kind, key) ? [key] : []));
  }

  /** Null where nothing was doubtful: what a person changes unasked says nothing of the same words elsewhere. */
  private wordingKey({ kind, text, place, asked }: Cell): string | null {
    const wording = normalize(text.text);
    const year = yearOfKey(kind, wording, place.year);
    if (asked.length === 0 || wording === '' || year === undefined) return null;
    return keyOf.wording(kind, this.layoutAt(place.sheet, text.cell), text.header, wording, year);
  }

  private cellKey({ kind, text, place }: Cell): string | null {
    const layouts = this.layoutsOf(place.sheet);
    const row = rowOf(text.cell);
    if (!layouts?.texts.isUnique(row)) return null;
    const words = layouts.texts.row(row);
    const year = yearOfKey(kind, words, place.year);
    return year === undefined
      ? null
      : keyOf.cell(kind, this.layoutAt(place.sheet, text.cell), text.header, words, year);
  }

  private layoutAt(sheet: string, cell: string): string {
    return this.layoutsOf(sheet)?.at(rowOf(cell))?.words ?? '';
  }
}

/** Cells that name bodies, and those that state a last day. The content is the place for what no other cell says. */
function cellsOf({ raw, doubts }: ReadTask, place: TaskPlace): readonly Cell[] {
  const each = (kind: CellKind, texts: readonly RawText[], asked: readonly Doubt[]): readonly Cell[] =>
    distinctCells(texts).map((text) => {
      return { kind, text, place, asked: asked.filter(({ cell }) => cell === text.cell) };
    });
  return [
    ...each('assignments', [...raw.responsibilities, raw.content[0]], doubts.bodies),
    ...each('deadline', [...raw.deadlines, ...raw.responsibilities, ...raw.content], doubts.deadlines),
  ];
}

function distinctCells(texts: readonly RawText[]): readonly RawText[] {
  return texts.filter((text, index) => texts.findIndex((other) => other.cell === text.cell) === index);
}

function settledBy(found: Found<CorrectionOf<CellKind>>, doubts: ReadTask['doubts']): readonly Settled[] {
  const { kind, cell } = found.correction;
  const asked = (kind === 'assignments' ? doubts.bodies : doubts.deadlines).filter((doubt) => doubt.cell === cell);
  return asked.length === 0 ? [toSettled(found)] : asked.map((doubt) => toSettled(found, doubt));
}

/**
 * 汛期前 means another day each year: a last day is remembered for its year. Undefined where none is known, for then
 * nothing may be remembered.
 */
function yearOfKey(kind: CellKind, words: string, year: number | null): number | null | undefined {
  if (kind === 'assignments') return null;
  return year === null && !/20\d\d/.test(words) ? undefined : year;
}

function placeKey(kind: string, sheet: string, cell: string): string {
  return JSON.stringify([kind, sheet, cell]);
}

function rowOf(cell: string): number {
  return Number(/\d+/.exec(cell)?.[0] ?? 0);
}
