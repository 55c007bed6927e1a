import type { DueItem } from '../../../shared/model/tracking.ts';

/** What falls on a day: late ones first, then those to come, then those done; cut-offs by themselves. */
export type DueDay = {
  readonly late: readonly DueItem[];
  readonly open: readonly DueItem[];
  readonly done: readonly DueItem[];
  readonly cutoffs: readonly DueItem[];
};

const NOTHING: DueDay = { late: [], open: [], done: [], cutoffs: [] };

type Group = keyof DueDay;

function groupOf(item: DueItem): Group {
  if (item.kind === 'cutoff') return 'cutoffs';
  if (item.done) return 'done';
  return item.late ? 'late' : 'open';
}

/** By day; a day without anything is left out. */
export function groupByDay(items: readonly DueItem[]): ReadonlyMap<string, DueDay> {
  const days = new Map<string, DueDay>();
  for (const item of items) {
    const day = days.get(item.on) ?? NOTHING;
    const group = groupOf(item);
    days.set(item.on, { ...day, [group]: [...day[group], item] });
  }
  return days;
}

export const dueOn = (days: ReadonlyMap<string, DueDay>, day: string): DueDay => days.get(day) ?? NOTHING;

/** All that falls within a month, in the order of its days. */
export function dueIn(days: ReadonlyMap<string, DueDay>, month: string): DueDay {
  const within = [...days.keys()].filter((day) => day.startsWith(month)).sort();
  const all = (group: Group) => within.flatMap((day) => dueOn(days, day)[group]);
  return { late: all('late'), open: all('open'), done: all('done'), cutoffs: all('cutoffs') };
}

/** 到期 5 项：逾期未办结 1，待办 3，已办结 1；报送截止 1 期. */
export function countsInWords(day: DueDay): string {
  const { late, open, done, cutoffs } = day;
  const due = late.length + open.length + done.length;
  const parts = [
    late.length > 0 && `逾期未办结 ${late.length}`,
    open.length > 0 && `待办 ${open.length}`,
    done.length > 0 && `已办结 ${done.length}`,
  ].filter(Boolean);
  const dues = due === 0 ? '没有到期事项' : `到期 ${due} 项：${parts.join('，')}`;
  return cutoffs.length > 0 ? `${dues}；报送截止 ${cutoffs.length} 期` : dues;
}

/** The next day after this one on which something falls, within what was asked for; null for none. */
export function nextDue(days: ReadonlyMap<string, DueDay>, after: string): string | null {
  return (
    [...days.keys()]
      .filter((day) => day > after)
      .sort()
      .at(0) ?? null
  );
}

/** 节点：完成可研批复; a task's own day needs no word before it. */
export const DUE_KIND_WORDS: Record<DueItem['kind'], string | null> = {
  due: null,
  milestone: '节点',
  instance: '周期实例',
  cutoff: '报送截止',
};
