import type { Overview } from '../../../shared/model/tracking.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { taskHeads } from '../../ledger/task-texts.ts';
import type { Scene } from '../tracked.ts';
import { isDone, isResting } from '../transitions.ts';
import type { Counted } from './figures.ts';

/** 滞后: overdue, with an alarm light, or rated behind or not begun; not what is done or rests. In the order of plans. */
export function listLagging(db: ReadableDB, counted: readonly Counted[], scene: Scene): Overview['lagging'] {
  const behind = new Set(
    scene.ratings.filter((rating) => ['behind', 'not-started'].includes(rating.class)).map(({ code }) => code),
  );
  const lagging = counted.filter(({ standing }) => {
    if (isDone(standing.state) || isResting(standing.state)) return false;
    return standing.daysLate > 0 || standing.light?.alarm || (standing.rating !== null && behind.has(standing.rating));
  });
  const heads = taskHeads(db, [...new Set(lagging.map(({ tracked }) => tracked.taskId))]);
  return lagging.map(({ tracked, standing }) => ({
    taskId: tracked.taskId,
    obligationId: tracked.obligationId,
    number: heads.get(tracked.taskId)?.number ?? null,
    content: heads.get(tracked.taskId)?.content ?? '',
    department: tracked.department,
    role: tracked.role,
    since: standing.daysLate > 0 ? standing.due : null,
    light: standing.light,
    rating: standing.rating,
    // The reason is what a leader asks for first; without one, what was said last.
    lastWord: standing.entry?.problem || standing.entry?.progress || '',
    measures: standing.entry?.next ?? '',
  }));
}
