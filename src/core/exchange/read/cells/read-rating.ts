import type { Rating } from '../../../../shared/model/tracking.ts';
import { matchRating } from '../../../tracking/ratings/match-rating.ts';
import { certain, doubtful, isStruckOut, type Reading } from './reading.ts';

/** 进度评价 by the office's list. Null where the cell was struck out. */
export function readRating(text: string, ratings: readonly Rating[]): Reading | null {
  if (isStruckOut(text)) return null;
  const match = matchRating(text, ratings);
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

/** Whether a text is a rating and nothing else. */
export function isRating(text: string, ratings: readonly Rating[]): boolean {
  return matchRating(text, ratings).certain;
}
