import { AppError } from '../../../shared/errors.ts';
import type { Change, StartingData } from '../../../shared/model/directory.ts';
import type { Stamp } from '../../ledger/audit.ts';
import { makeChange } from '../../ledger/changes.ts';
import type { ReadableDB, WritableDB } from '../../ledger/database.ts';
import type { Department } from '../../ledger/departments.ts';
import type { TrackedRows } from '../../ledger/tracked-rows.ts';

/** What a step of a person works with. Everything is read inside the step's own transaction. */
export type Edit = {
  readonly db: ReadableDB;
  readonly rows: TrackedRows;
  readonly stamp: Stamp;
  /** The day on which the step is entered, `YYYY-MM-DD`. */
  readonly today: string;
  readonly data: StartingData;
};

/** Does a step and gives its summary, one Chinese sentence; refuses with `AppError`, and nothing is changed then. */
export type Step = (edit: Edit) => string;

/** Does a step as one change that can be taken back whole; gives null where it changed nothing. */
export function takeStep(db: WritableDB, stamp: Stamp, data: StartingData, kind: string, step: Step): Change | null {
  return makeChange(db, stamp, kind, (rows) => step({ db, rows, stamp, today: stamp.at.slice(0, 10), data }));
}

/** “区民政局”（花都区）: there is one in every district. */
export function label({ place, name }: Pick<Department, 'place' | 'name'>): string {
  return `“${name}”（${place}）`;
}

/** A refusal of a step; the code is for the program. */
export function refuseStep(code: string, sentence: string): never {
  throw new AppError(code, `${sentence.replace(/[。？]$/u, '')}，名册没有改动。`);
}

/** Refuses a time that ends before it begins. */
export function refuseTurnedSpan(
  what: string,
  { since, until }: { readonly since: string | null; readonly until: string | null },
) {
  if (since !== null && until !== null && since > until) {
    refuseStep('turned-span', `${what}的起止日期颠倒（${since} 至 ${until}）`);
  }
}
