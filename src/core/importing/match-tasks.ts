import type { MatchReason } from '../../shared/model/version.ts';
import { LikenessIndex, likenessOf, pairsOf, textKey } from './likeness.ts';

/** What a task is recognised by, in the ledger and in a file. */
export type Matchable = {
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
};

/** Two tasks taken for one, as indices into the lists; `certainty` is the likeness of their wording, from 0 to 1. */
export type TaskMatch = {
  readonly before: number;
  readonly after: number;
  readonly reason: MatchReason;
  readonly certainty: number;
};

/** Under the same number a task may have been half rewritten; without it, the wording alone must say that it is one. */
const ALIKE_WITH_NUMBER = 0.7;
const ALIKE_ALONE = 0.8;

/** Below a row that was put in, every number names its neighbour's task: it decides only between rows about as alike. */
const CLEARLY_MORE = 0.1;

/**
 * Finds which task of an earlier table each task of a later one is. Passes, the strongest first, each over all tasks:
 * same wording, category and number; same wording and category; same wording elsewhere; alike wording under the same
 * number; alike wording alone. No task is taken twice; what is left is new, or was removed. In the order of `after`.
 */
export function matchTasks(before: readonly Matchable[], after: readonly Matchable[]): readonly TaskMatch[] {
  const claims = new Claims(before.map(toRow), after.map(toRow));
  claims.claimEqual('same-place', ({ content, category, number }) => JSON.stringify([content, category, number]));
  claims.claimEqual('same-place', ({ content, category }) => JSON.stringify([content, category]));
  claims.claimEqual('same-content', ({ content }) => content);

  const pairs = alikePairs(claims.freeBefore(), claims.freeAfter());
  const byBefore = Map.groupBy(pairs, (pair) => pair.before);
  const byAfter = Map.groupBy(pairs, (pair) => pair.after);
  const isOutdone = (pair: Pair) =>
    [...(byBefore.get(pair.before) ?? []), ...(byAfter.get(pair.after) ?? [])].some(
      (other) => other.certainty > pair.certainty + CLEARLY_MORE && claims.isFree(other),
    );
  for (const pair of pairs) if (hasSameNumber(pair) && !isOutdone(pair)) claims.claim(pair, 'same-number');
  for (const pair of pairs) if (pair.certainty >= ALIKE_ALONE) claims.claim(pair, 'alike');
  return claims.list();
}

type Row = { readonly index: number; readonly number: string; readonly category: string; readonly content: string };
type Pair = { readonly before: Row; readonly after: Row; readonly certainty: number };

function toRow({ number, category, content }: Matchable, index: number): Row {
  return {
    index,
    number: textKey(number ?? ''),
    category: category.map(textKey).join('\n'),
    content: textKey(content),
  };
}

/** Who was taken for whom so far. */
class Claims {
  private readonly before: readonly Row[];
  private readonly after: readonly Row[];
  private readonly taken = new Set<Row>();
  private readonly matches: TaskMatch[] = [];

  constructor(before: readonly Row[], after: readonly Row[]) {
    this.before = before;
    this.after = after;
  }

  freeBefore(): readonly Row[] {
    return this.before.filter((row) => !this.taken.has(row));
  }

  freeAfter(): readonly Row[] {
    return this.after.filter((row) => !this.taken.has(row));
  }

  isFree({ before, after }: Pair): boolean {
    return !this.taken.has(before) && !this.taken.has(after);
  }

  claim(pair: Pair, reason: MatchReason): void {
    if (!this.isFree(pair)) return;
    this.taken.add(pair.before).add(pair.after);
    this.matches.push({ before: pair.before.index, after: pair.after.index, reason, certainty: pair.certainty });
  }

  /** Of several rows with the same key the first is taken for the first, the second for the second. */
  claimEqual(reason: MatchReason, keyOf: (row: Row) => string): void {
    const waiting = Map.groupBy(this.freeBefore(), keyOf);
    for (const after of this.freeAfter()) {
      const before = waiting.get(keyOf(after))?.shift();
      if (before) this.claim({ before, after, certainty: 1 }, reason);
    }
  }

  list(): readonly TaskMatch[] {
    return this.matches.toSorted((a, b) => a.after - b.after);
  }
}

/** The most alike first; of equally alike ones those that kept their category. */
function alikePairs(before: readonly Row[], after: readonly Row[]): readonly Pair[] {
  const index = new LikenessIndex<Row>();
  for (const row of before) index.add(row, row.content);
  const placeOf = ({ category, number }: Row) => JSON.stringify([category, number]);
  const inPlace = Map.groupBy(before, placeOf);
  return after
    .flatMap((row) => {
      const found = new Map<Row, number>();
      for (const { key, likeness } of index.find(row.content, ALIKE_WITH_NUMBER)) found.set(key, likeness);
      // Among very many alike rows the search may have stopped before it came to the one in the same place.
      for (const other of row.number === '' ? [] : (inPlace.get(placeOf(row)) ?? [])) {
        const likeness = likenessOf(pairsOf(other.content), pairsOf(row.content));
        if (likeness >= ALIKE_WITH_NUMBER) found.set(other, likeness);
      }
      return [...found].map(([other, certainty]): Pair => ({ before: other, after: row, certainty }));
    })
    .sort((a, b) => b.certainty - a.certainty || Number(staysIn(b)) - Number(staysIn(a)));
}

function hasSameNumber({ before, after }: Pair): boolean {
  return after.number !== '' && before.number === after.number;
}

function staysIn({ before, after }: Pair): boolean {
  return before.category === after.category;
}
