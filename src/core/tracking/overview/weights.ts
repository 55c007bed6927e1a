import type { Duty } from '../../../shared/model/ledger.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { membersAt } from '../../ledger/groups.ts';
import { listPlans } from '../../ledger/plans.ts';
import type { Gathered } from '../gather.ts';

/** How many unit-duties an obligation counts as: one, or as many as a group (各街乡) has members. */
export type Weigh = (obligation: Pick<Gathered, 'obligationId'>) => number;

type Weighed = Pick<Duty, 'id' | 'taskId' | 'departmentId' | 'role'> & { readonly planId: number };

/**
 * As each plan says how its groups are counted, in every figure of the program; what counts as one is left out. A group
 * whose members nobody entered is one, and a member that the same task names beside its group (各街乡、新华街道) counts once.
 */
export function weightsOf(db: ReadableDB, day: string, obligations: readonly Weighed[]): ReadonlyMap<number, number> {
  const byMembers = new Set(
    listPlans(db)
      .filter(({ groupCounting }) => groupCounting === 'members')
      .map(({ id }) => id),
  );
  const weights = new Map<number, number>();
  if (byMembers.size === 0) return weights;
  const members = membersAt(db, day);
  const counted = obligations.filter(({ planId }) => byMembers.has(planId));
  for (const together of Map.groupBy(counted, ({ taskId, role }) => `${taskId} ${role}`).values()) {
    const named = new Set(together.map(({ departmentId }) => departmentId));
    for (const { id, departmentId } of together) {
      const own = members.get(departmentId)?.filter((member) => !named.has(member));
      if (!own) continue;
      weights.set(id, own.length);
      for (const member of own) named.add(member);
    }
  }
  return weights;
}

/** The same for the obligations of a board. */
export function weighBy(db: ReadableDB, day: string, obligations: readonly Gathered[]): Weigh {
  const weights = weightsOf(
    db,
    day,
    obligations.map(({ obligationId, ...rest }) => ({ ...rest, id: obligationId })),
  );
  return ({ obligationId }) => weights.get(obligationId) ?? 1;
}
