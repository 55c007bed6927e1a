import type { TaskFilter } from '../../shared/model/ledger.ts';
import type { SqlValue } from './database.ts';
import { HOLDER_AT } from './holder-at.ts';
import { searchWords } from './search-text.ts';

export type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

/**
 * The condition on `tasks t JOIN plans p` that a filter means, among the tasks in force. Department and role speak of the same obligation: 区民政局
 * with 牵头 finds what 区民政局 leads, not what it supports and another body leads.
 * @param day on which the department owed it, as the ledger knew then; today without it
 */
export function taskCondition(filter: TaskFilter, day?: string): Condition {
  const conditions = [
    { sql: 't.retired_in_batch IS NULL', values: [] },
    ...planCondition(filter.planId),
    ...(day === undefined ? obligationCondition(filter) : obligationConditionAt(filter, day)),
    ...searchWords(filter.text ?? '').map(wordCondition),
  ];
  return {
    sql: conditions.map((condition) => condition.sql).join(' AND '),
    values: conditions.flatMap((condition) => condition.values),
  };
}

function planCondition(planId: number | undefined): readonly Condition[] {
  return planId === undefined ? [] : [{ sql: 't.plan_id = ?', values: [planId] }];
}

function obligationCondition({ departmentId, role }: TaskFilter): readonly Condition[] {
  const values = [departmentId, role].filter((value) => value !== undefined);
  if (values.length === 0) return [];
  const tests = [
    ...(departmentId === undefined ? [] : ['o.department_id = ?']),
    ...(role === undefined ? [] : ['o.role = ?']),
  ];
  return [{ sql: `t.id IN (SELECT o.task_id FROM live_obligations o WHERE ${tests.join(' AND ')})`, values }];
}

function obligationConditionAt({ departmentId, role }: TaskFilter, day: string): readonly Condition[] {
  if (departmentId === undefined) return obligationCondition({ role });
  const ofRole = role === undefined ? '' : 'AND o.role = ?';
  const sql = `t.id IN (SELECT o.task_id FROM obligations o
                        WHERE o.removed_in_batch IS NULL AND ${HOLDER_AT} = ? ${ofRole})`;
  return [{ sql, values: [day, day, departmentId, ...(role === undefined ? [] : [role])] }];
}

/** instr, unlike LIKE, knows no wildcards: 100% and a_b mean themselves. */
function wordCondition(word: string): Condition {
  return { sql: '(instr(t.search_text, ?) > 0 OR instr(p.search_text, ?) > 0)', values: [word, word] };
}
