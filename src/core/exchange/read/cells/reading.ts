import type { MergeChange } from '../../../../shared/model/exchange.ts';

/** What one cell says: as a person reads it, as it is stored (empty where nothing can be), and what is doubtful of it. */
export type Reading = {
  readonly is: string;
  readonly value: string;
  readonly doubts: readonly string[];
  readonly alternatives: MergeChange['alternatives'];
};

export const certain = (is: string, value = is): Reading => ({ is, value, doubts: [], alternatives: [] });

export const doubtful = (
  is: string,
  value: string,
  doubt: string,
  alternatives: MergeChange['alternatives'] = [],
): Reading => ({ is, value, doubts: [doubt], alternatives });

export function withDoubts(reading: Reading, doubts: readonly string[]): Reading {
  return doubts.length === 0 ? reading : { ...reading, doubts: [...reading.doubts, ...doubts] };
}

/** Full-width forms made half-width, white space removed. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** -, —, /: the cell was struck through, nothing is said. 无 is an answer. */
export const isStruckOut = (text: string): boolean => /^[-‐-―−－_/／\\＼.。…·~～*×]+$/.test(text.trim());
