import type { Rating } from '../../../shared/model/tracking.ts';
import { classesOf } from './rating-words.ts';

/** One of the office's ratings, or those that a person is offered, likeliest first; maybe none. */
export type RatingMatch =
  | { readonly certain: true; readonly rating: Rating }
  | { readonly certain: false; readonly candidates: readonly Rating[] };

/**
 * Which of the office's ratings is meant by the words of a returned form: 按序时 → 达序时, 慢序时 → 欠序时.
 *
 * The office's own word is always meant by it. Another wording is certain where it is one for a class of which the office
 * has one rating; 正在推进 or 已完成80% rate nothing, and are asked.
 */
export function matchRating(text: string, ratings: readonly Rating[]): RatingMatch {
  const words = fold(text);
  const own = ratings.find(({ word, code }) => fold(word) === words || code === words);
  if (own) return { certain: true, rating: own };
  const { certain, classes } = classesOf(words);
  const fitting = classes.flatMap((each) => ratings.filter((rating) => rating.class === each));
  const [only] = fitting;
  return certain && only && fitting.length === 1
    ? { certain: true, rating: only }
    : { certain: false, candidates: fitting };
}

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s"“”'()。.;;、,,:]+/g, '');
