import type { Standing } from '../../shared/model/tracking.ts';
import { addDays } from './calendar/days.ts';
import { type DatedEntry, entriesUpTo, orderEntries, periodOf } from './entries.ts';
import { factsOf, lastSaid } from './facts.ts';
import { evaluate } from './lights/evaluate.ts';
import { lookAt, type OnDay } from './on-day.ts';
import type { Scene, Tracked } from './tracked.ts';

/**
 * Where an obligation stands on a day: papers dated up to it and entries of the periods begun by it, whatever was put on
 * record later. That makes the change against an earlier period a difference of two standings.
 */
export function standingOf(tracked: Tracked, scene: Scene): Standing {
  const onDay = lookAt(tracked, scene.day);
  const ordered = orderEntries(tracked, scene.periods);
  const entries = entriesUpTo(ordered, scene.day);
  const latest = entries.at(-1);
  const light = evaluate(scene.scheme, factsOf(tracked, scene, ordered));
  return {
    obligationId: tracked.obligationId,
    state: onDay.state,
    binding: onDay.binding,
    due: onDay.due,
    originalDue: tracked.due,
    daysLate: onDay.daysLate,
    doneOn: onDay.doneOn,
    ...lastSaid(entries),
    light,
    wasAlarm: !light?.alarm && wasAlarm(tracked, onDay, scene, ordered),
    entry: latest
      ? {
          period: latest.period.name,
          progress: latest.entry.progress,
          problem: latest.entry.problem,
          next: latest.entry.next,
          saidBy: latest.entry.saidBy,
          at: latest.entry.at,
        }
      : null,
    returned: latest !== undefined && latest.period.id === periodOf(scene)?.id,
  };
}

/**
 * True where the light was an alarm on an earlier day (曾亮红灯). The past is looked at where it was taken stock of or where
 * it turned: on the cut-off of each period, and on the day before each paper. An alarm that rose and went between two of
 * those days was never seen by anybody.
 */
function wasAlarm(tracked: Tracked, onDay: OnDay, scene: Scene, ordered: readonly DatedEntry[]): boolean {
  // Of what nobody has touched nothing can have been made good.
  if (tracked.events.length + tracked.entries.length === 0) return false;
  if (!scene.scheme.rules.some(({ alarm }) => alarm)) return false;
  const turns = onDay.events.map(({ on }) => addDays(on, -1));
  const cutoffs = scene.periods.map(({ cutoff }) => cutoff);
  const days = [...turns, ...cutoffs].filter((day) => day < scene.day && day >= (tracked.issuedOn ?? ''));
  return [...new Set(days)].some((day) => evaluate(scene.scheme, factsOf(tracked, { ...scene, day }, ordered))?.alarm);
}
