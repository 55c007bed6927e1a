import { AppError } from '../../shared/errors.ts';
import type { ReadableDB, SqlValue } from './database.ts';

/** An obligation as a step of a person sees it: whom the source names, who owes it, and in which document. */
export type HeldObligation = {
  readonly id: number;
  readonly taskId: number;
  readonly namedId: number;
  readonly holderId: number;
  readonly expanded: string;
  readonly planTitle: string;
  /** Day of the document; null where it does not tell. */
  readonly issuedOn: string | null;
};

/** A step by which an obligation passed on. */
export type TransferRecord = {
  readonly id: number;
  readonly fromId: number;
  readonly toId: number;
  readonly on: string;
};

const SELECT = `
  SELECT o.id, o.task_id AS taskId, o.named_department_id AS namedId, o.department_id AS holderId, o.expanded,
         p.title AS planTitle, p.issued_on AS issuedOn
  FROM obligations o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id`;

/** Those with these ids; refuses where one is no longer there, or no longer in force. */
export function getHeld(db: ReadableDB, ids: readonly number[]): readonly HeldObligation[] {
  const wanted = new Set(ids);
  const found = list(
    db,
    `o.id IN (SELECT value FROM json_each(?)) AND o.removed_in_batch IS NULL AND t.retired_in_batch IS NULL`,
    JSON.stringify([...wanted]),
  );
  if (found.length < wanted.size) {
    throw new AppError(
      'no-such-obligation',
      '选中的任务有的已不在台账中，可能所在的导入已被撤销或有了新版。请刷新后重新选择。',
    );
  }
  return found;
}

/** Those of the documents of a place that follow what a name was read as. */
export function listFollowing(
  db: ReadableDB,
  { place, name, departmentId }: { readonly place: string; readonly name: string; readonly departmentId: number },
): readonly HeldObligation[] {
  return list(db, 'p.place = ? AND o.expanded = ? AND o.named_department_id = ?', place, name, departmentId);
}

/** The tasks that a body is named in or owes, removed ones too. */
export function listTaskIdsOf(db: ReadableDB, departmentId: number): readonly number[] {
  return db
    .prepare<{ id: number }>(
      'SELECT DISTINCT task_id AS id FROM obligations WHERE department_id = ? OR named_department_id = ?',
    )
    .all(departmentId, departmentId)
    .map(({ id }) => id);
}

/** How an obligation passed from body to body, oldest first. */
export function listTransferRecords(db: ReadableDB, obligationId: number): readonly TransferRecord[] {
  return db
    .prepare<TransferRecord>(
      `SELECT id, from_department_id AS fromId, to_department_id AS toId, transferred_on AS "on"
       FROM transfers WHERE obligation_id = ? ORDER BY transferred_on, id`,
    )
    .all(obligationId);
}

function list(db: ReadableDB, condition: string, ...values: readonly SqlValue[]): readonly HeldObligation[] {
  return db.prepare<HeldObligation>(`${SELECT} WHERE ${condition} ORDER BY o.id`).all(...values);
}
