import { AppError } from '../../../shared/errors.ts';
import { chineseDay } from '../../../shared/local-time.ts';
import type { Change } from '../../../shared/model/directory.ts';
import type { Stamp } from '../../ledger/audit.ts';
import { makeChange } from '../../ledger/changes.ts';
import type { ReadableDB, WritableDB } from '../../ledger/database.ts';
import type { StatedObligation } from '../../ledger/obligation-states.ts';
import type { TrackedRows } from '../../ledger/tracked-rows.ts';
import type { Office } from '../office.ts';

/** What a step of a person works with. Everything is read inside the step's own transaction. */
export type Keeping = {
  readonly db: ReadableDB;
  readonly rows: TrackedRows;
  readonly stamp: Stamp;
  /** The day on which the step is entered, `YYYY-MM-DD`. */
  readonly today: string;
  readonly office: Office;
};

/** Does a step and gives its summary, one Chinese sentence; refuses with `AppError`, and nothing is changed then. */
export type Step = (keeping: Keeping) => string;

/** Does a step as one change that can be taken back whole; gives null where it changed nothing. */
export function takeStep(
  db: WritableDB,
  { stamp, office }: { readonly stamp: Stamp; readonly office: () => Office },
  kind: string,
  step: Step,
): Change | null {
  return makeChange(db, stamp, kind, (rows) =>
    step({ db, rows, stamp, today: stamp.at.slice(0, 10), office: office() }),
  );
}

/** A refusal of a step; the code is for the program. */
export function refuseStep(code: string, sentence: string): never {
  throw new AppError(code, `${sentence.replace(/。$/u, '')}，台账没有改动。`);
}

/** 区民政局（第 16 项）; an unnumbered task is told by how it begins. */
export function nameOf({ department, number, content }: Pick<StatedObligation, 'department' | 'number' | 'content'>) {
  const start = [...content].slice(0, 12).join('');
  const task = number === null ? `“${start}${start === content ? '' : '……'}”` : `第 ${number} 项`;
  return `${department}（${task}）`;
}

/** 区民政局（第 16 项）等 12 项. */
export function nameAll(obligations: readonly StatedObligation[]): string {
  const [first] = obligations;
  if (!first) return '0 项';
  return obligations.length === 1 ? nameOf(first) : `${nameOf(first)}等 ${obligations.length} 项`;
}

/** What has not happened yet cannot be put on record. */
export function refuseFuture(what: string, day: string, today: string): void {
  if (day > today) refuseStep('future-day', `${what}的日期${chineseDay(day)}还没有到，请核对日期`);
}
