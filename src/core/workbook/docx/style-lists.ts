import type { Meter } from '../limits.ts';
import { readXml } from '../xml.ts';
import { WORDPROCESSING, wordAttribute, wordCount } from './wordprocessing.ts';

/** The list that a paragraph or its style belongs to; each part may come from another style of the chain. */
export type ListPlace = { readonly list: string | null; readonly level: number | null };

type Style = { list: string | null; level: number | null; base: string | null };

const NOWHERE: ListPlace = { list: null, level: null };
/** A chain of styles longer than this, or one that bites its tail, leads nowhere. */
const LONGEST_CHAIN = 20;

/** Reads the lists of the paragraph styles: heading styles often carry the 一、（一）of a plan. */
export function readStyleLists(part: Uint8Array, meter: Meter): (style: string) => ListPlace {
  const styles = new Map<string, Style>();
  let style: Style = { list: null, level: null, base: null };
  readXml(part, { root: 'styles', namespaces: WORDPROCESSING, words: '样式' }, meter, {
    open(element, parent) {
      const name = element.local;
      if (name === 'style') {
        style = { list: null, level: null, base: null };
        styles.set(wordAttribute(element, 'styleId') ?? '', style);
      } else if (name === 'basedOn') style.base = wordAttribute(element, 'val') ?? null;
      else if (name === 'numId' && parent === 'numPr') style.list = wordAttribute(element, 'val') ?? null;
      else if (name === 'ilvl' && parent === 'numPr') style.level = wordCount(element, 'val', 0);
    },
  });
  return (name) => {
    let found = NOWHERE;
    let next: Style | undefined = styles.get(name);
    for (let step = 0; next && step < LONGEST_CHAIN; step += 1) {
      found = { list: found.list ?? next.list, level: found.level ?? next.level };
      next = next.base === null ? undefined : styles.get(next.base);
    }
    return found;
  };
}
