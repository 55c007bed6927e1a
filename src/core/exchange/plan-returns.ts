import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MergePlan } from '../../shared/model/exchange.ts';
import type { Period } from '../../shared/model/tracking.ts';
import type { LongWork } from '../app.ts';
import type { Stamp } from '../ledger/audit.ts';
import type { ReadableDB } from '../ledger/database.ts';
import type { Office } from '../tracking/office.ts';
import { type MergeBasis, takeBasis } from './apply/basis.ts';
import { knownForms } from './known-ledger.ts';
import { isPlanFile } from './plan-file/read-plan-file.ts';
import { readPlanReturn } from './plan-file/read-plan-return.ts';
import { fileReader, planMerge, type ReadFile } from './plan-merge.ts';
import type { OpenedReturn } from './read-returns.ts';

type Desk = {
  readonly db: ReadableDB;
  readonly office: Office;
  readonly stamp: Stamp;
  /** The period that the files are dropped for. */
  readonly period: Period;
};

/**
 * What dropped files would change, forms and plan files alike, and what the ledger says where they would. Writes nothing.
 * Throws only where cancelled.
 */
export async function planReturns(
  opened: readonly OpenedReturn[],
  { db, office, stamp, period }: Desk,
  { signal }: LongWork,
): Promise<{ readonly plan: MergePlan; readonly basis: MergeBasis }> {
  const known = knownForms(db);
  const context = { period, ratings: office.ratings, today: stamp.at.slice(0, 10) };
  const readFile = fileReader(known, context);
  const forms = new Map<OpenedReturn, ReadFile>();
  for (const [index, file] of opened.entries()) {
    // Between two files a window's 取消 is heard, and its questions are answered.
    await nextTurn();
    signal?.throwIfAborted();
    const isPlan = 'workbook' in file.content && isPlanFile(file.content.workbook);
    if (!isPlan) forms.set(file, readFile(index, file));
  }
  // In one breath: what is set against the ledger is set against it as the basis has it.
  const reader = { db, office, stamp, periodId: period.id };
  const read = opened.map(
    (file, index) => forms.get(file) ?? readFile(index, readPlanReturn(index, file, reader) ?? file),
  );
  const plan = { id: randomUUID(), ...planMerge(read, known, context) };
  return { plan, basis: takeBasis(db, plan) };
}
