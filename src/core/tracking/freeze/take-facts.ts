import type { Duty, TaskDetail } from '../../../shared/model/ledger.ts';
import type { Period } from '../../../shared/model/tracking.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { departmentNamesAt } from '../../ledger/department-names.ts';
import { listEventsUpTo } from '../../ledger/events.ts';
import { membersAt } from '../../ledger/groups.ts';
import { listDepartments } from '../../ledger/list-departments.ts';
import { listMeasured } from '../../ledger/measured-values.ts';
import { listMilestones } from '../../ledger/milestones.ts';
import { listPlans } from '../../ledger/plans.ts';
import { getOffice } from '../../ledger/settings.ts';
import { summarizingUnits } from '../../ledger/summarizing-units.ts';
import { listTaskDetails } from '../../ledger/tasks.ts';
import type { Board } from '../board.ts';
import { gatherTracked } from '../gather.ts';
import { weightsOf } from '../overview/weights.ts';
import { isNotReturned } from '../returns.ts';
import { standingOf } from '../standing.ts';
import type { FactDepartment, FactObligation, FactTask, PeriodFacts } from './snapshot.ts';

type Details = readonly TaskDetail<Duty>[];

/**
 * Everything that a report needs of the board's day: with the bodies and names of that day, as far as the ledger knew
 * then. A rename or transfer that was entered later does not show.
 */
export function takeFacts(db: ReadableDB, board: Board, period: Period | null): PeriodFacts {
  const { scene } = board;
  const details = listTaskDetails(db, {}, scene.day);
  const departments = factDepartments(db, details, scene.day);
  return {
    office: getOffice(db),
    period,
    frozen: false,
    asOf: scene.day,
    ratings: scene.ratings,
    scheme: scene.scheme,
    plans: listPlans(db).map(
      ({ id, title, documentNumber, issuer, issuedOn, place, groupCounting, sourceFile, tasks }) => ({
        ...{ id, title, documentNumber, issuer, issuedOn, place, groupCounting, sourceFile, tasks },
      }),
    ),
    departments,
    tasks: factTasks(db, board, details),
    obligations: factObligations(db, board, details, departments),
    events: listEventsUpTo(db, scene.day),
  };
}

/** In order of protocol; bodies that owed something that day and are listed no more come last. */
function factDepartments(db: ReadableDB, details: Details, day: string): readonly FactDepartment[] {
  const names = departmentNamesAt(db, day);
  const members = membersAt(db, day);
  const listed = listDepartments(db).map(({ id, name, place, names: others }) => ({
    id,
    name: names.get(id) ?? name,
    place,
    names: others,
    members: members.get(id)?.length ?? null,
  }));
  const known = new Set(listed.map(({ id }) => id));
  const gone = details
    .flatMap(({ obligations }) => obligations)
    .filter(({ departmentId }) => !known.has(departmentId) && known.add(departmentId))
    .map(({ departmentId, department }) => ({
      id: departmentId,
      name: department,
      place: '',
      names: [],
      members: null,
    }));
  return [...listed, ...gone];
}

function factTasks(db: ReadableDB, { scene }: Board, details: Details): readonly FactTask[] {
  const summarizing = summarizingUnits(db, null);
  const begun = new Set(scene.periods.map(({ id }) => id));
  const values = Map.groupBy(
    listMeasured(db, null).filter(({ periodId }) => begun.has(periodId)),
    ({ taskId }) => taskId,
  );
  const milestones = Map.groupBy(listMilestones(db, null), ({ taskId }) => taskId);
  return details.map(
    ({ id, planId, number, category, content, responsibility, openList, deadline, due, doubts, extras }) => ({
      ...{ id, planId, number, category, content, responsibility, openList, deadline, due, doubts, extras },
      summarizing: summarizing.get(id) ?? null,
      milestones: (milestones.get(id) ?? []).map(({ kind, title, due: day, doneOn }) => ({
        ...{ kind, title, doneOn },
        due: day,
      })),
      values: (values.get(id) ?? []).map(({ indicator, value, unit, on, obligationId }) => ({
        ...{ indicator, value, unit, on, obligationId },
      })),
    }),
  );
}

function factObligations(
  db: ReadableDB,
  { scene, rows }: Board,
  details: Details,
  departments: readonly FactDepartment[],
): readonly FactObligation[] {
  const duties = details.flatMap(({ planId, obligations }) => obligations.map((duty) => ({ ...duty, planId })));
  const weights = weightsOf(db, scene.day, duties);
  const stands = new Map(
    rows.map(({ tracked, standing, notReturned }) => [tracked.obligationId, { standing, notReturned }]),
  );
  // One body's by now and two bodies' then: the one that was absorbed since is on no board.
  const absorbed = duties.filter(({ id }) => !stands.has(id)).map(({ id }) => id);
  for (const tracked of absorbed.length > 0 ? gatherTracked(db, absorbed) : []) {
    const stand = { standing: standingOf(tracked, scene), notReturned: isNotReturned(tracked, scene) };
    stands.set(tracked.obligationId, stand);
  }
  const places = new Map(departments.map(({ id, place }) => [id, place]));
  return duties.flatMap(
    ({ id, taskId, departmentId, department, wording, expanded, named, role, inferred, collective }) => {
      const stand = stands.get(id);
      if (!stand) return [];
      return {
        ...{ id, taskId, departmentId, department, wording, expanded, named, role, inferred, collective },
        place: places.get(departmentId) ?? '',
        weight: weights.get(id) ?? 1,
        ...stand,
      };
    },
  );
}
