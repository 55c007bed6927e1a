import type { ReadingItem } from '../../../../shared/model/exchange.ts';

export type ReadingFilter = 'unread' | 'all';

/** The items under a filter, in the order they came. */
export function filterReading(items: readonly ReadingItem[], filter: ReadingFilter): readonly ReadingItem[] {
  return filter === 'all' ? items : items.filter(({ readAt }) => readAt === null);
}
