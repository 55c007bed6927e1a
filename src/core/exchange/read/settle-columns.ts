import { ROLE_WORDS } from '../../../shared/glossary.ts';
import type { TablePlace } from './find-tables.ts';
import { SENT_ORDER } from './form-columns.ts';
import { type HeaderWord, readHeaderWord } from './header-words.ts';
import type { FormColumn, ReturnedColumn } from './returned.ts';
import type { SheetCells } from './sheet-cells.ts';

type Draft = { readonly column: number; readonly header: string; readonly word: HeaderWord | null };

/**
 * What each column of a table is for. Columns of keys are told by the keys in them, whatever stands above; others by
 * their header. One whose header nobody knows is told by its place only where just that many columns are missing between
 * its neighbours; else it is the department's own, and what it says goes to the reading list.
 */
export function settleColumns(cells: SheetCells, place: TablePlace): readonly ReturnedColumn[] {
  const filled = filledColumns(cells, place);
  const drafts = filled.map(({ column, keys }): Draft => {
    const header = place.headerRow === null ? '' : (cells.at(place.headerRow, column)?.text ?? '');
    const word = header === '' ? null : readHeaderWord(header, place.kind);
    const isKeys = word?.meaning === 'key' || (word === null && keys > 0);
    return { column, header, word: isKeys ? { meaning: 'key', evidence: 'own' } : word };
  });
  return place.headerRow === null ? withoutHeader(cells, place, drafts) : tellByPlace(withoutDoubles(drafts), place);
}

function filledColumns(
  cells: SheetCells,
  { headerRow, rows }: TablePlace,
): readonly { column: number; keys: number }[] {
  const keys = new Map<number, number>();
  for (const row of headerRow === null ? rows : [headerRow, ...rows]) {
    for (const { cell, key } of cells.cellsOf(row)) {
      keys.set(cell.column, (keys.get(cell.column) ?? 0) + Number(key !== null));
    }
  }
  return [...keys].map(([column, found]) => ({ column, keys: found })).sort((a, b) => a.column - b.column);
}

/** Of two columns for the same thing the one with our own word is ours; of two others the first. */
function withoutDoubles(drafts: readonly Draft[]): readonly Draft[] {
  const chosen = new Map<FormColumn, Draft>();
  for (const draft of drafts) {
    if (!draft.word || draft.word.meaning === 'key') continue;
    const before = chosen.get(draft.word.meaning);
    if (!before || (before.word?.evidence !== 'own' && draft.word.evidence === 'own')) {
      chosen.set(draft.word.meaning, draft);
    }
  }
  return drafts.map((draft) =>
    !draft.word || draft.word.meaning === 'key' || chosen.get(draft.word.meaning) === draft
      ? draft
      : { ...draft, word: null },
  );
}

function tellByPlace(drafts: readonly Draft[], { kind }: TablePlace): readonly ReturnedColumn[] {
  const told = new Map<Draft, FormColumn>();
  for (const run of unknownRuns(drafts)) {
    const missing = missingBetween(run, drafts, SENT_ORDER[kind]);
    for (const [index, draft] of run.drafts.entries()) {
      const meaning = missing?.[index];
      if (meaning) told.set(draft, meaning);
    }
  }
  return drafts.map((draft): ReturnedColumn => {
    const { column, header, word } = draft;
    if (word) return { column, header, ...word };
    return { column, header, meaning: told.get(draft) ?? null, evidence: 'place' };
  });
}

type Run = { readonly drafts: readonly Draft[]; readonly before: Draft; readonly after: Draft };

/** Neighbouring columns whose headers nobody knows, between two that are known: what stands at an edge is beside the form. */
function unknownRuns(drafts: readonly Draft[]): readonly Run[] {
  const runs: Run[] = [];
  let run: Draft[] = [];
  let before: Draft | null = null;
  for (const draft of drafts) {
    if (!draft.word) {
      run.push(draft);
      continue;
    }
    if (run.length > 0 && before) runs.push({ drafts: run, before, after: draft });
    run = [];
    before = draft;
  }
  return runs;
}

/** What was sent between the neighbours of a run and stands nowhere else, where it is as many columns; null otherwise. */
function missingBetween(
  { drafts: run, before, after }: Run,
  drafts: readonly Draft[],
  order: readonly FormColumn[],
): readonly FormColumn[] | null {
  const placeOf = ({ word }: Draft) => (word ? order.indexOf(word.meaning) : -1);
  // A column of keys is no part of the order: it stands before the first and behind the last.
  const last = placeOf(after);
  const present = new Set(drafts.map(({ word }) => word?.meaning));
  const between = order
    .slice(placeOf(before) + 1, last === -1 ? order.length : last)
    .filter((meaning) => !present.has(meaning));
  const lengths = [between, between.filter((meaning) => meaning !== 'plan')];
  return lengths.find(({ length }) => length === run.length) ?? null;
}

/** A table that was copied begins near the edge of its sheet. */
const FARTHEST = 5;
const ROLES: ReadonlySet<string> = new Set(Object.values(ROLE_WORDS));

/**
 * Without a header, a table keeps its order between (or behind, or before) the columns of keys, or where it lies without them; the
 * words of roles in their column bear it out. Where they do not, nothing is told of any column.
 */
function withoutHeader(
  cells: SheetCells,
  { kind, rows }: TablePlace,
  drafts: readonly Draft[],
): readonly ReturnedColumn[] {
  const keys = drafts.filter(({ word }) => word?.meaning === 'key').map(({ column }) => column);
  const [left = 0] = keys;
  const right = keys.at(-1) ?? 0;
  const orders = [SENT_ORDER[kind], SENT_ORDER[kind].filter((meaning) => meaning !== 'plan')];
  const layouts = orders.flatMap((order) => {
    if (keys.length > 1) return right - left - 1 === order.length ? [{ order, start: left + 1 }] : [];
    if (keys.length === 1) return [left + 1, left - order.length].map((start) => ({ order, start }));
    return Array.from({ length: FARTHEST }, (_, start) => ({ order, start: start + 1 }));
  });
  const isBorneOut = ({ order, start }: (typeof layouts)[number]) => {
    const column = start + order.indexOf('role');
    const said = rows.flatMap((row) => cells.at(row, column)?.text ?? []);
    return said.length > 0 && said.filter((text) => ROLES.has(text)).length * 2 > said.length;
  };
  const layout = layouts.find((each) => isBorneOut(each)) ?? (keys.length > 1 ? layouts[0] : undefined);
  return drafts.map(({ column, header, word }): ReturnedColumn => {
    if (word) return { column, header, ...word };
    return { column, header, meaning: layout?.order[column - layout.start] ?? null, evidence: 'place' };
  });
}
