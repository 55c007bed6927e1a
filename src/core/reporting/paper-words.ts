import { chineseDay } from '../../shared/local-time.ts';
import type { EventKind } from '../../shared/model/tracking.ts';
import { URGE_METHOD_WORDS } from '../../shared/tracking-words.ts';
import type { DatedEvent } from '../ledger/events.ts';
import type { FactObligation, PeriodFacts } from '../tracking/freeze/snapshot.ts';

/** What the papers on one obligation say. Of a report the events are looked up by obligation once. */
const INDEXES = new WeakMap<readonly DatedEvent[], ReadonlyMap<number, readonly DatedEvent[]>>();

export function eventsOf(
  { events }: Pick<PeriodFacts, 'events'>,
  obligationId: number,
  kinds?: readonly EventKind[],
): readonly DatedEvent[] {
  const index = INDEXES.get(events) ?? Map.groupBy(events, (event) => event.obligationId);
  INDEXES.set(events, index);
  const own = index.get(obligationId) ?? [];
  return kinds ? own.filter(({ kind }) => kinds.includes(kind)) : own;
}

/** The day before any extension: that of the document, else the one that 交办 set; null where neither did. */
export function originalDue(
  facts: Pick<PeriodFacts, 'events'>,
  { id, standing }: Pick<FactObligation, 'id' | 'standing'>,
): string | null {
  if (standing.originalDue !== null) return standing.originalDue;
  const set = eventsOf(facts, id, ['assign']).findLast(({ newDue }) => newDue !== null)?.newDue;
  return set ?? eventsOf(facts, id, ['extension-decided']).find(({ oldDue }) => oldDue !== null)?.oldDue ?? null;
}

/** 2026年3月2日批准延至2026年6月30日，花督办〔2026〕9号，张副区长批示: each decision with its paper, and one asked for and not decided. */
export function extensionWords(facts: Pick<PeriodFacts, 'events'>, obligationId: number): string {
  const papers = eventsOf(facts, obligationId, ['extension-asked', 'extension-decided']);
  const decided = papers.filter(({ kind }) => kind === 'extension-decided').map(decisionWords);
  const last = papers.at(-1);
  const waiting =
    last?.kind === 'extension-asked'
      ? [`${chineseDay(last.on)}申请延至${last.askedDue ? chineseDay(last.askedDue) : '（未写明）'}，尚未批复`]
      : [];
  return [...decided, ...waiting].join('\n') || '未办延期';
}

function decisionWords({ on, newDue, paper, note, actor }: DatedEvent): string {
  const what = newDue === null ? '不同意延期' : `批准延至${chineseDay(newDue)}`;
  const by = [paper, note].filter(Boolean);
  return [`${chineseDay(on)}${what}`, ...(by.length > 0 ? by : [`${actor}登记，未记批文号`])].join('，');
}

/** 2次，最近2026年3月20日电话. */
export function urgeWords(facts: Pick<PeriodFacts, 'events'>, obligationId: number): string {
  const urges = eventsOf(facts, obligationId, ['urge']);
  const last = urges.at(-1);
  if (!last) return '未催办';
  const method = last.method === null ? '' : URGE_METHOD_WORDS[last.method];
  return `${urges.length}次，最近${chineseDay(last.on)}${method}`;
}
