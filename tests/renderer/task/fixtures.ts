import type { Indicator } from '../../../src/shared/model/table.ts';
import type { ObligationEvent, Period, ProgressEntry } from '../../../src/shared/model/tracking.ts';

export const period = (id: number, start: string, changes: Partial<Period> = {}): Period => ({
  id,
  name: `第${id}期`,
  start,
  cutoff: `${start.slice(0, 7)}-25`,
  state: 'open',
  frozenAt: null,
  ...changes,
});

export const entry = (id: number, changes: Partial<ProgressEntry> = {}): ProgressEntry => ({
  id,
  obligationId: 1,
  department: '区民政局',
  role: 'lead',
  periodId: 1,
  period: '第1期',
  at: `2026-10-${10 + id}T09:00:00`,
  actor: '王科员',
  saidBy: '区民政局 李主任',
  progress: '已完成选址。',
  problem: '',
  next: '',
  rating: 'on-track',
  percent: 30,
  values: [],
  source: null,
  corrects: null,
  ...changes,
});

export const event = (id: number, changes: Partial<ObligationEvent> = {}): ObligationEvent => ({
  id,
  obligationId: 1,
  department: '区民政局',
  role: 'lead',
  kind: 'assign',
  on: '2026-10-08',
  at: '2026-10-08T09:00:00',
  actor: '王科员',
  paper: null,
  note: '',
  method: null,
  reply: null,
  stateBefore: 'pending',
  stateAfter: 'assigned',
  oldDue: null,
  askedDue: null,
  newDue: null,
  ...changes,
});

export const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
  text: '护理型床位占总床位30%以上',
  name: '护理型床位',
  base: '占总床位',
  operator: '>=',
  value: 30,
  unit: '%',
  soft: false,
  date: '2026-12-31',
  cell: 'D5',
  ...changes,
});
