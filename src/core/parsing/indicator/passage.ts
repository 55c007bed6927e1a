import { type Comparison, type ComparisonBehind, comparisonBefore, comparisonBehind } from './comparison.ts';
import type { Quantity } from './quantity.ts';

/** A quantity among the words that say what it is. */
export type Passage = {
  readonly quantity: Quantity;
  /** The clause before the number, and the sentence before it. */
  readonly clause: string;
  readonly sentence: string;
  /** The clause behind the unit; begins with 以上, 左右 … where written. */
  readonly after: string;
  /** 达到, 不低于 … that binds the number. */
  readonly before: Comparison | null;
  /** 以上, 左右 … behind it. */
  readonly behind: ComparisonBehind | null;
  /** In “…” or 《…》. */
  readonly quoted: boolean;
  /** The quantity before it in the same sentence was a goal: 引导2家…、1家…. */
  readonly followsGoal: boolean;
};

/** No sentence that matters is longer; keeps the work on a cell of 32,000 characters linear. */
const REACH = 400;
/** An aside does not end its clause: 农村公路(含桥梁)150公里. Blanked, not cut: offsets must hold. */
const ASIDE = /\([^()。;]{0,30}\)/g;
export const BLANK = '\u0001';
const CLAUSE_END = /[,。;:!?\n()]/;
const SENTENCE_END = /[。;!?\n]/;
const QUOTES: Readonly<Record<string, string>> = { '“': '”', '《': '》', '「': '」' };

/** `previous`: the quantity before this one that was a goal. */
export function passageOf(plain: string, quantity: Quantity, previous: Quantity | null): Passage {
  const textBefore = plain.slice(Math.max(0, quantity.at - REACH), quantity.at);
  const textBehind = plain.slice(quantity.end, quantity.end + REACH);
  const clause = lastPiece(
    textBefore.replace(ASIDE, (aside) => BLANK.repeat(aside.length)),
    CLAUSE_END,
  );
  const sentence = lastPiece(textBefore, SENTENCE_END);
  const after = textBehind.split(CLAUSE_END, 1)[0] ?? '';
  return {
    quantity,
    clause,
    sentence,
    after,
    before: comparisonBefore(clause),
    behind: comparisonBehind(after),
    quoted: isQuoted(textBefore),
    followsGoal: previous !== null && previous.at >= quantity.at - sentence.length,
  };
}

const lastPiece = (text: string, mark: RegExp) => text.split(mark).at(-1) ?? '';

function isQuoted(before: string): boolean {
  return Object.entries(QUOTES).some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close));
}
