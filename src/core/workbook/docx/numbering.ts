import type { Meter } from '../limits.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { numberText } from './number-text.ts';
import { isSwitchedOn, WORDPROCESSING, wordAttribute, wordCount } from './wordprocessing.ts';

type Level = { start: number; format: string; text: string; legal: boolean; style: string | null };

/** A list (`num`): the levels and the counts of its definition, which other lists share, and the starts it sets anew. */
type List = {
  levels: (Level | undefined)[];
  counts: (number | undefined)[];
  readonly starts: Map<number, number>;
  begun: boolean;
};

/** The automatic numbers of paragraphs, to be asked for in the order of the document. */
export type Numbering = {
  /** The number of the next paragraph of a list, e.g. （三）; '' for none and for bullets. */
  next(list: string, level: number): string;
  /** The level that a paragraph style has in a list; 0 where the list does not name the style. */
  levelOfStyle(list: string, style: string): number;
};

const DEEPEST_LEVEL = 8;

export const NO_NUMBERING: Numbering = { next: () => '', levelOfStyle: () => 0 };

/** Reads numbering.xml: 序号 columns of Word tables are often numbered by Word and hold no text at all. */
export function readNumbering(part: Uint8Array, meter: Meter): Numbering {
  const lists = readLists(part, meter);
  return {
    next(list, level) {
      const found = lists.get(list);
      return found ? countOn(found, level) : '';
    },
    levelOfStyle(list, style) {
      const levels = lists.get(list)?.levels ?? [];
      return Math.max(
        0,
        levels.findIndex((level) => level?.style === style),
      );
    },
  };
}

function countOn(list: List, at: number): string {
  const { levels, counts, starts } = list;
  const level = levels[at];
  if (!level) return '';
  if (!list.begun) for (const [index, start] of starts) counts[index] = start - 1;
  list.begun = true;
  counts[at] = (counts[at] ?? level.start - 1) + 1;
  counts.length = at + 1;
  // A level's text names the levels to show: %1.%2
  return level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const shown = levels[Number(digit) - 1];
    if (!shown) return '';
    return numberText(counts[Number(digit) - 1] ?? shown.start, level.legal ? 'decimal' : shown.format);
  });
}

function readLists(part: Uint8Array, meter: Meter): ReadonlyMap<string, List> {
  const definitions = new Map<string, List>();
  const lists = new Map<string, List>();
  let list = newList();
  let level = newLevel();
  let overridden = 0;

  const open = (element: XmlElement) => {
    const value = wordAttribute(element, 'val') ?? '';
    switch (element.local) {
      case 'abstractNum':
        list = newList();
        definitions.set(wordAttribute(element, 'abstractNumId') ?? '', list);
        break;
      case 'num':
        list = newList();
        lists.set(wordAttribute(element, 'numId') ?? '', list);
        break;
      case 'abstractNumId': {
        const { levels = [], counts = [] } = definitions.get(value) ?? {};
        list.levels = [...levels];
        list.counts = counts;
        break;
      }
      case 'lvlOverride':
        overridden = wordCount(element, 'ilvl', 0);
        break;
      case 'startOverride':
        list.starts.set(Math.min(overridden, DEEPEST_LEVEL), wordCount(element, 'val', 1));
        break;
      case 'lvl':
        level = newLevel();
        list.levels[Math.min(wordCount(element, 'ilvl', 0), DEEPEST_LEVEL)] = level;
        break;
      case 'start':
        level.start = wordCount(element, 'val', 1);
        break;
      case 'numFmt':
        level.format = value;
        break;
      case 'lvlText':
        level.text = value;
        break;
      case 'pStyle':
        level.style = value;
        break;
      case 'isLgl':
        level.legal = isSwitchedOn(element);
        break;
    }
  };
  readXml(part, { root: 'numbering', namespaces: WORDPROCESSING, words: '自动编号' }, meter, { open });
  return lists;
}

function newList(): List {
  return { levels: [], counts: [], starts: new Map(), begun: false };
}

function newLevel(): Level {
  return { start: 1, format: 'decimal', text: '', legal: false, style: null };
}
