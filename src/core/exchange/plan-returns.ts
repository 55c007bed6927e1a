import { randomUUID } from 'node:crypto';
import type { MergePlan } from '../../shared/model/exchange.ts';
import type { Period } from '../../shared/model/tracking.ts';
import type { Stamp } from '../ledger/audit.ts';
import type { ReadableDB } from '../ledger/database.ts';
import type { Office } from '../tracking/office.ts';
import { knownForms } from './known-ledger.ts';
import { readPlanReturn } from './plan-file/read-plan-return.ts';
import { planMerge } from './plan-merge.ts';
import type { OpenedReturn } from './read-returns.ts';

type Desk = {
  readonly db: ReadableDB;
  readonly office: Office;
  readonly stamp: Stamp;
  /** The period that the files are dropped for. */
  readonly period: Period;
};

/** What dropped files would change, forms and plan files alike. Writes nothing. */
export function planReturns(opened: readonly OpenedReturn[], { db, office, stamp, period }: Desk): MergePlan {
  const reader = { db, office, stamp, periodId: period.id };
  const files = opened.map((file, index) => readPlanReturn(index, file, reader) ?? file);
  const context = { period, ratings: office.ratings, today: stamp.at.slice(0, 10) };
  return { id: randomUUID(), ...planMerge(files, knownForms(db), context) };
}
