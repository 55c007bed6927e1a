import type { Obligation, ObligationRow, TaskOfRow, TaskSummary } from '../../../../shared/model/ledger.ts';

/** One line of the page, whichever rows are shown: a task with all its obligations, or one obligation alone. */
export type LedgerRow = {
  /** Id of the task, or of the obligation. */
  readonly key: number;
  readonly task: TaskOfRow;
  readonly obligations: readonly Obligation[];
};

export function rowOfTask({ obligations, ...task }: TaskSummary): LedgerRow {
  return { key: task.id, task, obligations };
}

export function rowOfObligation({ task, ...obligation }: ObligationRow): LedgerRow {
  return { key: obligation.id, task, obligations: [obligation] };
}

/** Those that answer for the work; the cooperating ones where nobody does. */
export function answering({ obligations }: LedgerRow): readonly Obligation[] {
  const accountable = obligations.filter(({ role }) => role !== 'support');
  return accountable.length > 0 ? accountable : obligations;
}

/** The one obligation whose words stand in the row, null where several answer: who of them said it must be chosen. */
export function speaking(row: LedgerRow): Obligation | null {
  const [only, ...more] = answering(row);
  return only && more.length === 0 ? only : null;
}
