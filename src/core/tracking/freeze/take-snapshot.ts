import type { Overview, Period } from '../../../shared/model/tracking.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listEventsSince } from '../../ledger/events.ts';
import { listMeasured } from '../../ledger/measured-values.ts';
import { listPlans } from '../../ledger/plans.ts';
import { getOffice } from '../../ledger/settings.ts';
import { summarizingUnits } from '../../ledger/summarizing-units.ts';
import { listTaskDetails } from '../../ledger/tasks.ts';
import type { Board } from '../board.ts';
import type { PeriodSnapshot, SnapshotObligation, SnapshotTask } from './snapshot.ts';

/**
 * Everything that a report of the period needs, as it stands now.
 * @param period as it will be when it is frozen
 * @param board of the period, and what its leader's screen shows
 */
export function takeSnapshot(db: ReadableDB, period: Period, board: Board, overview: Overview): PeriodSnapshot {
  const { scene } = board;
  const details = listTaskDetails(db, {});
  return {
    version: 1,
    office: getOffice(db),
    period,
    asOf: scene.day,
    ratings: scene.ratings,
    scheme: scene.scheme,
    overview,
    plans: listPlans(db).map(({ id, title, documentNumber, issuer, issuedOn, place, groupCounting }) => ({
      id,
      title,
      documentNumber,
      issuer,
      issuedOn,
      place,
      groupCounting,
    })),
    tasks: snapshotTasks(db, board, details),
    obligations: snapshotObligations(board, details, overview),
    events: listEventsSince(db, period.start, scene.day),
  };
}

type Details = ReturnType<typeof listTaskDetails>;

function snapshotTasks(db: ReadableDB, { rows, scene }: Board, details: Details): readonly SnapshotTask[] {
  const summarizing = summarizingUnits(db, null);
  const begun = new Set(scene.periods.map(({ id }) => id));
  const values = Map.groupBy(
    listMeasured(db, null).filter(({ periodId }) => begun.has(periodId)),
    ({ taskId }) => taskId,
  );
  const milestones = new Map(rows.map(({ tracked }) => [tracked.taskId, tracked.milestones]));
  return details.map(({ id, planId, number, category, content, responsibility, deadline, due }) => ({
    id,
    planId,
    number,
    category,
    content,
    responsibility,
    deadline,
    due,
    summarizing: summarizing.get(id) ?? null,
    milestones: (milestones.get(id) ?? []).map(({ kind, title, due: day, doneOn }) => ({
      kind,
      title,
      due: day,
      doneOn,
    })),
    values: (values.get(id) ?? []).map(({ indicator, value, unit, on, obligationId }) => ({
      indicator,
      value,
      unit,
      on,
      obligationId,
    })),
  }));
}

function snapshotObligations(
  { rows }: Board,
  details: Details,
  { departments }: Overview,
): readonly SnapshotObligation[] {
  const duties = new Map(details.flatMap(({ obligations }) => obligations.map((duty) => [duty.id, duty])));
  const places = new Map(departments.map(({ departmentId, place }) => [departmentId, place]));
  return rows.flatMap(({ tracked, standing, notReturned }) => {
    const duty = duties.get(tracked.obligationId);
    if (!duty) return [];
    const { id, taskId, departmentId, department, wording, named, role, inferred, collective } = duty;
    return {
      id,
      taskId,
      departmentId,
      department,
      place: places.get(departmentId) ?? '',
      wording,
      named,
      role,
      inferred,
      collective,
      standing,
      notReturned,
    };
  });
}
