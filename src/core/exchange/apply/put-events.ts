import { getStated, type StatedObligation, statedOfTasks } from '../../ledger/obligation-states.ts';
import type { Keeping } from '../../tracking/keep/keeping.ts';
import { putEvent } from '../../tracking/keep/put-event.ts';
import { readEventDetails } from '../plan-file/event-details.ts';
import type { TakenCell } from './settle.ts';

/**
 * Puts events of another copy of the program on record, in the order in which they stand there: what one allows depends on
 * those before it, also of the task's other bodies. Refused where the table of transitions does not admit one.
 */
export function putEvents(keeping: Keeping, taken: readonly TakenCell[]): void {
  const cells = taken.filter(({ change }) => change.event !== null);
  const stated = getStated(
    keeping.db,
    cells.map(({ change }) => change.obligationId),
  );
  const tasks = statedOfTasks(keeping.db, [...new Set(stated.map(({ taskId }) => taskId))]);
  const present = new Map<number, StatedObligation>([...tasks.values()].flat().map((each) => [each.id, each]));
  for (const { change, value } of cells) {
    const obligation = present.get(change.obligationId);
    if (!obligation || !change.event) continue;
    const others = [...present.values()].filter(
      ({ taskId, id }) => taskId === obligation.taskId && id !== obligation.id,
    );
    const event = { ...change.event, ...readEventDetails(value) };
    present.set(obligation.id, putEvent(keeping, obligation, event, others));
  }
}
