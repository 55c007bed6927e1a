import type { Overview } from '../../../shared/model/tracking.ts';
import type { Figures } from './figures.ts';

/** The figures of an earlier period, as they were frozen or as they stand at its cut-off. */
export type Earlier = Pick<Figures, 'byRating' | 'accepted' | 'overdue' | 'notReturned'> & { readonly period: string };

/** What changed since an earlier period. */
export function changeAgainst(earlier: Earlier, now: Figures): Overview['change'] {
  return {
    period: earlier.period,
    accepted: now.accepted - earlier.accepted,
    overdue: now.overdue - earlier.overdue,
    notReturned: now.notReturned - earlier.notReturned,
    byRating: now.byRating.map(({ key, word, count }) => ({
      key,
      word,
      difference: count - (earlier.byRating.find((one) => one.key === key)?.count ?? 0),
    })),
  };
}
