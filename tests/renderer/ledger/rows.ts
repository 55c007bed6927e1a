import type { LedgerRow } from '../../../src/renderer/pages/ledger/rows/ledger-row.ts';
import type { Obligation, TaskOfRow } from '../../../src/shared/model/ledger.ts';
import type { Rating, Standing } from '../../../src/shared/model/tracking.ts';

/** Typed rows for tests of the ledger page: 花都区, two bodies. */

export const RATINGS: readonly Rating[] = [
  { code: 'behind', word: '欠序时', class: 'behind' },
  { code: 'on-track', word: '达序时', class: 'on-track' },
];

export function standing(given: Partial<Standing> = {}): Standing {
  return {
    obligationId: 1,
    state: 'assigned',
    binding: 'dated',
    due: '2026-06-30',
    originalDue: '2026-06-30',
    daysLate: 0,
    doneOn: null,
    rating: null,
    percent: null,
    light: null,
    wasAlarm: false,
    entry: null,
    returned: false,
    ...given,
  };
}

export const entry = (progress: string): NonNullable<Standing['entry']> => ({
  period: '2026年6月',
  progress,
  problem: '',
  next: '',
  saidBy: '',
  at: '2026-06-20T09:00:00+08:00',
});

export function obligation(given: Partial<Obligation> = {}): Obligation {
  return {
    id: 1,
    taskId: 1,
    departmentId: 1,
    department: '区民政局',
    wording: '民政局',
    role: 'lead',
    inferred: false,
    collective: false,
    state: 'assigned',
    cell: 'D5',
    expanded: '区民政局',
    named: null,
    naming: { rule: 'same-name', certainty: 'certain', reason: '' },
    transfers: [],
    proposed: null,
    standing: standing(given.id === undefined ? {} : { obligationId: given.id }),
    ...given,
  };
}

export function row(number: string, obligations: readonly Obligation[], given: Partial<TaskOfRow> = {}): LedgerRow {
  const task: TaskOfRow = {
    id: Number(number) || 1,
    planId: 1,
    plan: '花都区养老服务工作方案',
    number,
    category: ['一、基础设施'],
    content: `任务${number}`,
    openList: false,
    deadline: null,
    due: null,
    doubts: 0,
    ...given,
  };
  return { key: task.id, task, obligations };
}
