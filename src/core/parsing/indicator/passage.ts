import type { Quantity } from './quantity.ts';

/** A quantity among the words that say what it is. */
export type Passage = {
  readonly quantity: Quantity;
  /** The clause before the number, and the sentence before it. */
  readonly clause: string;
  readonly sentence: string;
  /** The clause behind the unit; begins with 以上, 左右 … where written. */
  readonly after: string;
  /** In “…” or 《…》. */
  readonly quoted: boolean;
  /** The quantity before it in the same sentence was a goal: 引导2家…、1家…. */
  readonly followsGoal: boolean;
};

const CLAUSE_END = /[,。;:!?\n()]/;
const SENTENCE_END = /[。;!?\n]/;
const QUOTES: Readonly<Record<string, string>> = { '“': '”', '《': '》', '「': '」' };

export function passageOf(plain: string, quantity: Quantity, goals: readonly Quantity[]): Passage {
  const before = plain.slice(0, quantity.at);
  const rest = plain.slice(quantity.end);
  const sentence = lastPiece(before, SENTENCE_END);
  const previous = goals.at(-1);
  return {
    quantity,
    clause: lastPiece(before, CLAUSE_END),
    sentence,
    after: rest.split(CLAUSE_END, 1)[0] ?? '',
    quoted: isQuoted(before),
    followsGoal: previous !== undefined && previous.at >= quantity.at - sentence.length,
  };
}

const lastPiece = (text: string, mark: RegExp) => text.split(mark).at(-1) ?? '';

function isQuoted(before: string): boolean {
  return Object.entries(QUOTES).some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close));
}
