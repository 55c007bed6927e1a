import { normalize } from '../tables/text.ts';

/** How alike two wordings are: the share of neighbouring character pairs that both have (Dice), from 0 to 1. */

/**
 * The wording as it is compared: full-width and half-width forms, white space and the mark at its end make no
 * difference. Tables are retyped, and 。 comes and goes.
 */
export function textKey(text: string): string {
  return normalize(text).replace(/[。.;,、]+$/, '');
}

/** The pairs of neighbouring characters in a text, punctuation left out: 、 and ， are typed at will. */
export type Pairs = ReadonlySet<number>;

export function pairsOf(text: string): Pairs {
  const plain = normalize(text).replace(/[\p{P}\p{Z}]+/gu, '');
  const pairs = new Set<number>();
  // A single character has no neighbour and stands for itself.
  if (plain.length === 1) pairs.add(plain.charCodeAt(0));
  for (let at = 1; at < plain.length; at += 1) pairs.add(plain.charCodeAt(at - 1) * 0x10000 + plain.charCodeAt(at));
  return pairs;
}

export function likenessOf(a: Pairs, b: Pairs): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/**
 * A table written like a form letter (推进第1项重点工作，推进第2项…) makes every text a candidate for every other. Candidates
 * are taken by their rarest pair first, so the true one is among the first.
 */
const MOST_CANDIDATES = 200;

export type Alike<Key> = { readonly key: Key; readonly likeness: number };

/** Texts by the pairs in them: finds the alike ones among thousands without comparing with each. */
export class LikenessIndex<Key> {
  private readonly texts: { readonly key: Key; readonly pairs: Pairs }[] = [];
  /** Pair → the texts that have it, as indices into `texts`. */
  private readonly holders = new Map<number, number[]>();

  add(key: Key, text: string): void {
    const pairs = pairsOf(text);
    const index = this.texts.push({ key, pairs }) - 1;
    for (const pair of pairs) {
      const holders = this.holders.get(pair);
      if (holders) holders.push(index);
      else this.holders.set(pair, [index]);
    }
  }

  /** The texts at least that alike, the most alike first, equals in the order in which they were added. */
  find(text: string, atLeast: number): readonly Alike<Key>[] {
    const pairs = pairsOf(text);
    return [...this.candidates(pairs, atLeast)]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const candidate = this.texts[index];
        if (!candidate) return [];
        const likeness = likenessOf(pairs, candidate.pairs);
        return likeness >= atLeast ? [{ key: candidate.key, likeness }] : [];
      })
      .sort((a, b) => b.likeness - a.likeness);
  }

  /**
   * Texts that share one of the rarest pairs. An alike text lacks so few of ours that it cannot lack all of these:
   * 2·shared ≥ t·(ours + theirs) and theirs ≥ shared give shared ≥ ours · t / (2 − t).
   */
  private candidates(pairs: Pairs, atLeast: number): ReadonlySet<number> {
    const mustShare = Math.ceil((pairs.size * atLeast) / (2 - atLeast) - 1e-9);
    const rarestFirst = [...pairs].map((pair) => this.holders.get(pair) ?? []).sort((a, b) => a.length - b.length);
    const found = new Set<number>();
    for (const holders of rarestFirst.slice(0, pairs.size - mustShare + 1)) {
      for (const index of holders) {
        if (found.size === MOST_CANDIDATES) return found;
        found.add(index);
      }
    }
    return found;
  }
}
