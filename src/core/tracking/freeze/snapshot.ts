import type { Plan } from '../../../shared/model/ledger.ts';
import type { Role } from '../../../shared/model/table.ts';
import type {
  LightScheme,
  MeasuredValue,
  Milestone,
  ObligationEvent,
  Overview,
  Period,
  Rating,
  Standing,
} from '../../../shared/model/tracking.ts';

/** What a frozen period keeps: all that a report of it needs, in the names, words and figures of that day. */
export type PeriodSnapshot = {
  /** Of this shape; a later program reads earlier ones too. */
  readonly version: 1;
  readonly office: string;
  readonly period: Period;
  readonly asOf: string;
  readonly ratings: readonly Rating[];
  readonly scheme: LightScheme;
  readonly overview: Overview;
  readonly plans: readonly Pick<
    Plan,
    'id' | 'title' | 'documentNumber' | 'issuer' | 'issuedOn' | 'place' | 'groupCounting'
  >[];
  readonly tasks: readonly SnapshotTask[];
  /** In the order of plans and of their tables. */
  readonly obligations: readonly SnapshotObligation[];
  /** What happened from the period's first day to `asOf`. */
  readonly events: readonly Pick<
    ObligationEvent,
    'obligationId' | 'kind' | 'on' | 'paper' | 'note' | 'method' | 'reply' | 'oldDue' | 'askedDue' | 'newDue'
  >[];
};

export type SnapshotTask = {
  readonly id: number;
  readonly planId: number;
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
  readonly responsibility: string;
  readonly deadline: string | null;
  readonly due: string | null;
  /** The obligation of the 汇总单位; null where none was named. */
  readonly summarizing: number | null;
  readonly milestones: readonly Pick<Milestone, 'kind' | 'title' | 'due' | 'doneOn'>[];
  /** Up to the period, in the order of their days. */
  readonly values: readonly (MeasuredValue & { readonly obligationId: number })[];
};

export type SnapshotObligation = {
  readonly id: number;
  readonly taskId: number;
  readonly departmentId: number;
  readonly department: string;
  readonly place: string;
  /** As the source writes it, and the body that the source names where another one owes it today. */
  readonly wording: string;
  readonly named: string | null;
  readonly role: Role;
  readonly inferred: boolean;
  readonly collective: boolean;
  readonly standing: Standing;
  readonly notReturned: boolean;
};
