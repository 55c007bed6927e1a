import type { DepartmentSummary } from '../../../shared/model/ledger.ts';
import type { Overview } from '../../../shared/model/tracking.ts';
import type { Board } from '../board.ts';
import { isAccountable } from '../transitions.ts';
import { type Counted, figuresOf, sum } from './figures.ts';
import type { Weigh } from './weights.ts';

/**
 * What each body answers for; never ranked.
 * @param bodies in order of protocol
 */
export function byDepartment(
  bodies: readonly DepartmentSummary[],
  board: Board,
  counted: readonly Counted[],
  weigh: Weigh,
): Overview['departments'] {
  const duties = Map.groupBy(counted, ({ tracked }) => tracked.departmentId);
  const support = new Map<number, number>();
  for (const { tracked } of board.rows) {
    if (isAccountable(tracked)) continue;
    support.set(tracked.departmentId, (support.get(tracked.departmentId) ?? 0) + weigh(tracked));
  }
  return bodies.flatMap(({ id, name, place }) => {
    const own = duties.get(id);
    if (!own) return [];
    const { byState, byRating, byLight, overdue, notReturned } = figuresOf(own, board.scene);
    return {
      departmentId: id,
      department: name,
      place,
      duties: sum(own),
      support: support.get(id) ?? 0,
      byState,
      byRating,
      byLight,
      overdue,
      notReturned,
    };
  });
}
