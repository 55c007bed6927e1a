import type { NamingReason } from '../../shared/model/directory.ts';
import type { Duty } from '../../shared/model/ledger.ts';
import type { ReadableDB } from './database.ts';
import { departmentNamesAt } from './department-names.ts';
import { HOLDER_AT } from './holder-at.ts';
import { transfersOf } from './transfers.ts';

type ObligationRow = Omit<Duty, 'inferred' | 'collective' | 'naming' | 'transfers' | 'proposed'> &
  NamingReason & { readonly namedId: number; readonly inferred: number; readonly collective: number };

const select = (holder: string, condition: string) => `
  SELECT o.id, o.task_id AS taskId, d.id AS departmentId, d.name AS department, o.wording, o.expanded,
         s.id AS namedId, CASE WHEN s.id <> d.id THEN s.name END AS named, o.role, o.inferred, o.collective,
         COALESCE(y.state, 'pending') AS state,
         o.cell, COALESCE(n.rule, 'none') AS rule, COALESCE(n.certainty, 'open') AS certainty,
         COALESCE(n.reason, '没有记录依据') AS reason
  FROM obligations o JOIN departments d ON d.id = ${holder} JOIN departments s ON s.id = o.named_department_id
       JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
       LEFT JOIN namings n ON n.place = p.place AND n.name = o.expanded
       LEFT JOIN obligation_states y ON y.id = o.id
  WHERE o.task_id IN (SELECT value FROM json_each(?)) AND o.removed_in_batch IS NULL ${condition} ORDER BY o.id`;

/** What tasks ask of whom today, each with why that body is meant and how it came to it: task id → its obligations. */
export function obligationsOf(db: ReadableDB, taskIds: readonly number[]): ReadonlyMap<number, readonly Duty[]> {
  const rows = db
    .prepare<ObligationRow>(select('o.department_id', 'AND o.absorbed_by IS NULL'))
    .all(JSON.stringify(taskIds));
  return toObligations(db, rows, null);
}

/**
 * The same as of a day: with the names and the holders of that day, as far as the ledger knew then. Renames and transfers
 * that were entered later, or take effect later, do not show.
 */
export function obligationsAt(
  db: ReadableDB,
  taskIds: readonly number[],
  day: string,
): ReadonlyMap<number, readonly Duty[]> {
  const names = departmentNamesAt(db, day);
  const seen = new Set<string>();
  const rows = db
    .prepare<ObligationRow>(select(HOLDER_AT, ''))
    .all(day, day, JSON.stringify(taskIds))
    .filter(({ taskId, departmentId, role }) => {
      // Which of them are one body's depends on who held them that day.
      const key = `${taskId} ${departmentId} ${role}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((row) => ({
      ...row,
      department: names.get(row.departmentId) ?? row.department,
      named: row.named === null ? null : (names.get(row.namedId) ?? row.named),
    }));
  return toObligations(db, rows, day);
}

function toObligations(
  db: ReadableDB,
  rows: readonly ObligationRow[],
  day: string | null,
): ReadonlyMap<number, readonly Duty[]> {
  const moved = rows.filter(({ named }) => named !== null).map(({ id }) => id);
  const transfers = transfersOf(db, moved, day);
  const obligations = rows.map(
    ({ namedId: _, inferred, collective, rule, certainty, reason, ...rest }): Duty => ({
      ...rest,
      inferred: inferred === 1,
      collective: collective === 1,
      naming: { rule, certainty, reason },
      transfers: transfers.get(rest.id) ?? [],
      proposed: null,
    }),
  );
  return Map.groupBy(obligations, ({ taskId }) => taskId);
}
