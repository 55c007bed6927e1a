import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ExchangeUseCases, exchangeUseCases } from '../../../../src/core/exchange/use-cases.ts';
import { type Ledger, openLedger } from '../../../../src/core/ledger/open.ts';
import { undoBatch } from '../../../../src/core/ledger/undo-batch.ts';
import { writeFormWorkbook } from '../../../../src/core/sheets/form/write-form-workbook.ts';
import { trackingUseCases } from '../../../../src/core/tracking/use-cases.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import type { MergePlan, MergeResult } from '../../../../src/shared/model/exchange.ts';
import { now, STAMP, tempFolder } from '../../../helpers/ledger.ts';
import { TRACKING_SEEDS } from '../../../helpers/starting-data.ts';
import { type Base, NOVEMBER } from './base.ts';
import type { NamedBytes } from './expected.ts';
import { isCertain } from './oracle.ts';

/** The office that takes the returned files in, with a ledger of its own. */
export type Merging = {
  readonly ledger: Ledger;
  readonly exchange: ExchangeUseCases;
  /** What a drop of files would change, for November. */
  plan(files: readonly NamedBytes[]): Promise<MergePlan>;
  /** Takes over all that is certain, and nothing else. */
  takeCertain(plan: MergePlan): MergeResult;
  undo(batchId: number): void;
};

const LATER = { ...STAMP, at: '2026-11-24T10:00:00' };

/** The round trip over a ledger, two days after the forms went out, or at another time. */
export function exchangeOver(ledger: Ledger, at = LATER.at): ExchangeUseCases {
  const stamp = () => ({ ...LATER, at });
  const { standings } = trackingUseCases({ ledger, stamp, seeds: () => TRACKING_SEEDS });
  const reader = { readSheets: ({ name, bytes }: NamedBytes) => readWorkbook(name, bytes, 'keep') };
  const nothing = async () => new Uint8Array();
  const writers = { form: writeFormWorkbook, list: nothing, plan: nothing, zip: () => new Uint8Array() };
  return exchangeUseCases({ ledger, stamp, now: () => new Date(2026, 10, 24, 10), standings, reader, writers });
}

export function openMerging({ path }: Base): Merging {
  const copy = join(tempFolder(), '台账.db');
  copyFileSync(path, copy);
  const ledger = openLedger(copy, { now });
  onTestFinished(() => ledger.close());
  const exchange = exchangeOver(ledger);
  const { id } = ledger.db.prepare<{ id: number }>('SELECT id FROM periods WHERE name = ?').get(NOVEMBER) ?? { id: 0 };
  return {
    ledger,
    exchange,
    plan: (files) => exchange.read(id, files),
    takeCertain: (plan) =>
      exchange.apply(
        plan.id,
        plan.changes.filter(isCertain).map((change) => ({ id: change.id, choice: 'take' })),
      ),
    undo(batchId) {
      undoBatch(ledger.db, batchId, LATER);
    },
  };
}
