import { AppError } from '../../shared/errors.ts';
import type { Role } from '../../shared/model/table.ts';
import type { ObligationState } from '../../shared/model/tracking.ts';
import type { ReadableDB } from './database.ts';

/** An obligation in force, as the next step on it finds it. */
export type StatedObligation = {
  readonly id: number;
  readonly taskId: number;
  readonly department: string;
  readonly role: Role;
  /** The task's number in its plan. */
  readonly number: string | null;
  readonly content: string;
  readonly state: ObligationState;
  /** The day in force: that of the last extension granted, else that of the document. */
  readonly due: string | null;
  /** Of the last event; null where nothing happened yet. */
  readonly lastEvent: { readonly id: number; readonly on: string } | null;
  /** The state before it came to rest (中止, 挂账); null where it never did. */
  readonly earlier: ObligationState | null;
};

type Row = Omit<StatedObligation, 'lastEvent'> & { readonly lastId: number | null; readonly lastOn: string | null };

const SELECT = `
  SELECT o.id, o.task_id AS taskId, d.name AS department, o.role, t.number, t.content, o.state,
         COALESCE(o.extended_due, t.due) AS due, e.id AS lastId, e.happened_on AS lastOn,
         (SELECT r.state_before FROM events r
          WHERE r.obligation_id = o.id AND r.withdrawn = 0 AND r.kind IN ('suspend', 'park')
          ORDER BY r.id DESC LIMIT 1) AS earlier
  FROM live_obligations o JOIN tasks t ON t.id = o.task_id JOIN departments d ON d.id = o.department_id
       LEFT JOIN obligation_states s ON s.id = o.id LEFT JOIN events e ON e.id = s.last_event_id`;

/** Those with these ids; refuses where one is no longer there, or no longer in force. */
export function getStated(db: ReadableDB, ids: readonly number[]): readonly StatedObligation[] {
  const wanted = new Set(ids);
  const rows = db
    .prepare<Row>(`${SELECT} WHERE o.id IN (SELECT value FROM json_each(?)) ORDER BY t.plan_id, t.position, o.id`)
    .all(JSON.stringify([...wanted]));
  if (rows.length < wanted.size) {
    throw new AppError(
      'no-such-obligation',
      '选中的任务有的已不在台账中，可能所在的导入已被撤销、有了新版，或单位已合并。请刷新后重新选择。',
    );
  }
  return rows.map(toStated);
}

/** The tasks that these obligations belong to, each once. */
export function taskIdsOf(db: ReadableDB, obligationIds: readonly number[]): readonly number[] {
  return db
    .prepare<{ id: number }>(
      'SELECT DISTINCT task_id AS id FROM obligations WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(obligationIds))
    .map(({ id }) => id);
}

/** All obligations in force of these tasks: task id → its obligations. */
export function statedOfTasks(
  db: ReadableDB,
  taskIds: readonly number[],
): ReadonlyMap<number, readonly StatedObligation[]> {
  const rows = db
    .prepare<Row>(`${SELECT} WHERE o.task_id IN (SELECT value FROM json_each(?)) ORDER BY o.id`)
    .all(JSON.stringify(taskIds));
  return Map.groupBy(rows.map(toStated), ({ taskId }) => taskId);
}

function toStated({ lastId, lastOn, ...row }: Row): StatedObligation {
  return { ...row, lastEvent: lastId === null || lastOn === null ? null : { id: lastId, on: lastOn } };
}
