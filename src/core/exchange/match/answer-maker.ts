import type { AnswerField } from '../../../shared/model/exchange.ts';
import type { Duty } from '../../ledger/answerable.ts';
import type { Answer } from '../answer.ts';
import type { KnownForms } from '../known.ts';
import type { Reading } from '../read/cells/reading.ts';
import type { ReturnedCell } from '../read/returned.ts';
import type { Identity } from './identify.ts';
import type { Candidate } from './matched.ts';

/** What a cell says, before it is known of whom. */
export type Judged = {
  readonly field: Exclude<AnswerField, 'event' | 'milestone'>;
  readonly cell: Pick<ReturnedCell, 'address'> & { readonly sheet?: string };
  readonly reading: Reading;
  readonly indicator?: NonNullable<Answer['indicator']>;
};

/** A candidate with what became of its obligation: itself or, where two bodies were joined, the one that took it up. */
export type Answerable = Candidate & { readonly duty: Duty };

export type AnswerMaker = (candidate: Answerable, sheet: string, judged: Judged) => Answer;

/** The candidates whose obligation is still in force, in their order. */
export function answerable<Each extends Candidate>(
  candidates: readonly Each[],
  known: KnownForms,
): readonly (Each & Answerable)[] {
  return candidates.flatMap((candidate) => {
    const duty = known.findDuty(candidate.asked.obligation.obligationId);
    return duty ? [{ ...candidate, duty }] : [];
  });
}

/** Joins what a cell says with what is doubtful of the file, of the row and of the cell. */
export function answerMaker(identity: Identity, file: number): AnswerMaker {
  const { asked: main, period, doubts: ofFile } = identity;
  return ({ asked, match, duty }, sheet, { field, cell, reading, indicator }) => ({
    periodId: period.id,
    obligation: { ...asked.obligation, obligationId: duty.obligationId, department: duty.department.name },
    from: main.department.name,
    field,
    indicator: indicator ?? null,
    event: null,
    milestone: null,
    is: reading.is,
    value: reading.value,
    source: { file, sheet: cell.sheet ?? sheet, cell: cell.address },
    match,
    doubts: [
      ...ofFile,
      ...(match.certain ? [] : [`${match.reason}。`]),
      ...rowDoubts(asked.asked, main),
      ...passedDoubt(asked.asked, main, duty),
      ...reading.doubts,
    ],
    alternatives: reading.alternatives,
    sentAt: asked.asked.sent?.at ?? null,
  });
}

/** A row that was sent to another department, or for another period, and was copied here with its key. */
function rowDoubts(own: Candidate['asked']['asked'], main: Identity['asked']): readonly string[] {
  if (own === main) return [];
  if (own.department.id !== main.department.id) {
    return [`这一行是下发给“${own.department.name}”的，却在“${main.department.name}”的文件里，请确认是否采用。`];
  }
  if (own.periodId === main.periodId) return [];
  const period = own.sent?.form.period.name ?? '';
  return [`这一行是从“${period}”的表里复制来的，请确认是不是本期的答复。`];
}

/** 职责划转 between sending and return: the body that was asked answers for what another one owes by now. */
function passedDoubt(
  { department: asked }: Candidate['asked']['asked'],
  { department: sender }: Identity['asked'],
  { department: holder }: Duty,
): readonly string[] {
  if (holder.id === asked.id || holder.id === sender.id) return [];
  return [`下发以后这一项已转由“${holder.name}”承担，这是“${sender.name}”的答复，请确认是否采用。`];
}
