import { namesTold } from '../../shared/placed-name.ts';
import type { FactPlan, PeriodFacts } from '../tracking/freeze/snapshot.ts';

/** Names by which a report tells plans and bodies apart: one name never means two of them. */
export type Names = {
  readonly plan: (id: number) => string;
  readonly department: (id: number) => string;
};

export function namesOf({ plans, departments }: Pick<PeriodFacts, 'plans' | 'departments'>): Names {
  const planNames = told(plans.map((plan) => [plan.id, placed(plan)]));
  const bodies = told([...namesTold(departments)]);
  return { plan: (id) => planNames.get(id) ?? '', department: (id) => bodies.get(id) ?? '' };
}

/** 朝阳区·重点任务分工表; a title that names its place says it already. */
function placed({ title, place }: FactPlan): string {
  return title.includes(place) ? title : `${place}·${title}`;
}

/** A plan that was taken in twice: 重点任务分工表, 重点任务分工表（2）. */
function told(named: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  const used = new Map<string, number>();
  return new Map(
    named.map(([id, name]) => {
      const times = (used.get(name) ?? 0) + 1;
      used.set(name, times);
      return [id, times === 1 ? name : `${name}（${times}）`];
    }),
  );
}
