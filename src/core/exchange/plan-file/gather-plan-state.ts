import { AppError } from '../../../shared/errors.ts';
import type { Duty, TaskDetail } from '../../../shared/model/ledger.ts';
import type {
  DutyWords,
  PlanState,
  StatedDuty,
  StatedEntry,
  StatedEvent,
  StatedEvidence,
  StatedMilestone,
  StatedTask,
} from '../../../shared/model/plan-file.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listEventsOfTask } from '../../ledger/events.ts';
import { listEvidence } from '../../ledger/evidence.ts';
import { listMilestones } from '../../ledger/milestones.ts';
import { getStated } from '../../ledger/obligation-states.ts';
import { findPlan } from '../../ledger/plans.ts';
import { listEntriesOfTask } from '../../ledger/progress-entries.ts';
import { getLedgerId, getOffice } from '../../ledger/settings.ts';
import { listTaskDetails } from '../../ledger/tasks.ts';
import { listWrittenTasks, type WrittenDuty } from '../../ledger/written-tasks.ts';
import type { Office } from '../../tracking/office.ts';
import { responsibilityWording } from './responsibility-wording.ts';

/** A plan with all that was put on record of what is in force in it. Throws `AppError` where the plan is gone. */
export function gatherPlanState(
  db: ReadableDB,
  planId: number,
  { office, today }: { readonly office: Office; readonly today: string },
): PlanState {
  const plan = findPlan(db, planId);
  if (!plan) throw new AppError('no-such-plan', '这份方案已不在台账中，可能它的导入已被撤销。请刷新后再试。');
  const written = new Map(listWrittenTasks(db, planId).map((task) => [task.id, task]));
  const tasks = listTaskDetails(db, { planId });
  const records = tasks.map((task, index) => recordOf(db, task, index + 1));
  const entries = records.flatMap(({ entries: each }) => each);
  const { title, documentNumber, issuer, issuedOn, place } = plan;
  const words = new Map(office.ratings.map(({ code, word }) => [code, word]));
  const said = new Set(entries.map(({ period }) => period));
  return {
    ...{ title, documentNumber, issuer, issuedOn, place, office: getOffice(db), ledger: getLedgerId(db), asOf: today },
    tasks: tasks.map((task) => toTask(task, written.get(task.id)?.obligations ?? [])),
    duties: records.flatMap(({ duties }) => duties),
    periods: office.periods
      .filter(({ name }) => said.has(name))
      .map(({ name, start, cutoff }) => ({ name, start, cutoff })),
    ratings: office.ratings,
    entries: entries.map((entry) => ({ ...entry, rating: entry.rating && (words.get(entry.rating) ?? entry.rating) })),
    events: records
      .flatMap(({ events }) => events)
      .sort((a, b) => a.id - b.id)
      .map(({ id: _, ...event }) => event),
    milestones: records.flatMap(({ milestones }) => milestones),
    evidence: records.flatMap(({ evidence }) => evidence),
  };
}

function toTask(task: TaskDetail<Duty>, duties: readonly WrittenDuty[]): StatedTask {
  const { number, category, content, responsibility, deadline, extras } = task;
  return {
    ...{ number, category, content, extras: extras.map(({ header, text }) => ({ header, text })) },
    responsibility: responsibilityWording(responsibility, duties),
    // What the task itself says is read from there again.
    deadline: deadline !== null && content.includes(deadline) ? null : deadline,
  };
}

type TaskRecord = {
  readonly duties: readonly StatedDuty[];
  readonly entries: readonly StatedEntry[];
  readonly events: readonly (StatedEvent & { readonly id: number })[];
  readonly milestones: readonly StatedMilestone[];
  readonly evidence: readonly StatedEvidence[];
};

/** All that was put on record of one task; of entries those that hold. */
function recordOf(db: ReadableDB, task: TaskDetail<Duty>, position: number): TaskRecord {
  const { number, content, obligations } = task;
  const words = new Map<number, DutyWords>(
    obligations.map(({ id, department, expanded, role }) => [
      id,
      { position, number, content, department, named: expanded, role },
    ]),
  );
  const entries = listEntriesOfTask(db, task.id);
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  const holding = new Map(
    entries.filter(({ id }) => !corrected.has(id)).map((entry) => [`${entry.periodId} ${entry.obligationId}`, entry]),
  );
  return {
    duties: getStated(db, [...words.keys()]).flatMap(({ id, state, due }) => {
      const duty = words.get(id);
      return duty ? [{ ...duty, state, due }] : [];
    }),
    entries: [...holding.values()].flatMap((entry) => {
      const duty = words.get(entry.obligationId);
      const { period, saidBy, progress, problem, next, percent, rating, values } = entry;
      return duty ? [{ ...duty, period, saidBy, progress, problem, next, percent, rating, values }] : [];
    }),
    events: listEventsOfTask(db, task.id).flatMap((event) => {
      const duty = words.get(event.obligationId);
      const { id, kind, on, paper, note, method, reply, askedDue, newDue } = event;
      return duty ? [{ ...duty, id, kind, on, paper, note, method, reply, askedDue, newDue }] : [];
    }),
    milestones: listMilestones(db, [task.id]).map(({ kind, title, due, doneOn }) => {
      return { position, number, content, kind, title, due, doneOn };
    }),
    evidence: listEvidence(db, task.id).map(({ department, name, size, sha256, at }) => {
      return { position, number, content, department, name, size, sha256, at };
    }),
  };
}
