import type { TaskFilter } from '../../shared/model/ledger.ts';
import type { Standing } from '../../shared/model/tracking.ts';
import { RUNNING_STATES } from '../../shared/tracking-words.ts';
import type { LedgerFilter } from '../ledger/task-filter.ts';
import type { Board, BoardRow } from './board.ts';
import { NONE } from './overview/figures.ts';
import { isLagging } from './overview/lagging.ts';

type Boards = { readonly today: () => Board; readonly ofPeriod: (id: number) => Board };

/**
 * Turns what the ledger alone cannot answer (lights, ratings, what lags, what was not returned) into the obligations that
 * it means today. All of it speaks of the same obligation, with the rest of the filter.
 */
export function resolveFilter(filter: TaskFilter, boards: Boards, today: string): LedgerFilter {
  const { ratings, lights, notReturnedIn, lateOnly, lagging, ...rest } = filter;
  const board = ratings || lights || lagging ? boards.today() : null;
  const tests: ((standing: Standing) => boolean)[] = [
    ...(ratings ? [({ rating }: Standing) => ratings.includes(rating ?? NONE)] : []),
    ...(lights ? [({ light }: Standing) => lights.includes(light?.word ?? NONE)] : []),
    ...(board && lagging ? [(standing: Standing) => isLagging(standing, board.scene)] : []),
  ];
  const standing = board && idsOf(board, (row) => tests.every((test) => test(row.standing)));
  const missing = notReturnedIn === undefined ? null : notReturned(boards.ofPeriod(notReturnedIn));
  const found = standing && missing ? inBoth(standing, missing) : (standing ?? missing);
  return { ...rest, ...(lateOnly ? late(rest, today) : {}), ...(found ? { obligations: found } : {}) };
}

/** Late: in hand, and the day in force is past. */
function late({ states, dueBefore }: TaskFilter, today: string): Pick<LedgerFilter, 'states' | 'dueBefore'> {
  return {
    states: RUNNING_STATES.filter((state) => states === undefined || states.includes(state)),
    dueBefore: dueBefore !== undefined && dueBefore < today ? dueBefore : today,
  };
}

function inBoth(one: readonly number[], other: readonly number[]): readonly number[] {
  const wanted = new Set(other);
  return one.filter((id) => wanted.has(id));
}

const notReturned = (board: Board): readonly number[] => idsOf(board, (row) => row.notReturned);

const idsOf = ({ rows }: Board, test: (row: BoardRow) => boolean): readonly number[] =>
  rows.filter(test).map(({ tracked }) => tracked.obligationId);
