import type { LightFacts } from '../../shared/model/tracking.ts';
import { daysBetween } from './calendar/days.ts';
import { countSilentPeriods, type DatedEntry, entriesUpTo, orderEntries } from './entries.ts';
import { lookAt, type OnDay } from './on-day.ts';
import type { Scene, Tracked } from './tracked.ts';
import { isDone, isResting } from './transitions.ts';
import { listUnanswered, listUrges } from './urges.ts';

/** What the rules of lights may know of one obligation on one day; who asks for many days orders its entries once. */
export function factsOf(
  tracked: Tracked,
  scene: Scene,
  ordered: readonly DatedEntry[] = orderEntries(tracked, scene.periods),
): LightFacts {
  const onDay = lookAt(tracked, scene.day);
  const entries = entriesUpTo(ordered, scene.day);
  const { rating, percent } = lastSaid(entries);
  const expectedPercent = expectedPercentOf(tracked, onDay);
  return {
    state: onDay.state,
    role: tracked.role,
    binding: onDay.binding,
    done: isDone(onDay.state),
    daysToDue: onDay.due !== null && isRunning(onDay) ? daysBetween(scene.day, onDay.due) : null,
    madeGood: onDay.madeGood,
    ratingClass: scene.ratings.find(({ code }) => code === rating)?.class ?? null,
    percent,
    expectedPercent,
    behind: expectedPercent === null || percent === null ? null : oneDecimal(expectedPercent - percent),
    silentPeriods: countSilentPeriods(tracked, onDay, entries, scene),
    urges: listUrges(onDay).length,
    unansweredUrges: listUnanswered(tracked, onDay).length,
    lateMilestones: tracked.milestones.filter((milestone) => isMilestoneLate(milestone, scene.day)).length,
  };
}

/**
 * The rating and the percentage last given: a department that only writes text this time has not taken back what it said
 * before.
 */
export function lastSaid(entries: readonly DatedEntry[]): { rating: string | null; percent: number | null } {
  return {
    rating: entries.findLast(({ entry }) => entry.rating !== null)?.entry.rating ?? null,
    percent: entries.findLast(({ entry }) => entry.percent !== null)?.entry.percent ?? null,
  };
}

/** A part, milestone or instance is late where its day is past and it was not done by the day that is asked about. */
export function isMilestoneLate({ due, doneOn }: Tracked['milestones'][number], day: string): boolean {
  return due !== null && due < day && (doneOn === null || doneOn > day);
}

/**
 * 序时进度: the share of the time that has passed, in percent with one decimal as it is printed, so that what is printed
 * is what is judged. Linear from the day it was handed out, or the day of the document, to the day in force; null without
 * both days, and while no time runs.
 */
function expectedPercentOf({ issuedOn }: Tracked, onDay: OnDay): number | null {
  const start = onDay.assignedOn ?? issuedOn;
  if (start === null || onDay.due === null || !isRunning(onDay)) return null;
  if (onDay.day >= onDay.due) return 100;
  if (onDay.day <= start) return 0;
  return oneDecimal((daysBetween(start, onDay.day) / daysBetween(start, onDay.due)) * 100);
}

const isRunning = ({ state }: OnDay): boolean => !isDone(state) && !isResting(state);

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
