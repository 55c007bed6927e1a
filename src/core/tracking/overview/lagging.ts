import type { LaggingItem, Standing } from '../../../shared/model/tracking.ts';
import { namesTold } from '../../../shared/placed-name.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { taskHeads } from '../../ledger/task-texts.ts';
import type { Scene } from '../tracked.ts';
import { isDone, isResting } from '../transitions.ts';
import type { Counted } from './figures.ts';

/** 滞后: late, with an alarm light, or rated behind or not begun; not what is done or rests. */
export function isLagging(standing: Standing, { ratings }: Pick<Scene, 'ratings'>): boolean {
  if (isDone(standing.state) || isResting(standing.state)) return false;
  if (standing.daysLate > 0 || standing.light?.alarm) return true;
  const rating = ratings.find(({ code }) => code === standing.rating);
  return rating?.class === 'behind' || rating?.class === 'not-started';
}

/**
 * What lags, in order of protocol, then of the plan.
 * @param bodies in order of protocol; where two districts have one of a name, it is told with its place
 */
export function listLagging(
  db: ReadableDB,
  counted: readonly Counted[],
  scene: Scene,
  bodies: readonly { readonly id: number; readonly name: string; readonly place: string }[],
): readonly LaggingItem[] {
  const lagging = counted.filter(({ standing }) => isLagging(standing, scene));
  const place = new Map(bodies.map(({ id }, index) => [id, index]));
  const placeOf = ({ tracked }: Counted) => place.get(tracked.departmentId) ?? bodies.length;
  const names = namesTold(bodies);
  const heads = taskHeads(db, [...new Set(lagging.map(({ tracked }) => tracked.taskId))]);
  return [...lagging]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ tracked, standing }) => ({
      taskId: tracked.taskId,
      obligationId: tracked.obligationId,
      number: heads.get(tracked.taskId)?.number ?? null,
      content: heads.get(tracked.taskId)?.content ?? '',
      department: names.get(tracked.departmentId) ?? tracked.department,
      role: tracked.role,
      since: standing.daysLate > 0 ? standing.due : (standing.entry?.at.slice(0, 10) ?? null),
      daysLate: standing.daysLate,
      light: standing.light,
      rating: standing.rating,
      // The reason is what a leader asks for first; without one, what was said last.
      lastWord: standing.entry?.problem || standing.entry?.progress || '',
      lastWordOn: standing.entry?.at.slice(0, 10) ?? null,
      measures: standing.entry?.next ?? '',
    }));
}
