import { AppError } from '../../../shared/errors.ts';
import { getStated, type StatedObligation, statedOfTasks } from '../../ledger/obligation-states.ts';
import type { TrackedRows } from '../../ledger/tracked-rows.ts';
import type { Keeping } from '../../tracking/keep/keeping.ts';
import { type NewEvent, putEvent } from '../../tracking/keep/put-event.ts';

/** An event of another copy of the program, and the obligation of this ledger on which it happened. */
export type PlacedEvent = { readonly obligationId: number; readonly event: NewEvent };

/**
 * Puts events on record in their order: what one allows depends on those before it, also of the task's other bodies. One
 * that the table of transitions does not admit, or that is older than what stands there, is left out.
 * @returns for each event why it was left out, a Chinese sentence; null where it is on record
 */
export function putEvents(keeping: Keeping, events: readonly PlacedEvent[]): readonly (string | null)[] {
  const stated = getStated(keeping.db, [...new Set(events.map(({ obligationId }) => obligationId))]);
  const tasks = statedOfTasks(keeping.db, [...new Set(stated.map(({ taskId }) => taskId))]);
  const present = new Map<number, StatedObligation>([...tasks.values()].flat().map((each) => [each.id, each]));
  return events.map(({ obligationId, event }) => {
    const obligation = present.get(obligationId);
    if (!obligation) throw new Error(`obligation ${obligationId} is not in force`);
    const ofTask = tasks.get(obligation.taskId) ?? [];
    const others = ofTask.filter(({ id }) => id !== obligationId).map((each) => present.get(each.id) ?? each);
    try {
      present.set(obligationId, putEvent(keeping, obligation, event, others));
      return null;
    } catch (error) {
      // It refuses before it writes.
      if (error instanceof AppError) return error.message.replace(/，台账没有改动。$/u, '。');
      throw error;
    }
  });
}

/** What `putEvents` would leave out, and why; writes nothing. */
export function tryEvents(keeping: Omit<Keeping, 'rows'>, events: readonly PlacedEvent[]): readonly (string | null)[] {
  const rows: TrackedRows = { insert: () => 0, update: () => undefined, remove: () => undefined };
  return putEvents({ ...keeping, rows }, events);
}
