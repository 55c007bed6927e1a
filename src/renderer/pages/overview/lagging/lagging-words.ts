import type { LaggingItem } from '../../../../shared/model/tracking.ts';

/** 逾期 12 天，自 2026-11-11; or only since when, where no day has passed but it is rated behind. */
export function sinceWords({ daysLate, since }: Pick<LaggingItem, 'daysLate' | 'since'>): string {
  if (daysLate > 0) return since ? `逾期 ${daysLate} 天，自 ${since}` : `逾期 ${daysLate} 天`;
  return since ? `自 ${since}` : '';
}

/** What the department said last and what it means to do; that it said nothing is worth saying too. */
export function lastWords(item: Pick<LaggingItem, 'lastWord' | 'lastWordOn' | 'measures'>): string {
  const { lastWord, lastWordOn, measures } = item;
  if (!lastWord && !measures) return '还没有报送过进展';
  const said = lastWord ? `最近报送${lastWordOn ? `（${lastWordOn.slice(0, 10)}）` : ''}：${lastWord}` : '';
  return [said, measures && `措施：${measures}`].filter(Boolean).join('　');
}
