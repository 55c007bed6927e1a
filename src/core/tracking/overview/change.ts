import type { Overview } from '../../../shared/model/tracking.ts';

/** What is compared between periods. */
export type Compared = Pick<Overview, 'byRating' | 'accepted' | 'overdue' | 'laggingDuties' | 'notReturned'>;

/** An earlier period, as it was frozen or as it stands at its cut-off. */
export type Earlier = Compared & { readonly period: string };

/** What changed since an earlier period. */
export function changeAgainst(earlier: Earlier, now: Compared): Overview['change'] {
  return {
    period: earlier.period,
    accepted: now.accepted - earlier.accepted,
    overdue: now.overdue - earlier.overdue,
    lagging: now.laggingDuties - earlier.laggingDuties,
    notReturned: now.notReturned - earlier.notReturned,
    byRating: now.byRating.map(({ key, word, count }) => ({
      key,
      word,
      difference: count - (earlier.byRating.find((one) => one.key === key)?.count ?? 0),
    })),
  };
}
