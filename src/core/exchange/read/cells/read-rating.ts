import type { Rating, RatingClass } from '../../../../shared/model/tracking.ts';
import { matchRating, type RatingMatch } from '../../../tracking/ratings/match-rating.ts';
import { certain, doubtful, isStruckOut, type Reading } from './reading.ts';

/** 进度评价 by the office's list. */
export type RatingReader = {
  /** Null where the cell was struck out. */
  readonly read: (text: string) => Reading | null;
  /** Whether a text is a rating and nothing else. */
  readonly isRating: (text: string) => boolean;
  /** What a rating of the list says of the work, by its code. */
  readonly classOf: (code: string) => RatingClass | null;
};

/** The same few words stand in thousands of cells; what is longer is none of them. */
const LONGEST_KEPT = 20;

/** Reads ratings by the office's own list. */
export function ratingReader(ratings: readonly Rating[]): RatingReader {
  const kept = new Map<string, RatingMatch>();
  const match = (text: string): RatingMatch => {
    const before = kept.get(text);
    if (before) return before;
    const found = matchRating(text, ratings);
    if (text.length <= LONGEST_KEPT) kept.set(text, found);
    return found;
  };
  return {
    read: (text) => (isStruckOut(text) ? null : readRating(text, match(text), ratings)),
    isRating: (text) => match(text).certain,
    classOf: (code) => ratings.find((rating) => rating.code === code)?.class ?? null,
  };
}

function readRating(text: string, match: RatingMatch, ratings: readonly Rating[]): Reading {
  if (match.certain) {
    const { word, code } = match.rating;
    return certain(word === text ? word : `${word}（原写“${text}”）`, code);
  }
  const offered = match.candidates.length > 0 ? match.candidates : ratings;
  const [taken] = match.candidates;
  return doubtful(
    taken ? `${taken.word}（原写“${text}”）` : text,
    taken?.code ?? '',
    `“${text}”不在评价选项内${taken ? `，暂读作“${taken.word}”` : ''}，请选定。`,
    offered.filter((rating) => rating !== taken).map(({ word, code }) => ({ word, value: code })),
  );
}
