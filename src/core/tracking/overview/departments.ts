import type { Overview } from '../../../shared/model/tracking.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { listDepartments } from '../../ledger/list-departments.ts';
import type { Board } from '../board.ts';
import { isAccountable } from '../transitions.ts';
import { type Counted, figuresOf, sum } from './figures.ts';
import type { Weigh } from './weights.ts';

/** What each body owes, in order of protocol within its place; never ranked. Bodies that owe nothing are left out. */
export function byDepartment(
  db: ReadableDB,
  board: Board,
  counted: readonly Counted[],
  weigh: Weigh,
): Overview['departments'] {
  const duties = Map.groupBy(counted, ({ tracked }) => tracked.departmentId);
  const support = Map.groupBy(
    board.rows.filter(({ tracked }) => !isAccountable(tracked)).map(({ tracked }) => tracked),
    ({ departmentId }) => departmentId,
  );
  return listDepartments(db)
    .filter(({ id }) => duties.has(id) || support.has(id))
    .map(({ id, name, place }) => {
      const own = duties.get(id) ?? [];
      const { byState, byRating, overdue, notReturned } = figuresOf(own, board.scene);
      return {
        departmentId: id,
        department: name,
        place,
        duties: sum(own),
        support: (support.get(id) ?? []).reduce((total, each) => total + weigh(each), 0),
        byState,
        byRating,
        overdue,
        notReturned,
      };
    });
}
