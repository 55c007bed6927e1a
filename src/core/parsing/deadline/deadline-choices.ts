import { chineseDay } from '../../../shared/local-time.ts';
import type { Choice } from '../../../shared/model/correction.ts';
import type { Deadline, Doubt } from '../../../shared/model/table.ts';
import { withChoices } from '../../../shared/with-choices.ts';
import { chooseDeadline } from './choose-deadline.ts';

const WITHOUT_DAY = '不设时限';

/**
 * Offers the days that a doubtful deadline may mean. A correction speaks of the whole cell: of "6月前启动，12月底前完成" the
 * second day stays the last one, whatever the first means.
 * @param deadlines all that the cell states
 * @param index the doubtful one among them
 */
export function withDeadlineChoices(doubt: Doubt, deadlines: readonly Deadline[], index: number): Doubt {
  if (doubt.severity === 'info') return doubt;
  const { sheet, cell, reading, alternatives = [] } = doubt;
  const offer = (label: string, due: string | null): Choice => {
    const changed = deadlines.map((deadline, at) => (at === index ? { ...deadline, due } : deadline));
    return { label, corrections: [{ kind: 'deadline', sheet, cell, due: chooseDeadline(changed)?.due ?? null }] };
  };
  const days = alternatives.map((day) => offer(chineseDay(day), day));
  if (reading === undefined) return withChoices(doubt, WITHOUT_DAY, days);
  return withChoices(doubt, chineseDay(reading), [...days, offer(WITHOUT_DAY, null)]);
}
