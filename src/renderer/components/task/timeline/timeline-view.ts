import type { TimelineItem } from '../../../../shared/model/tracking.ts';

/** all · deeds: 交办 … 销号, 划转 and nodes · said: what units reported · papers: source, versions and evidence. */
export type TimelineView = 'all' | 'deeds' | 'said' | 'papers';

export const TIMELINE_VIEW_WORDS: Record<TimelineView, string> = {
  all: '全部',
  deeds: '办理',
  said: '填报',
  papers: '文件',
};

const VIEW_OF: Record<TimelineItem['kind'], Exclude<TimelineView, 'all'>> = {
  source: 'papers',
  version: 'papers',
  file: 'papers',
  transfer: 'deeds',
  event: 'deeds',
  milestone: 'deeds',
  entry: 'said',
};

export const TIMELINE_KIND_WORDS: Record<TimelineItem['kind'], string> = {
  source: '来源',
  version: '新版',
  transfer: '划转',
  event: '办理',
  entry: '填报',
  file: '材料',
  milestone: '节点',
};

/** One thing that happened, to one body or to several by one step. */
export type TimelineLine = Omit<TimelineItem, 'department'> & { readonly departments: readonly string[] };

/** Puts what one step did to several bodies into one line: 区卫计局、区民政局：交办. */
export function joinBodies(items: readonly TimelineItem[]): readonly TimelineLine[] {
  const lines = new Map<string, TimelineLine>();
  for (const { department, ...item } of items) {
    const key = [item.on, item.at, item.actor, item.kind, item.title, item.text].join('\n');
    const departments = [...(lines.get(key)?.departments ?? []), ...(department ? [department] : [])];
    lines.set(key, { ...item, departments });
  }
  return [...lines.values()];
}

export type TimelineDay = { readonly on: string; readonly items: readonly TimelineLine[] };

/** What the view shows, by day, the latest day first; within a day in the order of entry, as a day goes by. */
export function timelineDays(items: readonly TimelineItem[], view: TimelineView): readonly TimelineDay[] {
  const days = new Map<string, TimelineLine[]>();
  for (const item of joinBodies(items)) {
    if (view !== 'all' && VIEW_OF[item.kind] !== view) continue;
    days.set(item.on, [...(days.get(item.on) ?? []), item]);
  }
  return [...days]
    .toSorted(([one], [other]) => other.localeCompare(one))
    .map(([on, all]) => ({ on, items: all.toSorted((one, other) => one.at.localeCompare(other.at)) }));
}
