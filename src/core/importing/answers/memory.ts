import type { Correction, CorrectionKind, Remembered } from '../../../shared/model/correction.ts';

/** Corrections of one kind. */
export type CorrectionOf<Kind extends CorrectionKind> = Extract<Correction, { readonly kind: Kind }>;

type KeyPart = string | number | null;

const join = (...parts: readonly KeyPart[]) => JSON.stringify(parts);

/**
 * Keys under which answers are remembered: the layout and wording that they were given for, never a file, sheet or row.
 * A layout is the words of the header rows in order, 序号|工作任务|责任单位.
 */
export const keyOf = {
  /** A sheet of that name with a table of that layout. */
  sheet: (name: string, layout: string) => join('sheet', name, layout),
  /** Rows with these words, which by themselves would be taken for no header. */
  header: (words: string, rows: number) => join('header', words, rows),
  /** Where a table lies around its header: from which column on, and how many rows of the range stand above. */
  range: (layout: string, rows: number, left: number, above: number) => join('range', layout, rows, left, above),
  /** A column by its distance from the first one of the table. */
  column: (layout: string, offset: number) => join('column', layout, offset),
  row: (layout: string, text: string) => join('row', layout, text),
  /** A doubtful wording below that header: the answer holds wherever the words stand. */
  wording: (kind: 'assignments' | 'deadline', layout: string, header: string, text: string, year: number | null) =>
    join(kind, layout, header, text, year),
  /** A cell that nobody had asked about: the answer holds for a row that says the same. */
  cell: (kind: 'assignments' | 'deadline', layout: string, header: string, row: string, year: number | null) =>
    join(kind, layout, header, null, row, year),
  accept: (code: string, layout: string, header: string, wording: string) =>
    join('accept', code, layout, header, wording),
};

/** The parts that a key was made of; the first is its kind. */
export function partsOf(key: string): readonly unknown[] {
  const parts: unknown = JSON.parse(key);
  return Array.isArray(parts) ? parts : [];
}

/** What was answered before, without what shall count no longer. */
export class Memory {
  private readonly byKey: ReadonlyMap<string, Correction>;
  private readonly byKind: ReadonlyMap<CorrectionKind, readonly Remembered[]>;

  constructor(remembered: readonly Remembered[], forgotten: ReadonlySet<string> = new Set()) {
    const kept = remembered.filter(({ key }) => !forgotten.has(key));
    this.byKey = new Map(kept.map(({ key, correction }) => [key, correction]));
    this.byKind = Map.groupBy(kept, ({ correction }) => correction.kind);
  }

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  has(kind: CorrectionKind): boolean {
    return this.byKind.has(kind);
  }

  find<Kind extends CorrectionKind>(kind: Kind, key: string): CorrectionOf<Kind> | null {
    const correction = this.byKey.get(key);
    return correction && isOfKind(correction, kind) ? correction : null;
  }

  /** All answers of a kind, for those that are looked for in the sheet rather than looked up. */
  list<Kind extends CorrectionKind>(kind: Kind): readonly { key: string; correction: CorrectionOf<Kind> }[] {
    const known = this.byKind.get(kind) ?? [];
    return known.flatMap(({ key, correction }) => (isOfKind(correction, kind) ? [{ key, correction }] : []));
  }
}

function isOfKind<Kind extends CorrectionKind>(correction: Correction, kind: Kind): correction is CorrectionOf<Kind> {
  return correction.kind === kind;
}
