import type { ReadableDB } from '../ledger/database.ts';
import { type EventRecord, listEventRecords } from '../ledger/events.ts';
import { askedByForms } from '../ledger/forms.ts';
import { listMilestones } from '../ledger/milestones.ts';
import { type EntryRecord, listEntryRecords } from '../ledger/progress-entries.ts';
import { deadlineKinds, listTrackedObligations, type TrackedObligation } from '../ledger/tracked-obligations.ts';
import type { Tracked } from './tracked.ts';

/** An obligation with all that was put on record of it, and the plan and body that it belongs to. */
export type Gathered = Tracked & Pick<TrackedObligation, 'planId' | 'departmentId'>;

/** Fetches what tells where these obligations stand, or all in force (null), in the order of plans and tables. */
export function gatherTracked(db: ReadableDB, obligationIds: readonly number[] | null): readonly Gathered[] {
  const obligations = listTrackedObligations(db, obligationIds);
  const taskIds = obligationIds === null ? null : [...new Set(obligations.map(({ taskId }) => taskId))];
  const events = byObligation<EventRecord>(listEventRecords(db, obligationIds));
  const entries = byObligation<EntryRecord>(listEntryRecords(db, obligationIds));
  const milestones = Map.groupBy(listMilestones(db, taskIds), ({ taskId }) => taskId);
  const deadlines = deadlineKinds(db, taskIds);
  const asked = askedByForms(db, obligationIds);
  return obligations.map((obligation) => ({
    ...obligation,
    deadlines: deadlines.get(obligation.taskId) ?? [],
    askedFrom: asked.get(obligation.obligationId) ?? null,
    events: events.get(obligation.obligationId) ?? [],
    entries: entries.get(obligation.obligationId) ?? [],
    milestones: milestones.get(obligation.taskId) ?? [],
  }));
}

const byObligation = <Row extends { readonly obligationId: number }>(rows: readonly Row[]) =>
  Map.groupBy(rows, ({ obligationId }) => obligationId);
