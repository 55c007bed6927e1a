import type { EventKind, TaskRecord } from '../../shared/model/tracking.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { listEventsOfTask } from '../ledger/events.ts';
import { listEvidence } from '../ledger/evidence.ts';
import { listMilestones } from '../ledger/milestones.ts';
import { statedOfTasks } from '../ledger/obligation-states.ts';
import { listEntriesOfTask } from '../ledger/progress-entries.ts';
import { summarizingUnits } from '../ledger/summarizing-units.ts';
import { getTask } from '../ledger/tasks.ts';
import type { Office } from './office.ts';
import { type Instance, listInstances } from './recurring/list-instances.ts';
import { readRecurrence } from './recurring/read-recurrence.ts';
import { timelineOf } from './timeline.ts';
import { listPossible } from './transitions.ts';

/** All that was put on record of one task, and what may be put on record now. */
export function recordOf(db: ReadableDB, taskId: number, office: Office, today: string): TaskRecord {
  return {
    taskId,
    today,
    events: listEventsOfTask(db, taskId),
    entries: listEntriesOfTask(db, taskId),
    milestones: listMilestones(db, [taskId]),
    evidence: listEvidence(db, taskId),
    timeline: timelineOf(db, taskId, office),
    summarizing: summarizingUnits(db, [taskId]).get(taskId) ?? null,
    possible: possibleSteps(db, taskId),
    proposedInstances: proposeInstances(db, taskId, today.slice(0, 4)),
  };
}

function possibleSteps(db: ReadableDB, taskId: number): Readonly<Record<number, readonly EventKind[]>> {
  const obligations = statedOfTasks(db, [taskId]).get(taskId) ?? [];
  return Object.fromEntries(
    obligations.map(({ id, state, role, earlier }) => {
      const others = obligations.filter((other) => other.id !== id);
      return [id, listPossible({ state, role, others, ...(earlier === null ? {} : { earlier }) })];
    }),
  );
}

/** As the words of its recurring deadlines give them. */
function proposeInstances(db: ReadableDB, taskId: number, year: string): readonly Instance[] {
  return getTask(db, taskId)
    .deadlines.filter(({ kind }) => kind === 'recurring')
    .flatMap(({ text }) => {
      const recurrence = readRecurrence(text);
      return recurrence ? listInstances(recurrence, `${year}-01-01`, `${year}-12-31`) : [];
    });
}
