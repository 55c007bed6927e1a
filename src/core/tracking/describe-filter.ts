import { chineseDay } from '../../shared/local-time.ts';
import type { TaskFilter } from '../../shared/model/ledger.ts';
import type { ObligationState } from '../../shared/model/tracking.ts';
import { BINDING_WORDS, TRACKING_STATE_WORDS } from '../../shared/tracking-words.ts';
import type { Office } from './office.ts';
import { NONE } from './overview/figures.ts';

/** What a filter says of how things stand, in words, one each: whoever prints a part of the ledger says which part. */
export function describeTracking(
  filter: TaskFilter,
  { ratings, periods }: Pick<Office, 'ratings' | 'periods'>,
): readonly string[] {
  const ratingWord = (code: string) => ratings.find((each) => each.code === code)?.word ?? '未评价';
  const period = periods.find(({ id }) => id === filter.notReturnedIn);
  return [
    ...(filter.accountable ? ['不含配合单位'] : []),
    ...listed('状态', filter.states, (state: ObligationState) => TRACKING_STATE_WORDS[state]),
    ...listed('评价', filter.ratings, ratingWord),
    ...listed('亮灯', filter.lights, (word) => (word === NONE ? '不亮灯' : word)),
    ...listed('时限', filter.bindings, (binding) => BINDING_WORDS[binding]),
    ...(filter.dueFrom ? [`时限不早于${chineseDay(filter.dueFrom)}`] : []),
    ...(filter.dueBefore ? [`时限早于${chineseDay(filter.dueBefore)}`] : []),
    ...(period ? [`“${period.name}”未报送`] : []),
    ...(filter.lateOnly ? ['已逾期'] : []),
    ...(filter.lagging ? ['滞后'] : []),
  ];
}

function listed<Code>(name: string, codes: readonly Code[] | undefined, wordOf: (code: Code) => string): string[] {
  return codes && codes.length > 0 ? [`${name}：${codes.map(wordOf).join('、')}`] : [];
}
