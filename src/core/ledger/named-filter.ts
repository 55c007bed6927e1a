import { AppError } from '../../shared/errors.ts';
import type { DepartmentSummary, Plan, TaskFilter } from '../../shared/model/ledger.ts';
import type { Role } from '../../shared/model/table.ts';
import { placedName } from '../../shared/placed-name.ts';
import type { ReadableDB } from './database.ts';
import { listDepartments } from './list-departments.ts';
import { listPlans } from './plans.ts';

/** A filter in words, as a person types it. */
export type NamedFilter = {
  readonly plan?: string | undefined;
  readonly department?: string | undefined;
  readonly role?: Role | undefined;
  readonly text?: string | undefined;
};

/**
 * The filters that a filter in words means; a task is meant where one of them lets it through. Several, because a name
 * may stand for several bodies: 区民政局 of 花都区 and of 朝阳区. Refuses a name that the ledger does not know.
 */
export function findFilters(db: ReadableDB, { plan, department, role, text }: NamedFilter): readonly TaskFilter[] {
  const planIds = plan === undefined ? [undefined] : idsOf('方案', plan, plansNamed(listPlans(db), plan));
  const departmentIds =
    department === undefined
      ? [undefined]
      : idsOf('单位', department, departmentsNamed(listDepartments(db), department));
  return planIds.flatMap((planId) => departmentIds.map((departmentId) => ({ planId, departmentId, role, text })));
}

/** The full title, else every title that contains the words. */
function plansNamed(plans: readonly Plan[], name: string): readonly Plan[] {
  const exact = plans.filter((plan) => plan.title === name);
  return exact.length > 0 ? exact : plans.filter((plan) => plan.title.includes(name));
}

/** The name in the directory, with the place before it or without, else another name, or a wording met in a source. */
function departmentsNamed(departments: readonly DepartmentSummary[], name: string): readonly DepartmentSummary[] {
  const exact = departments.filter((each) => [each.name, placedName(each), each.place + each.name].includes(name));
  return exact.length > 0
    ? exact
    : departments.filter((each) => each.names.includes(name) || each.wordings.includes(name));
}

function idsOf(kind: string, name: string, found: readonly { readonly id: number }[]): readonly number[] {
  if (found.length === 0) throw new AppError('no-such-name', `台账中没有${kind}“${name}”。请核对名称。`);
  return found.map(({ id }) => id);
}
