import type { ErrorData } from '../../shared/errors.ts';
import type { Form } from '../../shared/model/exchange.ts';
import type { Workbook } from '../../shared/model/sheet.ts';
import type { MeasuredValue, Period, Rating } from '../../shared/model/tracking.ts';
import type { AnswerableObligation, AnsweringBody, Duty } from '../ledger/answerable.ts';
import type { SettledAnswer } from '../ledger/settled-answers.ts';
import type { Answer, FileReading } from './answer.ts';

/**
 * What reading returned files must know of the ledger. Reading, matching and comparing are pure: they ask this, and
 * whoever has the ledger open answers.
 */
export type KnownForms = {
  /** The form with this 表单编号, withdrawn ones too; null where this ledger never sent it. */
  findForm(code: string): SentForm | null;
  /** The forms of a period that are not withdrawn, oldest first. */
  listForms(periodId: number): readonly SentForm[];
  findPeriod(id: number): Period | null;
  /** Every obligation in force, in the order of the plans; asked only where a form has lost its identity. */
  listObligations(): readonly AnswerableObligation[];
  /**
   * Who answers by now for an obligation that was asked about; null where it is out of force: its plan's version was
   * replaced, its import taken back.
   */
  findDuty(obligationId: number): Duty | null;
  /** Bodies of these very words, former names included; several where two places have one of that name. */
  findDepartments(name: string): readonly AnsweringBody[];
  /** The latest uncorrected entry of a period; null where there is none. */
  findEntry(periodId: number, obligationId: number): KnownEntry | null;
  /** The one that held at a time, by the entries that are still in force. */
  findEntryAt(periodId: number, obligationId: number, at: string): KnownEntry | null;
  /** What a person said of answers in a file of these very bytes, in merges that are in force. */
  listSettled(sha256: string): readonly SettledAnswer[];
  /** The latest merge in force that took these very bytes in. */
  findMerge(sha256: string): number | null;
};

/** A form as it was sent. */
export type SentForm = {
  readonly id: number;
  readonly form: Form;
  /** The body that it was sent to, by its name of today; where it was joined with another one, that one. */
  readonly department: AnsweringBody;
  /** Date and time, as entries have it. */
  readonly at: string;
  readonly withdrawn: boolean;
};

export type KnownEntry = {
  /** Date and time at which it was put on record. */
  readonly at: string;
  readonly saidBy: string;
  readonly progress: string;
  readonly problem: string;
  readonly next: string;
  /** Code of the rating. */
  readonly rating: string | null;
  readonly percent: number | null;
  readonly values: readonly MeasuredValue[];
};

/** A dropped file, as far as it could be opened. One that is no form (a plan file) comes with what was read in it. */
export type ReadReturn = {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly content:
    | { readonly workbook: Workbook }
    | { readonly error: ErrorData }
    | { readonly reading: FileReading; readonly answers: readonly Answer[]; readonly sheets: readonly string[] };
};

export type MergeContext = {
  /** The period that the files are dropped for. */
  readonly period: Period;
  readonly ratings: readonly Rating[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
};
