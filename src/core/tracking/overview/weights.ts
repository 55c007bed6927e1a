import type { ReadableDB } from '../../ledger/database.ts';
import { membersAt } from '../../ledger/groups.ts';
import { listPlans } from '../../ledger/plans.ts';
import type { Gathered } from '../gather.ts';

/** How many unit-duties an obligation counts as: one, or as many as a group (各街乡) has members. */
export type Weigh = (obligation: Pick<Gathered, 'planId' | 'departmentId'>) => number;

/** As each plan says how its groups are counted; a group whose members nobody entered is one. */
export function weighBy(db: ReadableDB, day: string): Weigh {
  const byMembers = new Set(
    listPlans(db)
      .filter(({ groupCounting }) => groupCounting === 'members')
      .map(({ id }) => id),
  );
  if (byMembers.size === 0) return () => 1;
  const members = membersAt(db, day);
  return ({ planId, departmentId }) => (byMembers.has(planId) ? (members.get(departmentId)?.length ?? 1) : 1);
}
