import type Database from 'better-sqlite3';

/**
 * Counts over a ledger by SQL that was written from the rules of counting and the schema alone: papers dated up to the
 * day, the last entry of the periods begun by then. Nothing of the program's own counting is used. The lights are those
 * of the table that a new ledger has (宜昌): red where late, where rated behind or not begun, or below 序时进度.
 */
export type SqlLedger = {
  /** Unit duties; with `then`, what meets a condition over two days: `n.` of the one, `t.` of the other. */
  duties(condition: string): number;
  tasks(condition: string): number;
  /** One number of any question. */
  ask(sql: string): number;
  rows(columns: string, condition: string): readonly Readonly<Record<string, unknown>>[];
  /** Of two days: duties of the first (`n`) beside themselves on the other (`t`), each counted once. */
  both(other: SqlLedger, condition: string): number;
  readonly table: string;
};

export const OWN = "role <> 'support'";

const RUNNING = "state NOT IN ('accepted', 'closed', 'suspended', 'parked')";
const DONE = "state IN ('accepted', 'closed')";

/** How each duty stood on each of the days on which a light can have risen, with the day itself. */
const stoodOn = (name: string) => `
  CREATE TEMP TABLE ${name}_days AS
  WITH days AS (
    SELECT :day AS day
    UNION SELECT cutoff FROM periods WHERE cutoff < :day
    UNION SELECT date(happened_on, '-1 day') FROM events WHERE withdrawn = 0 AND happened_on <= :day),
  live AS (
    SELECT o.id, o.task_id, o.department_id, o.role, o.inferred, t.number, t.position, t.due AS written, p.id AS plan_id, p.issued_on,
      CASE WHEN instr(p.title, p.place) > 0 THEN p.title ELSE p.place || '·' || p.title END AS plan,
      CASE WHEN (SELECT COUNT(*) FROM departments s WHERE s.name = d.name) = 1 THEN d.name
        WHEN d.place LIKE '%区' AND d.name LIKE '区%' THEN d.place || substr(d.name, 2) ELSE d.place || d.name END AS body,
      CASE WHEN p.group_counting = 'members'
           THEN max(1, (SELECT COUNT(*) FROM group_members g WHERE g.group_id = d.id)) ELSE 1 END AS weight
    FROM obligations o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
         JOIN departments d ON d.id = o.department_id
    WHERE o.removed_in_batch IS NULL AND o.absorbed_by IS NULL AND t.retired_in_batch IS NULL),
  papers AS (SELECT * FROM events WHERE withdrawn = 0),
  words AS (SELECT e.*, q.start, q.name AS period FROM progress_entries e JOIN periods q ON q.id = e.period_id
            WHERE e.withdrawn = 0),
  stood AS (
    SELECT l.*, days.day,
      (SELECT name FROM periods WHERE start <= days.day ORDER BY start DESC LIMIT 1) AS period,
      COALESCE((SELECT state_after FROM papers e WHERE e.obligation_id = l.id AND e.happened_on <= days.day
                ORDER BY e.id DESC LIMIT 1), 'pending') AS state,
      COALESCE((SELECT new_due FROM papers e WHERE e.obligation_id = l.id AND e.happened_on <= days.day
                AND e.new_due IS NOT NULL ORDER BY e.id DESC LIMIT 1), l.written) AS due,
      (SELECT happened_on FROM papers e WHERE e.obligation_id = l.id AND e.happened_on <= days.day AND e.kind = 'assign'
       ORDER BY e.id DESC LIMIT 1) AS assigned,
      (SELECT rating FROM words w WHERE w.obligation_id = l.id AND w.start <= days.day AND w.rating IS NOT NULL
       ORDER BY w.start DESC, w.id DESC LIMIT 1) AS rating,
      (SELECT percent FROM words w WHERE w.obligation_id = l.id AND w.start <= days.day AND w.percent IS NOT NULL
       ORDER BY w.start DESC, w.id DESC LIMIT 1) AS percent
    FROM live l CROSS JOIN days
    WHERE days.day = :day OR (days.day >= COALESCE(l.issued_on, '') AND (
      days.day IN (SELECT cutoff FROM periods)
      OR EXISTS (SELECT 1 FROM papers e WHERE e.obligation_id = l.id AND date(e.happened_on, '-1 day') = days.day)))),
  judged AS (
    SELECT *, ${DONE} AS accepted, ${RUNNING} AS running,
      CASE WHEN due < day AND ${RUNNING} THEN CAST(julianday(day) - julianday(due) AS INTEGER) ELSE 0 END AS days_late,
      CASE WHEN assigned IS NULL THEN NULL WHEN day >= due THEN 100 WHEN day <= assigned THEN 0
           ELSE round((julianday(day) - julianday(assigned)) / (julianday(due) - julianday(assigned)) * 100, 1)
      END AS expected
    FROM stood)
  SELECT *, NOT accepted AND (days_late > 0 OR COALESCE(rating IN ('behind', 'not-started'), 0)
    OR (running AND COALESCE(expected - percent > 0.05, 0))) AS alarm
  FROM judged`;

const counted = (name: string) => `
  CREATE TEMP TABLE ${name} AS
  SELECT j.*, days_late > 0 AS late,
    running AND due BETWEEN day AND date(day, '+6 days') AS due_soon,
    running AND (days_late > 0 OR alarm OR COALESCE(rating IN ('behind', 'not-started'), 0)) AS lagging,
    EXISTS (SELECT 1 FROM progress_entries e JOIN periods q ON q.id = e.period_id
            WHERE e.obligation_id = j.id AND e.withdrawn = 0 AND q.name = j.period) AS returned,
    running AND assigned IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM progress_entries e JOIN periods q ON q.id = e.period_id
      WHERE e.obligation_id = j.id AND e.withdrawn = 0 AND q.name = j.period) AS missing,
    CASE WHEN accepted THEN '绿灯' WHEN alarm THEN '红灯'
         WHEN running AND due <= date(day, '+3 days') THEN '黄灯'
         WHEN rating IN ('on-track', 'ahead') OR (running AND expected <= percent) THEN '绿灯' END AS light,
    NOT alarm AND EXISTS (SELECT 1 FROM ${name}_days b WHERE b.id = j.id AND b.day < j.day AND b.alarm) AS made_good
  FROM ${name}_days j WHERE day = :day`;

/**
 * A ledger on a day, `YYYY-MM-DD`.
 * @param name of the table, one for each day that a connection is asked about
 */
export function sqlLedger(ledger: Database.Database, name: string, day: string): SqlLedger {
  ledger.prepare(stoodOn(name)).run({ day });
  ledger.prepare(counted(name)).run({ day });
  const number = (sql: string): number => (ledger.prepare(sql).pluck().get() as number | null) ?? 0;
  return {
    table: name,
    ask: number,
    duties: (condition) => number(`SELECT SUM(weight) FROM ${name} WHERE ${condition}`),
    tasks: (condition) => number(`SELECT COUNT(DISTINCT task_id) FROM ${name} WHERE ${condition}`),
    rows: (columns, condition) =>
      ledger.prepare(`SELECT ${columns} FROM ${name} WHERE ${condition}`).all() as Record<string, unknown>[],
    both: (other, condition) =>
      number(`SELECT COUNT(*) FROM ${name} n LEFT JOIN ${other.table} t ON t.id = n.id WHERE ${condition}`),
  };
}
