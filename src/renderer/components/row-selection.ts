import type { Pick } from './virtual-table-types.ts';

/** The rows that were picked, by key, in whatever order they were picked. Empty: what is meant is the active row. */
export type Selection = {
  readonly keys: ReadonlySet<number>;
  /** The row from which Shift reaches, null before the first. */
  readonly anchor: number | null;
};

export const NOTHING: Selection = { keys: new Set(), anchor: null };

export type Picked = {
  readonly index: number;
  readonly how: Pick;
  /** The active row before, -1 for none. */
  readonly active: number;
  /** Keys of the rows from the first to the last, both counted. */
  readonly keysOf: (first: number, last: number) => readonly number[];
};

/** The rows that picking one needs to know: those from the anchor to it, or it alone. */
export function rangeOf({ anchor }: Selection, { index, how, active }: Omit<Picked, 'keysOf'>) {
  const from = how === 'range' || how === 'add' ? (anchor ?? (active >= 0 ? active : index)) : index;
  return { first: Math.min(from, index), last: Math.max(from, index) };
}

/** The selection after a row was picked. */
export function pick(selection: Selection, picked: Picked): Selection {
  const { index, how, active, keysOf } = picked;
  if (how === 'only') return { keys: new Set(), anchor: index };
  const { first, last } = rangeOf(selection, picked);
  const range = keysOf(first, last);
  if (how === 'range' || how === 'add') {
    const anchor = index === first ? last : first;
    return { keys: new Set(how === 'add' ? [...selection.keys, ...range] : range), anchor };
  }
  const keys = new Set(selection.keys);
  // Ctrl beside a row that was only looked at so far takes both.
  if (how === 'also' && keys.size === 0 && active >= 0) for (const key of keysOf(active, active)) keys.add(key);
  for (const key of range) if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: index };
}

export function pickAll(keys: readonly number[]): Selection {
  return { keys: new Set(keys), anchor: null };
}

/** Without the rows that are no longer there: a filter in force may let them go after a step. */
export function keepOnly(selection: Selection, keys: readonly number[]): Selection {
  const kept = keys.filter((key) => selection.keys.has(key));
  return kept.length === selection.keys.size ? selection : { ...selection, keys: new Set(kept) };
}
