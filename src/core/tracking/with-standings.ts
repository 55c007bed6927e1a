import type { Duty, Obligation, TaskSummary } from '../../shared/model/ledger.ts';
import type { Standing } from '../../shared/model/tracking.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { gatherTracked } from './gather.ts';
import { standingOf } from './standing.ts';
import type { Scene } from './tracked.ts';

type Stands<Task extends TaskSummary<Duty>> = Omit<Task, 'obligations'> & {
  readonly obligations: readonly Obligation[];
};

/** The tasks with where each of their obligations stands. */
export function withStandings<Task extends TaskSummary<Duty>>(
  db: ReadableDB,
  tasks: readonly Task[],
  scene: Scene,
): readonly Stands<Task>[] {
  const ids = tasks.flatMap(({ obligations }) => obligations.map(({ id }) => id));
  const standings = new Map<number, Standing>();
  for (const tracked of gatherTracked(db, ids)) standings.set(tracked.obligationId, standingOf(tracked, scene));
  const stand = (duty: Duty): Obligation => {
    const standing = standings.get(duty.id);
    if (!standing) throw new Error(`obligation ${duty.id} stands nowhere`);
    return { ...duty, standing };
  };
  return tasks.map((task) => ({ ...task, obligations: task.obligations.map(stand) }));
}
