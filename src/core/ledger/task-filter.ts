import type { TaskFilter } from '../../shared/model/ledger.ts';
import type { Binding } from '../../shared/model/tracking.ts';
import { allOf, among, type Condition } from './condition.ts';
import type { ReadableDB } from './database.ts';
import { HOLDER_AT } from './holder-at.ts';
import { searchConditions } from './search-condition.ts';

/**
 * A filter as the ledger can answer it: what must be worked out first (lights, ratings, returns) stands as the obligations
 * that were found.
 */
export type LedgerFilter = Omit<TaskFilter, 'ratings' | 'lights' | 'notReturnedIn' | 'lateOnly' | 'lagging'> & {
  readonly obligations?: readonly number[] | undefined;
};

/** The day in force of `live_obligations o JOIN tasks u`. */
const DUE = 'COALESCE(o.extended_due, u.due)';

const HAS_DEADLINE = (kind: string) =>
  `EXISTS (SELECT 1 FROM deadlines x WHERE x.task_id = u.id${kind === '' ? '' : ` AND x.kind = '${kind}'`})`;

/** Which of the obligations are one body's depends on who held them that day: those absorbed today are looked at too. */
const PRESENT = `(SELECT b.*, COALESCE(s.state, 'pending') AS state, s.extended_due
  FROM obligations b LEFT JOIN obligation_states s ON s.id = b.id WHERE b.removed_in_batch IS NULL)`;

/** As the rules of tracking tell it: a day binds whatever stands beside it. */
const BINDINGS: Record<Binding, string> = {
  dated: `${DUE} IS NOT NULL`,
  recurring: `${DUE} IS NULL AND ${HAS_DEADLINE('recurring')}`,
  'long-term': `${DUE} IS NULL AND NOT ${HAS_DEADLINE('recurring')} AND ${HAS_DEADLINE('long-term')}`,
  open: `${DUE} IS NULL AND NOT ${HAS_DEADLINE('recurring')} AND NOT ${HAS_DEADLINE('long-term')} AND ${HAS_DEADLINE('')}`,
  none: `${DUE} IS NULL AND NOT ${HAS_DEADLINE('')}`,
};

/**
 * The condition on `tasks t JOIN plans p` that a filter means, among the tasks in force. Whatever is said of obligations
 * speaks of the same one: 区民政局 with 牵头 finds what 区民政局 leads, not what it supports and another body leads.
 * @param day on which the department owed it, as the ledger knew then; today without it
 */
export function taskCondition(db: ReadableDB, filter: LedgerFilter, day?: string): Condition {
  const duty = dutyConditions(filter, day);
  const { sql, values } = allOf(duty);
  return allOf([
    ...ownConditions(db, filter),
    ...(duty.length === 0
      ? []
      : [
          {
            sql: `t.id IN (SELECT o.task_id FROM ${day === undefined ? 'live_obligations' : PRESENT} o
                           JOIN tasks u ON u.id = o.task_id WHERE ${sql})`,
            values,
          },
        ]),
  ]);
}

/**
 * The condition on `live_obligations o JOIN tasks u JOIN tasks t JOIN plans p` (u and t the same task) that a filter means
 * where each obligation is looked at by itself: of the tasks found, those it speaks of.
 */
export function obligationCondition(db: ReadableDB, filter: LedgerFilter): Condition {
  return allOf([...ownConditions(db, filter), ...dutyConditions(filter)]);
}

/** What is said of the task itself. */
function ownConditions(db: ReadableDB, { planId, text }: LedgerFilter): readonly Condition[] {
  return [
    { sql: 't.retired_in_batch IS NULL', values: [] },
    ...(planId === undefined ? [] : [{ sql: 't.plan_id = ?', values: [planId] }]),
    ...searchConditions(db, text ?? ''),
  ];
}

function dutyConditions(filter: LedgerFilter, day?: string): readonly Condition[] {
  const { departmentId, role, accountable, states, dueFrom, dueBefore, bindings, obligations } = filter;
  const conditions: readonly (Condition | false | undefined)[] = [
    departmentId !== undefined && heldBy(departmentId, day),
    role !== undefined && { sql: 'o.role = ?', values: [role] },
    accountable && { sql: "o.role <> 'support'", values: [] },
    states && among('o.state', states),
    dueFrom !== undefined && { sql: `${DUE} >= ?`, values: [dueFrom] },
    dueBefore !== undefined && { sql: `${DUE} < ?`, values: [dueBefore] },
    bindings && { sql: `(${bindings.map((one) => `(${BINDINGS[one]})`).join(' OR ') || 'FALSE'})`, values: [] },
    obligations && among('o.id', obligations),
  ];
  return conditions.filter((condition) => condition !== false && condition !== undefined);
}

function heldBy(departmentId: number, day: string | undefined): Condition {
  if (day === undefined) return { sql: 'o.department_id = ?', values: [departmentId] };
  return { sql: `${HOLDER_AT} = ?`, values: [day, day, departmentId] };
}
