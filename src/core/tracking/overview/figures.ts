import type { Figure, Overview } from '../../../shared/model/tracking.ts';
import { STATES, TRACKING_STATE_WORDS } from '../../../shared/tracking-words.ts';
import type { Board, BoardRow } from '../board.ts';
import { percentagesOf } from '../percentages.ts';
import type { Scene } from '../tracked.ts';
import { isAccountable, isDone } from '../transitions.ts';
import type { Weigh } from './weights.ts';

/** One obligation as the counts look at it. */
export type Counted = BoardRow & { readonly weight: number };

/** What is counted over any set of obligations; those who cooperate are left out by the caller. */
export type Figures = Pick<Overview, 'byRating' | 'byLight' | 'byState' | 'accepted' | 'overdue' | 'notReturned'>;

/** Key of what has no rating, and of what has no light. */
export const NONE = 'none';

/** The obligations of those who answer for the work, weighed. */
export function accountableOf({ rows }: Board, weigh: Weigh): readonly Counted[] {
  return rows.filter(({ tracked }) => isAccountable(tracked)).map((row) => ({ ...row, weight: weigh(row.tracked) }));
}

export function figuresOf(counted: readonly Counted[], scene: Scene): Figures {
  return {
    byRating: figures(ratingWords(scene), counted, ({ standing }) => standing.rating ?? NONE),
    byLight: figures(lightWords(scene), counted, ({ standing }) => standing.light?.word ?? NONE),
    byState: figures(STATE_LIST, counted, ({ standing }) => standing.state),
    accepted: sum(counted.filter(({ standing }) => isDone(standing.state))),
    overdue: sum(counted.filter(({ standing }) => standing.daysLate > 0)),
    notReturned: sum(counted.filter(({ notReturned }) => notReturned)),
  };
}

export const sum = (counted: readonly { readonly weight: number }[]): number =>
  counted.reduce((total, { weight }) => total + weight, 0);

type Words = readonly { readonly key: string; readonly word: string }[];

const STATE_LIST: Words = STATES.map((key) => ({ key, word: TRACKING_STATE_WORDS[key] }));

const ratingWords = ({ ratings }: Scene): Words => [
  ...ratings.map(({ code, word }) => ({ key: code, word })),
  { key: NONE, word: '未评价' },
];

/** The words of the scheme in the order of its rules; one that several rules give counts once. */
const lightWords = ({ scheme }: Scene): Words => [
  ...[...new Set(scheme.rules.map(({ word }) => word))].map((word) => ({ key: word, word })),
  { key: NONE, word: '不亮灯' },
];

function figures(words: Words, counted: readonly Counted[], keyOf: (one: Counted) => string): readonly Figure[] {
  const totals = new Map<string, number>();
  for (const one of counted) {
    const key = keyOf(one);
    totals.set(key, (totals.get(key) ?? 0) + one.weight);
  }
  const counts = words.map(({ key }) => totals.get(key) ?? 0);
  const percentages = percentagesOf(counts);
  return words.map((each, index) => ({
    ...each,
    count: counts[index] ?? 0,
    percent: percentages?.[index] ?? null,
  }));
}
