import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { applyMerge } from '../../../../src/core/exchange/apply/apply-merge.ts';
import { type MergeBasis, takeBasis } from '../../../../src/core/exchange/apply/basis.ts';
import type { ReadReturn } from '../../../../src/core/exchange/known.ts';
import { knownForms } from '../../../../src/core/exchange/known-ledger.ts';
import { planMerge } from '../../../../src/core/exchange/plan-merge.ts';
import { type Ledger, openLedger } from '../../../../src/core/ledger/open.ts';
import { undoBatch } from '../../../../src/core/ledger/undo-batch.ts';
import { officeOf } from '../../../../src/core/tracking/office.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import { errorData } from '../../../../src/shared/errors.ts';
import type { MergeChoice, MergePlan, MergeResult } from '../../../../src/shared/model/exchange.ts';
import { now, STAMP, tempFolder } from '../../../helpers/ledger.ts';
import { TRACKING_SEEDS } from '../../../helpers/starting-data.ts';
import { type Base, NOVEMBER } from './base.ts';
import type { NamedBytes } from './expected.ts';
import { isCertain } from './oracle.ts';

/** The office that takes the returned files in, with a ledger of its own. */
export type Merging = {
  readonly ledger: Ledger;
  /** What a drop of files would change, for November. */
  plan(files: readonly NamedBytes[]): Promise<MergePlan>;
  apply(plan: MergePlan, choices: readonly MergeChoice[]): MergeResult;
  /** Takes over all that is certain, and nothing else. */
  takeCertain(plan: MergePlan): MergeResult;
  undo(batchId: number): void;
};

const LATER = { ...STAMP, at: '2026-11-24T10:00:00' };

export function openMerging({ path }: Base): Merging {
  const copy = join(tempFolder(), '台账.db');
  copyFileSync(path, copy);
  const ledger = openLedger(copy, { now });
  onTestFinished(() => ledger.close());
  const { db } = ledger;
  const office = () => officeOf(db, TRACKING_SEEDS);
  const kept = new Map<MergePlan, { readonly contents: readonly Uint8Array[]; readonly basis: MergeBasis }>();
  const merging: Merging = {
    ledger,
    async plan(files) {
      const period = office().periods.find(({ name }) => name === NOVEMBER);
      if (!period) throw new Error('the period is missing');
      const returns: ReadReturn[] = [];
      for (const file of files) returns.push(await readReturn(file));
      const context = { period, ratings: office().ratings, today: LATER.at.slice(0, 10) };
      const plan = { id: 'plan', ...planMerge(returns, knownForms(db), context) };
      kept.set(plan, { contents: files.map(({ bytes }) => bytes), basis: takeBasis(db, plan) });
      return plan;
    },
    apply(plan, choices) {
      const read = kept.get(plan);
      if (!read) throw new Error('the plan was not made here');
      return applyMerge(db, { plan, ...read, choices }, { stamp: LATER, office });
    },
    takeCertain(plan) {
      return merging.apply(
        plan,
        plan.changes.filter(isCertain).map(({ id }) => ({ id, choice: 'take' })),
      );
    },
    undo(batchId) {
      undoBatch(db, batchId, LATER);
    },
  };
  return merging;
}

async function readReturn({ name, bytes }: NamedBytes): Promise<ReadReturn> {
  const file = { name, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
  try {
    return { ...file, content: { workbook: await readWorkbook(name, bytes) } };
  } catch (error) {
    return { ...file, content: { error: errorData(error) } };
  }
}
