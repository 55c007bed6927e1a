import { STATE_WORDS } from '../../shared/glossary.ts';
import { chineseDay } from '../../shared/local-time.ts';
import type { FactObligation, PeriodFacts } from '../tracking/freeze/snapshot.ts';
import { isLagging } from '../tracking/overview/lagging.ts';
import { isDone } from '../tracking/transitions.ts';
import { ratingWord } from './details.ts';

/**
 * What became of one unit duty from one period to the next, in words: 新办结, 转为逾期, 评价欠序时→达序时. None where nothing
 * changed.
 */
export function changesOf(
  facts: PeriodFacts,
  now: FactObligation,
  before: PeriodFacts,
  then: FactObligation | null,
): readonly string[] {
  if (then === null) return ['本期新增'];
  const is = now.standing;
  const was = then.standing;
  const words: readonly (string | false)[] = [
    isDone(is.state) &&
      !isDone(was.state) &&
      (is.doneOn !== null && is.due !== null && is.doneOn > is.due ? '逾期办结' : '新办结'),
    !isDone(is.state) && isDone(was.state) && '重新交办',
    is.daysLate > 0 && was.daysLate === 0 && '转为逾期',
    is.daysLate > 0 && was.daysLate > 0 && '仍逾期',
    isLagging(is, facts) && !isLagging(was, before) && is.daysLate === 0 && '转为滞后',
    !isLagging(is, facts) && isLagging(was, before) && !isDone(is.state) && '不再滞后',
    now.departmentId !== then.departmentId && `由${then.department}转${now.department}承办`,
    is.due !== was.due && is.due !== null && `时限改为${chineseDay(is.due)}`,
    is.state !== was.state && !isDone(is.state) && `${STATE_WORDS[was.state]}→${STATE_WORDS[is.state]}`,
    is.rating !== was.rating && `评价${ratingWord(before, was)}→${ratingWord(facts, is)}`,
    is.percent !== was.percent && is.percent !== null && `进度${was.percent ?? 0}%→${is.percent}%`,
    now.notReturned && !then.notReturned && '本期未报送',
  ];
  return words.filter((word) => word !== false);
}
