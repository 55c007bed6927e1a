import type { ObligationTransfer } from '../../shared/model/directory.ts';
import type { ReadableDB } from './database.ts';

const END_OF_TIME = '9999-12-31';

/**
 * How obligations passed from body to body: obligation id → its transfers, oldest first.
 * @param day only those that had taken effect by that day, and had been entered; null for all
 */
export function transfersOf(
  db: ReadableDB,
  obligationIds: readonly number[],
  day: string | null = null,
): ReadonlyMap<number, readonly ObligationTransfer[]> {
  const rows = db
    .prepare<ObligationTransfer & { readonly obligationId: number }>(
      `SELECT x.obligation_id AS obligationId, f.name AS "from", d.name AS "to", x.transferred_on AS "on", x.document,
              x.matter, x.reason
       FROM transfers x JOIN departments f ON f.id = x.from_department_id JOIN departments d ON d.id = x.to_department_id
       WHERE x.obligation_id IN (SELECT value FROM json_each(?)) AND x.recorded_on <= ? AND x.transferred_on <= ?
       ORDER BY x.transferred_on, x.id`,
    )
    .all(JSON.stringify(obligationIds), day ?? END_OF_TIME, day ?? END_OF_TIME);
  const groups = new Map<number, ObligationTransfer[]>();
  for (const { obligationId, ...transfer } of rows) {
    const group = groups.get(obligationId);
    if (group) group.push(transfer);
    else groups.set(obligationId, [transfer]);
  }
  return groups;
}

/** Transfers that no longer pass anything on, since both bodies turned out to be that one. */
export function listSelfTransfers(db: ReadableDB, departmentId: number): readonly number[] {
  return db
    .prepare<{ id: number }>(
      'SELECT id FROM transfers WHERE from_department_id = ? AND to_department_id = ? ORDER BY id',
    )
    .all(departmentId, departmentId)
    .map(({ id }) => id);
}
