import type { DeadlineKind } from '../../shared/model/table.ts';
import type { Binding, ObligationState } from '../../shared/model/tracking.ts';
import { daysBetween } from './calendar/days.ts';
import type { Tracked, TrackedEvent } from './tracked.ts';
import { isDone, isResting } from './transitions.ts';

/** An obligation as its papers of up to one day leave it. */
export type OnDay = {
  readonly day: string;
  /** Papers dated up to that day, in the order of entry. */
  readonly events: readonly TrackedEvent[];
  readonly state: ObligationState;
  readonly assignedOn: string | null;
  /** The day of 办结, which 销号 leaves as it is. */
  readonly doneOn: string | null;
  readonly binding: Binding;
  /** The day in force: that of the last extension granted or of 交办, else that of the document. */
  readonly due: string | null;
  /** Days past the day in force; 0 where it is not late. */
  readonly daysLate: number;
  readonly madeGood: boolean;
};

/**
 * Late is what is past the day in force, is not accepted by the office and does not rest: what the office itself has
 * stopped (中止) or laid aside (挂账) is not late while it rests.
 */
export function lookAt(tracked: Tracked, day: string): OnDay {
  const events = tracked.events.filter(({ on }) => on <= day);
  const state = events.at(-1)?.stateAfter ?? 'pending';
  const due = dueAfterEvents(tracked, events);
  const doneOn = isDone(state) ? (events.findLast(({ kind }) => kind === 'accept')?.on ?? null) : null;
  const isLate = due !== null && due < day && !isDone(state) && !isResting(state);
  return {
    day,
    events,
    state,
    assignedOn: events.findLast(({ kind }) => kind === 'assign')?.on ?? null,
    doneOn,
    binding: bindingOf(tracked.deadlines, due),
    due,
    daysLate: isLate ? daysBetween(due, day) : 0,
    madeGood: !isLate && (wasDoneLate(doneOn, due) || wasExtendedLate(tracked, events)),
  };
}

/**
 * How a task is bound in time. A day that is stated or granted binds, whatever stands beside it (每年12月底前，2026年完成);
 * a placeholder, a span and vague words leave the day open; no words at all are a value of their own, never 按期.
 */
export function bindingOf(deadlines: readonly DeadlineKind[], due: string | null): Binding {
  if (due !== null) return 'dated';
  if (deadlines.includes('recurring')) return 'recurring';
  if (deadlines.includes('long-term')) return 'long-term';
  return deadlines.length > 0 ? 'open' : 'none';
}

/**
 * Whether an extension was applied for while the old day still held. One granted without an application is dated by its
 * grant. An office may grant what was asked for late, but it stays marked: 未在到期前申请的，按原定时间考核.
 */
export function wasAskedInTime(events: readonly TrackedEvent[], decided: TrackedEvent, oldDue: string): boolean {
  const before = events.slice(0, events.indexOf(decided));
  const lastDecided = before.findLastIndex(({ kind }) => kind === 'extension-decided');
  const asked = before.slice(lastDecided + 1).find(({ kind }) => kind === 'extension-asked');
  return (asked ?? decided).on <= oldDue;
}

const isGranted = ({ kind, newDue }: TrackedEvent): boolean => kind === 'extension-decided' && newDue !== null;

/** A day is set by an extension, and by 交办 where the paper names one: most documents state none. */
const setsDue = (event: TrackedEvent): boolean =>
  isGranted(event) || (event.kind === 'assign' && event.newDue !== null);

const dueAfterEvents = (tracked: Tracked, events: readonly TrackedEvent[]): string | null =>
  events.findLast(setsDue)?.newDue ?? tracked.due;

const wasDoneLate = (doneOn: string | null, due: string | null): boolean =>
  doneOn !== null && due !== null && doneOn > due;

function wasExtendedLate(tracked: Tracked, events: readonly TrackedEvent[]): boolean {
  return events.filter(isGranted).some((decided) => {
    const oldDue = decided.oldDue ?? dueAfterEvents(tracked, events.slice(0, events.indexOf(decided)));
    return oldDue !== null && !wasAskedInTime(events, decided, oldDue);
  });
}
