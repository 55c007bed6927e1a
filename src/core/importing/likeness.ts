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
  return new Set(listPairs(text));
}

function listPairs(text: string): readonly number[] {
  const plain = normalize(text).replace(/[\p{P}\p{Z}]+/gu, '');
  // A single character has no neighbour and stands for itself.
  if (plain.length === 1) return [plain.charCodeAt(0)];
  const pairs: number[] = [];
  for (let at = 1; at < plain.length; at += 1) pairs.push(plain.charCodeAt(at - 1) * 0x10000 + plain.charCodeAt(at));
  return pairs;
}

export function likenessOf(a: Pairs, b: Pairs): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

export type Alike<Key> = { readonly key: Key; readonly likeness: number };

/** In a table written like a form letter (推进第1项重点工作，推进第2项…) every text is alike every other: so many are enough. */
const MOST_FOUND = 50;

/**
 * The likeness of a text to the wanted pairs, or null where it is less than `atLeast`. Most texts have too few of the pairs
 * to come near, which a count shows before any set is made: 2·shared ≥ t·(wanted + theirs) and theirs ≥ shared give
 * shared ≥ wanted · t / (2 − t).
 */
export function likenessTo(wanted: Pairs, text: string, atLeast: number): number | null {
  const pairs = listPairs(text);
  const met = pairs.reduce((count, pair) => count + Number(wanted.has(pair)), 0);
  if (met < (wanted.size * atLeast) / (2 - atLeast)) return null;
  const likeness = likenessOf(wanted, new Set(pairs));
  return likeness < atLeast ? null : likeness;
}

/** Texts by the pairs in them: finds the alike ones among thousands without comparing with each. */
export class LikenessIndex<Key> {
  private readonly keys: Key[] = [];
  private readonly sizes: number[] = [];
  /** Pair → the texts that have it, as indices into `keys`. */
  private readonly holders = new Map<number, number[]>();

  add(key: Key, text: string): void {
    const pairs = pairsOf(text);
    const index = this.keys.push(key) - 1;
    this.sizes.push(pairs.size);
    for (const pair of pairs) {
      const holders = this.holders.get(pair);
      if (holders) holders.push(index);
      else this.holders.set(pair, [index]);
    }
  }

  /** The texts at least that alike (more than 0), the most alike first, equals in the order in which they were added. */
  find(text: string, atLeast: number): readonly Alike<Key>[] {
    const pairs = pairsOf(text);
    const shared = this.countShared(pairs);
    const found: Alike<Key>[] = [];
    let threshold = atLeast;
    for (let index = 0; index < this.keys.length; index += 1) {
      const likeness = (2 * (shared[index] ?? 0)) / (pairs.size + (this.sizes[index] ?? 0));
      if (!(likeness >= threshold)) continue;
      found.push({ key: this.keys[index] as Key, likeness });
      if (found.length === 2 * MOST_FOUND) threshold = keepBest(found);
    }
    keepBest(found);
    return found;
  }

  /** How many of the pairs each text has. Walking the lists of holders is cheaper than looking into any text. */
  private countShared(pairs: Pairs): Uint32Array {
    const shared = new Uint32Array(this.keys.length);
    for (const pair of pairs) {
      const holders = this.holders.get(pair);
      if (!holders) continue;
      for (let at = 0; at < holders.length; at += 1) {
        const index = holders[at] ?? 0;
        shared[index] = (shared[index] ?? 0) + 1;
      }
    }
    return shared;
  }
}

/** Gives the likeness that a further text must reach to be among them. */
function keepBest<Key>(found: Alike<Key>[]): number {
  found.sort((a, b) => b.likeness - a.likeness);
  found.splice(MOST_FOUND);
  return found.at(-1)?.likeness ?? 0;
}
