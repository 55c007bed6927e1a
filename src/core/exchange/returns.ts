import type { DepartmentReturn, ReturnBoard } from '../../shared/model/exchange.ts';
import type { Period } from '../../shared/model/tracking.ts';
import type { ReadableDB } from '../ledger/database.ts';
import { findDepartment } from '../ledger/departments.ts';
import { countForms, listFormRecords } from '../ledger/forms.ts';
import { listDepartments } from '../ledger/list-departments.ts';
import { getPeriod } from '../ledger/periods.ts';
import { listReturnedFiles } from '../ledger/returned-files.ts';
import type { Board } from '../tracking/board.ts';
import { daysBetween } from '../tracking/calendar/days.ts';
import { readSnapshot } from '../tracking/freeze/read-snapshot.ts';
import { returnedIn } from '../tracking/returns.ts';
import { isAccountable } from '../tracking/transitions.ts';
import { isToBeAsked } from './forms/build-form.ts';

export type ReturnSource = {
  readonly db: ReadableDB;
  /** Where all stand today. */
  readonly board: Board;
  /** Where all stand in a period (`sceneOfPeriod`). */
  readonly boardOfPeriod: (periodId: number) => Board;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

/** An obligation that the period asks about. */
type Asked = {
  readonly obligationId: number;
  readonly departmentId: number;
  readonly state: 'answered' | 'open' | 'missing';
};

/**
 * Who can be asked for a period, who was, who answered and who has not, in order of protocol. What is missing is what the overview
 * counts as 未报送; of a frozen period it is what was missing then.
 */
export function returnBoard(source: ReturnSource, periodId: number): ReturnBoard {
  const { db, today } = source;
  const period = getPeriod(db, periodId);
  const board = source.boardOfPeriod(periodId);
  const asked = Map.groupBy(askedOf(db, period, board), ({ departmentId }) => departmentId);
  const toAsk = Map.groupBy(source.board.rows.filter(isToBeAsked), ({ tracked }) => tracked.departmentId);
  const forms = Map.groupBy(listFormRecords(db, periodId), ({ departmentId }) => departmentId);
  const returned = Map.groupBy(listReturnedFiles(db, periodId), ({ departmentId }) => departmentId);
  const counts = countForms(db, period.start.slice(0, 4));
  const urges = urgesOf(board, period);
  const toReturn = ({ id, name, place, collective }: Body): DepartmentReturn => {
    const own = asked.get(id) ?? [];
    const missing = own.filter(({ state }) => state === 'missing').map(({ obligationId }) => obligationId);
    const days = [...new Set(missing.flatMap((obligation) => urges.get(obligation) ?? []))].sort();
    return {
      departmentId: id,
      department: name,
      place,
      collective,
      toAsk: toAsk.get(id)?.length ?? 0,
      asked: own.length,
      answered: own.filter(({ state }) => state === 'answered').length,
      missing,
      forms: forms.get(id) ?? [],
      formsThisYear: counts.get(id) ?? 0,
      returned: (returned.get(id) ?? []).map(({ id, file, at }) => ({ id, file, at })),
      daysOverdue: missing.length > 0 ? Math.max(0, daysBetween(period.cutoff, today)) : 0,
      urges: days.length,
      lastUrge: days.at(-1) ?? null,
    };
  };
  const departments = bodiesOf(db, [...forms.keys(), ...returned.keys()])
    .filter(({ id }) => toAsk.has(id) || asked.has(id) || forms.has(id) || returned.has(id))
    .map(toReturn);
  const { name, cutoff, state } = period;
  return { periodId, period: name, cutoff, frozen: state === 'frozen', departments };
}

/** What was cooperated in and not answered is asked and not missing: the lead answers for it. */
function askedOf(db: ReadableDB, period: Period, { rows, scene }: Board): readonly Asked[] {
  if (period.state === 'frozen') {
    return readSnapshot(db, period.id).obligations.flatMap(({ id, departmentId, standing, notReturned }) => {
      if (!standing.returned && !notReturned) return [];
      return {
        obligationId: id,
        departmentId,
        state: standing.returned ? ('answered' as const) : ('missing' as const),
      };
    });
  }
  return rows.flatMap(({ tracked }) => {
    const { obligationId, departmentId } = tracked;
    const returned = returnedIn(tracked, scene);
    if (returned === 'not-asked') return [];
    const state = returned === 'missing' && !isAccountable(tracked) ? ('open' as const) : returned;
    return { obligationId, departmentId, state };
  });
}

/** The days of the urges since the period began: one call about ten tasks is one urge. */
function urgesOf({ rows }: Board, { start }: Period): ReadonlyMap<number, readonly string[]> {
  return new Map(
    rows.map(({ tracked: { obligationId, events } }) => [
      obligationId,
      events.filter(({ kind, on }) => kind === 'urge' && on >= start).map(({ on }) => on),
    ]),
  );
}

type Body = { readonly id: number; readonly name: string; readonly place: string; readonly collective: boolean };

/** In order of protocol; a body that was asked, or answered, and owes nothing any more comes last. */
function bodiesOf(db: ReadableDB, named: readonly number[]): readonly Body[] {
  const bodies: readonly Body[] = listDepartments(db);
  const known = new Set(bodies.map(({ id }) => id));
  const others = [...new Set(named)].filter((id) => !known.has(id));
  const gone = others.flatMap((id) => findDepartment(db, id) ?? []);
  return [...bodies, ...gone.map(({ id, name, place, kind }) => ({ id, name, place, collective: kind === 'group' }))];
}
