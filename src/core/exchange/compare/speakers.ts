import type { Draft } from './compare.ts';

const ALONE = '这一行的其他答复都待核，填报人随它们一起确定。';

/**
 * Who said it goes with what was said: a name alone is no answer and changes nothing, and where all that was said must be
 * looked at, so must the name: by itself it would stand under the words of whoever spoke before.
 */
export function withSpeakers(drafts: readonly Draft[]): readonly Draft[] {
  const rowKey = ({ periodId, obligationId, source }: Draft) => `${periodId} ${obligationId} ${source.file}`;
  const said = Map.groupBy(
    drafts.filter(({ field }) => field !== 'saidBy' && field !== 'milestone'),
    rowKey,
  );
  return drafts.flatMap((draft): readonly Draft[] => {
    if (draft.field !== 'saidBy') return [draft];
    const others = said.get(rowKey(draft));
    if (!others) return [];
    const isSettled = others.some(({ doubts, conflict }) => doubts.length === 0 && conflict === null);
    return [isSettled ? draft : { ...draft, doubts: [...draft.doubts, ALONE] }];
  });
}
