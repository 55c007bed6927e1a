import type { Overview } from '../../../../shared/model/tracking.ts';
import { doorsOf } from '../doors.ts';

export type Tile = {
  readonly key: string;
  readonly word: string;
  /** Null where nothing can be counted. */
  readonly count: number | null;
  readonly href: string | null;
  /** What the number is made of, or how it stands against the period before. */
  readonly notes: readonly string[];
  /** Whether many of them are bad news: the number then has the colour of refusals, as soon as there is one. */
  readonly bad: boolean;
};

/** The row of numbers, in the order in which a leader asks for them. */
export function figureTiles(overview: Overview): readonly Tile[] {
  const doors = doorsOf(overview);
  const { change, accountable, laggingDuties, overdue } = overview;
  const against = (difference: number | undefined) =>
    change && difference !== undefined ? [`较上期${differenceWords(difference)}`] : [];
  return [
    { key: 'tasks', word: '任务', count: overview.tasks, href: doors.tasks, notes: ['方案中的任务项'], bad: false },
    {
      key: 'unitDuties',
      word: '单位任务',
      count: overview.unitDuties,
      href: doors.unitDuties,
      notes: [`其中主责 ${accountable}，配合 ${overview.unitDuties - accountable}`],
      bad: false,
    },
    {
      key: 'accepted',
      word: '已办结',
      count: overview.accepted,
      href: doors.accepted,
      notes: [...shareWords(overview), ...against(change?.accepted)],
      bad: false,
    },
    {
      key: 'lagging',
      word: '滞后',
      count: laggingDuties,
      href: doors.lagging,
      notes: [`其中逾期 ${overdue}`, ...against(change?.lagging)],
      bad: true,
    },
    { key: 'dueSoon', word: '七日内到期', count: overview.dueSoon, href: doors.dueSoon, notes: [], bad: false },
    overview.periodId === null
      ? { key: 'notReturned', word: '本期未报送', count: null, href: null, notes: ['还没有设期'], bad: false }
      : {
          key: 'notReturned',
          word: '本期未报送',
          count: overview.notReturned,
          href: doors.notReturned,
          notes: against(change?.notReturned),
          bad: true,
        },
  ];
}

/** 办结 and 销号 together, as the engine shared out the percentages. */
function shareWords({ byState }: Overview): readonly string[] {
  const done = byState.filter(({ key }) => key === 'accepted' || key === 'closed');
  if (done.every(({ percent }) => percent === null)) return [];
  return [`占主责的 ${done.reduce((sum, { percent }) => sum + (percent ?? 0), 0).toFixed(1)}%`];
}

/** 增 3, 减 2, 持平: said in words, because a colour or an arrow would judge. */
export function differenceWords(difference: number): string {
  if (difference === 0) return '持平';
  return difference > 0 ? `增 ${difference}` : `减 ${-difference}`;
}
