import { ROLE_WORDS } from '../../shared/glossary.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { departmentNamesAt } from '../ledger/department-names.ts';
import { findDepartment } from '../ledger/departments.ts';
import { membersAt } from '../ledger/groups.ts';
import { listPlans } from '../ledger/plans.ts';
import { getOffice } from '../ledger/settings.ts';
import type { LedgerFilter } from '../ledger/task-filter.ts';
import { listTaskDetails } from '../ledger/tasks.ts';
import type { LedgerReportInput } from './ledger-report.ts';

/**
 * Fetches what the printed ledger is built from.
 * @param asOf the day it stands for, `YYYY-MM-DD`
 * @param notes what else the filter says, in words
 */
export function gatherLedgerReport(
  db: ReadableDB,
  filter: LedgerFilter,
  asOf: string,
  notes: readonly string[] = [],
): LedgerReportInput {
  const tasks = Map.groupBy(listTaskDetails(db, filter, asOf), (task) => task.planId);
  return {
    office: getOffice(db),
    asOf,
    filterNote: describeFilter(db, filter, asOf, notes),
    groups: membersAt(db, asOf),
    plans: listPlans(db).map((plan) => ({ plan, tasks: tasks.get(plan.id) ?? [] })),
  };
}

/** 单位：区卫计局，角色：牵头; null where nothing but the plan was chosen, since each section names its plan. */
function describeFilter(
  db: ReadableDB,
  { departmentId, role, text }: LedgerFilter,
  asOf: string,
  more: readonly string[],
): string | null {
  const department = departmentId === undefined ? null : nameAt(db, departmentId, asOf);
  const words = text?.trim();
  const notes = [
    ...(department ? [`单位：${department}`] : []),
    ...(role ? [`角色：${ROLE_WORDS[role]}`] : []),
    ...more,
    ...(words ? [`包含：${words}`] : []),
  ];
  return notes.length > 0 ? notes.join('，') : null;
}

function nameAt(db: ReadableDB, id: number, day: string): string | null {
  return departmentNamesAt(db, day).get(id) ?? findDepartment(db, id)?.name ?? null;
}
