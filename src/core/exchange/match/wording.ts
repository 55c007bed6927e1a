import { type Alike, LikenessIndex, likenessOf, pairsOf, textKey } from '../../importing/likeness.ts';
import type { AskedForm, AskedRow } from './asked.ts';

/** How alike a returned text is to the one that was sent, from 0 to 1; one that goes on behind it is the same, with more. */
export function likenessToSent(text: string, sent: string): number {
  const [returned, asked] = [textKey(text), textKey(sent)];
  if (returned === asked || (asked.length >= SHORTEST && returned.startsWith(asked))) return 1;
  return likenessOf(pairsOf(text), pairsOf(sent));
}

/** 养老 begins many a text. */
const SHORTEST = 6;

/** The rows of a form that a text is alike, most alike first. The index is made when the first text needs it. */
export function alikeRows(form: AskedForm): (text: string, atLeast: number) => readonly Alike<AskedRow>[] {
  let index: LikenessIndex<AskedRow> | null = null;
  return (text, atLeast) => {
    if (!index) {
      index = new LikenessIndex();
      for (const row of form.rows) index.add(row, row.content);
    }
    return index.find(text, atLeast);
  };
}
