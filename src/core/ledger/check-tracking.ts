import { hasFreezeRecord } from './audit.ts';
import type { ReadableDB, SqlValue } from './database.ts';
import { isSnapshotWhole } from './period-snapshots.ts';
import type { Values } from './tracked-rows.ts';

/** What can be wrong with the record of obligations, one Chinese sentence each. */
export function trackingProblems(db: ReadableDB): readonly string[] {
  return [...stateProblems(db), ...recordProblems(db), ...frozenProblems(db)];
}

/** Every state and every day in force follows from the events that were not taken back. */
function stateProblems(db: ReadableDB): readonly string[] {
  return db
    .prepare<{ department: string; number: string | null }>(
      `WITH present AS (SELECT * FROM events WHERE withdrawn = 0),
       last AS (SELECT obligation_id AS id, MAX(id) AS event_id FROM present GROUP BY obligation_id),
       extended AS (SELECT obligation_id AS id, MAX(id) AS event_id FROM present
                    WHERE kind IN ('assign', 'extension-decided') AND new_due IS NOT NULL GROUP BY obligation_id)
       SELECT d.name AS department, t.number
       FROM obligations o JOIN tasks t ON t.id = o.task_id JOIN departments d ON d.id = o.department_id
            LEFT JOIN last l ON l.id = o.id LEFT JOIN events e ON e.id = l.event_id
            LEFT JOIN extended x ON x.id = o.id LEFT JOIN events g ON g.id = x.event_id
            LEFT JOIN obligation_states s ON s.id = o.id
       WHERE s.state IS NOT e.state_after OR s.last_event_id IS NOT e.id OR s.extended_due IS NOT g.new_due
       ORDER BY o.id`,
    )
    .all()
    .map(
      ({ department, number }) =>
        `${department}（第 ${number ?? '?'} 项）的办理状态与办理登记不一致，可能被其他程序改动。请与备份核对。`,
    );
}

/** What was put on record. */
const RECORDS = [
  ['events', '办理登记'],
  ['progress_entries', '进展'],
  ['measured_values', '指标数值'],
  ['evidence_files', '材料登记'],
  ['forms', '下发的反馈表'],
] as const;

/** What later steps change of a record: that it was taken back, and the body that it is with after two were joined. */
const MOVING: readonly string[] = ['withdrawn', 'department_id'];

/** Each row is what the step that put it on record wrote: a flipped bit in a text passes SQLite's own check. */
function recordProblems(db: ReadableDB): readonly string[] {
  return RECORDS.flatMap(([table, name]) => {
    const rows = db
      .prepare<Values & { readonly written: string | null }>(
        `SELECT r.*, (SELECT c.after FROM change_rows c
                      WHERE c.table_name = ? AND c.row_id = r.id AND c.before IS NULL LIMIT 1) AS written
         FROM ${table} r ORDER BY r.id`,
      )
      .all(table);
    return rows
      .filter(({ written, ...row }) => !isAsWritten(row, written))
      .map(({ id }) => `第 ${id} 条${name}与登记时不一致，可能被其他程序改动或磁盘出错。请与备份核对。`);
  });
}

function isAsWritten(row: Record<string, SqlValue>, written: string | null): boolean {
  if (written === null) return false;
  return Object.entries(JSON.parse(written) as Values).every(
    ([column, value]) => MOVING.includes(column) || row[column] === value,
  );
}

function frozenProblems(db: ReadableDB): readonly string[] {
  return db
    .prepare<{ id: number; name: string; sha256: string | null }>(
      `SELECT p.id, p.name, s.sha256 FROM periods p LEFT JOIN period_snapshots s ON s.id = p.id
       WHERE p.state = 'frozen' OR s.id IS NOT NULL ORDER BY p.start`,
    )
    .all()
    .filter(({ id, sha256 }) => sha256 === null || !hasFreezeRecord(db, sha256) || !isSnapshotWhole(db, id))
    .map(({ name }) => `“${name}”冻结时保存的内容与当时不一致，可能被改动或磁盘出错。请与备份核对。`);
}
