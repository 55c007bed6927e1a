import { createHash } from 'node:crypto';
import { applyMerge } from '../../../../src/core/exchange/apply/apply-merge.ts';
import { takeBasis } from '../../../../src/core/exchange/apply/basis.ts';
import type { MergeOrder } from '../../../../src/core/exchange/apply/plan-writing.ts';
import { officeOf } from '../../../../src/core/tracking/office.ts';
import type {
  MergeChange,
  MergeChoice,
  MergePlan,
  MergeResult,
  ReadingNote,
} from '../../../../src/shared/model/exchange.ts';
import { importInto, newLedger, STAMP } from '../../../helpers/ledger.ts';
import { recognized, task } from '../../../helpers/recognized.ts';
import { TRACKING_SEEDS } from '../../../helpers/starting-data.ts';
import { type OfficeDesk, openDesk } from '../../tracking/keep/office.ts';

/** An office with two tasks of 区民政局 (牵头) and 区卫计局 (配合), and November to be answered for. */
export type MergeDesk = {
  readonly desk: OfficeDesk;
  readonly period: number;
  /** Ids of the obligations, by number of the task and body. */
  id(number: string, department?: string): number;
  change(number: string, more: Partial<MergeChange>): MergeChange;
  plan(files: readonly string[], changes: readonly MergeChange[], reading?: readonly ReadingNote[]): MergePlan;
  /** The plan with the ledger as it is now. */
  order(plan: MergePlan, choices: readonly MergeChoice[]): MergeOrder;
  apply(order: MergeOrder): MergeResult;
  /** What is on record of the task of that number. */
  entries(number: string): ReturnType<OfficeDesk['tracking']['record']>['entries'];
};

export function openMergeDesk(): MergeDesk {
  const ledger = newLedger();
  importInto(ledger, recognized('甲.xlsx', [task(5), task(6)]));
  const desk = openDesk(ledger);
  desk.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
  const period = desk.periods.list()[0]?.id ?? 0;
  const id = (number: string, department = '区民政局') => desk.duty(number, department).id;
  let changes = 0;
  return {
    desk,
    period,
    id,
    change(number, more) {
      const department = more.department ?? '区民政局';
      const { id: obligationId, taskId } = desk.duty(number, department);
      const value = more.value ?? more.is ?? '';
      return {
        id: changes++,
        kind: more.was ? 'changed' : 'new',
        ...{ periodId: period, obligationId, taskId, plan: '甲', number, content: '', department },
        ...{ from: department, field: 'progress', indicator: null, event: null, was: '', is: value, value },
        milestone: null,
        source: { file: 0, sheet: '反馈表', cell: 'H12' },
        match: { by: 'key', certain: true, reason: '行码一致。' },
        ...{ doubts: [], alternatives: [], conflict: null },
        ...more,
      };
    },
    plan: (names, planned, reading = []) => ({
      ...{ id: 'p', periodId: period, period: '11月', changes: planned, reading },
      files: names.map((name) => ({
        ...{ name, sha256: sha(name), size: name.length, damages: [], sheets: [], filledBy: '', phone: '' },
        verdict: {
          ...{ kind: 'form', code: null, periodId: period, period: '11月', version: 1, by: 'wording' },
          ...{ departmentId: desk.duty('1', '区民政局').departmentId, department: '区民政局', mergedBefore: null },
        },
      })),
      counts: {
        ...{ files: names.length, refused: 0, certain: 0, doubtful: 0, conflicts: 0, same: 0, blank: 0 },
        ...{ settled: 0, reading: reading.length },
      },
    }),
    order: (plan, choices) => ({
      plan,
      choices,
      contents: plan.files.map(({ name }) => bytesOf(name)),
      basis: takeBasis(ledger.db, plan),
    }),
    apply: (order) => applyMerge(ledger.db, order, { stamp: STAMP, office: () => officeOf(ledger.db, TRACKING_SEEDS) }),
    entries: (number) => desk.tracking.record(desk.duty(number, '区民政局').taskId).entries,
  };
}

export const take = (...changes: readonly MergeChange[]): readonly MergeChoice[] =>
  changes.map(({ id }) => ({ id, choice: 'take' }));

export const leave = (...changes: readonly MergeChange[]): readonly MergeChoice[] =>
  changes.map(({ id }) => ({ id, choice: 'leave' }));

export const both = (...changes: readonly MergeChange[]): readonly MergeChoice[] =>
  changes.map(({ id }) => ({ id, choice: 'both' }));

const bytesOf = (name: string): Uint8Array => new TextEncoder().encode(name);

const sha = (name: string): string => createHash('sha256').update(bytesOf(name)).digest('hex');
