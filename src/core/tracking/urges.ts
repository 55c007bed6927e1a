import type { EventKind } from '../../shared/model/tracking.ts';
import type { OnDay } from './on-day.ts';
import type { Tracked, TrackedEvent } from './tracked.ts';

/** Papers of the unit that answer the urges before them, and those that leave nothing to answer. */
const ANSWERS: readonly EventKind[] = ['report', 'extension-asked', 'dispute', 'accept', 'suspend', 'park'];

export const listUrges = (onDay: OnDay): readonly TrackedEvent[] => onDay.events.filter(({ kind }) => kind === 'urge');

/**
 * Urges still waiting for an answer: without a reply on their own record (电话催办记录 has one), and without a paper or an
 * entry of the unit since.
 */
export function listUnanswered(tracked: Tracked, onDay: OnDay): readonly TrackedEvent[] {
  if (!onDay.events.some(({ kind }) => kind === 'urge')) return [];
  const lastAnswer = onDay.events.findLastIndex(({ kind }) => ANSWERS.includes(kind));
  const entered = tracked.entries.map(({ at }) => at.slice(0, 10)).filter((day) => day <= onDay.day);
  return onDay.events
    .slice(lastAnswer + 1)
    .filter(({ kind, on, reply }) => kind === 'urge' && !reply?.trim() && !entered.some((day) => day >= on));
}
