import type { ObligationEvent } from '../../shared/model/tracking.ts';
import { among } from './condition.ts';
import type { ReadableDB } from './database.ts';

/** What of an event tells where an obligation stands. */
export type EventRecord = Pick<
  ObligationEvent,
  'id' | 'obligationId' | 'kind' | 'on' | 'stateAfter' | 'reply' | 'oldDue' | 'newDue'
>;

/** What an event says, without what it did to the state. */
export type DatedEvent = Omit<ObligationEvent, 'id' | 'department' | 'role' | 'at' | 'stateBefore' | 'stateAfter'>;

/** Of these obligations, or of all (null), in the order of entry; those taken back left out. */
export function listEventRecords(db: ReadableDB, obligationIds: readonly number[] | null): readonly EventRecord[] {
  const { sql, values } = among('obligation_id', obligationIds);
  return db
    .prepare<EventRecord>(
      `SELECT id, obligation_id AS obligationId, kind, happened_on AS "on", state_after AS stateAfter, reply,
              old_due AS oldDue, new_due AS newDue
       FROM events WHERE withdrawn = 0 AND ${sql} ORDER BY id`,
    )
    .all(...values);
}

/** Everything that happened on the obligations of a task, in the order of entry; those taken back left out. */
export function listEventsOfTask(db: ReadableDB, taskId: number): readonly ObligationEvent[] {
  return db
    .prepare<ObligationEvent>(
      `SELECT e.id, e.obligation_id AS obligationId, d.name AS department, o.role, e.kind, e.happened_on AS "on", e.at,
              e.actor, e.paper, e.note, e.method, e.reply, e.state_before AS stateBefore, e.state_after AS stateAfter,
              e.old_due AS oldDue, e.asked_due AS askedDue, e.new_due AS newDue
       FROM events e JOIN obligations o ON o.id = e.obligation_id JOIN departments d ON d.id = o.department_id
       WHERE o.task_id = ? AND e.withdrawn = 0 ORDER BY e.id`,
    )
    .all(taskId);
}

/** What happened up to a day on obligations that are not removed, in the order of entry. */
export function listEventsUpTo(db: ReadableDB, day: string): readonly DatedEvent[] {
  return db
    .prepare<DatedEvent>(
      `SELECT e.obligation_id AS obligationId, e.kind, e.happened_on AS "on", e.actor, e.paper, e.note, e.method, e.reply,
              e.old_due AS oldDue, e.asked_due AS askedDue, e.new_due AS newDue
       FROM events e JOIN obligations o ON o.id = e.obligation_id JOIN tasks t ON t.id = o.task_id
       WHERE e.withdrawn = 0 AND e.happened_on <= ? AND o.removed_in_batch IS NULL AND t.retired_in_batch IS NULL
       ORDER BY e.id`,
    )
    .all(day);
}
