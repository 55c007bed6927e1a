import type { Role } from '../../../shared/model/table.ts';
import type { Overview } from '../../../shared/model/tracking.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { getSnapshot } from '../../ledger/period-snapshots.ts';
import { sum } from '../overview/figures.ts';
import { isLagging } from '../overview/lagging.ts';
import { isAccountable } from '../transitions.ts';
import type { FactDepartment, FactObligation, FactPlan, FactTask, PeriodSnapshot } from './snapshot.ts';

/** What the first program that could freeze kept: events of the period alone, no weights, no further columns. */
type FirstSnapshot = Omit<PeriodSnapshot, 'version' | 'frozen' | 'plans' | 'departments' | 'tasks' | 'obligations'> & {
  readonly version: 1;
  readonly plans: readonly Omit<FactPlan, 'sourceFile' | 'tasks'>[];
  readonly tasks: readonly Omit<FactTask, 'openList' | 'doubts' | 'extras'>[];
  readonly obligations: readonly Omit<FactObligation, 'expanded' | 'weight'>[];
};

/** What a frozen period keeps. */
export function readSnapshot(db: ReadableDB, id: number): PeriodSnapshot {
  const kept = JSON.parse(getSnapshot(db, id)) as PeriodSnapshot | FirstSnapshot;
  return withLaggingDuties(kept.version === 1 ? completed(kept) : kept);
}

/** The first programs counted what lags one by one, a group of forty as one, beside figures that weighed it. */
function withLaggingDuties(kept: PeriodSnapshot): PeriodSnapshot {
  const { overview, obligations } = kept;
  const known: Partial<Overview> = overview;
  if (known.laggingDuties !== undefined) return kept;
  const lagging = obligations.filter((each) => isAccountable(each) && isLagging(each.standing, kept));
  return { ...kept, overview: { ...overview, laggingDuties: sum(lagging) } };
}

/** What it did not keep is left empty: a report of it then says less, never something else. */
function completed(kept: FirstSnapshot): PeriodSnapshot {
  const weigh = weightsBehind(kept);
  return {
    ...kept,
    version: 2,
    frozen: true,
    plans: kept.plans.map((plan) => ({
      ...plan,
      sourceFile: '',
      tasks: kept.tasks.filter(({ planId }) => planId === plan.id).length,
    })),
    departments: departmentsOf(kept),
    tasks: kept.tasks.map((task) => ({ ...task, openList: false, doubts: 0, extras: [] })),
    obligations: kept.obligations.map((each) => ({ ...each, expanded: each.wording, weight: weigh(each) })),
    events: kept.events.map((event) => ({ ...event, actor: event.actor ?? '' })),
  };
}

function departmentsOf({ obligations, overview }: FirstSnapshot): readonly FactDepartment[] {
  const found = new Map<number, FactDepartment>();
  const keep = (id: number, name: string, place: string) =>
    found.has(id) || found.set(id, { id, name, place, names: [], members: null });
  for (const { departmentId, department, place } of overview.departments) keep(departmentId, department, place);
  for (const { departmentId, department, place } of obligations) keep(departmentId, department, place);
  return [...found.values()];
}

type Weighed = { readonly taskId: number; readonly departmentId: number; readonly role: Role };

/**
 * The leader's screen was kept with groups counted as its plans said, without saying how many members a group had: that
 * is what its count leaves once its duties in the plans that count it as one are taken off.
 */
function weightsBehind({ plans, tasks, obligations, overview }: FirstSnapshot): (each: Weighed) => number {
  const byMembers = new Set(plans.filter(({ groupCounting }) => groupCounting === 'members').map(({ id }) => id));
  const planOf = new Map(tasks.map(({ id, planId }) => [id, planId]));
  const isWeighed = ({ taskId }: Weighed) => byMembers.has(planOf.get(taskId) ?? 0);
  const sizes = new Map<number, number>();
  for (const shown of overview.departments) sizes.set(shown.departmentId, sizeOf(shown));
  return (each) => (isWeighed(each) ? (sizes.get(each.departmentId) ?? 1) : 1);

  function sizeOf({ departmentId, duties, support }: Overview['departments'][number]): number {
    const own = obligations.filter((each) => each.departmentId === departmentId);
    const weighed = own.filter(isWeighed).length;
    return weighed === 0 ? 1 : Math.round((duties + support - (own.length - weighed)) / weighed);
  }
}
