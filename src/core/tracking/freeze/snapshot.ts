import type { Plan } from '../../../shared/model/ledger.ts';
import type { ExtraValue, Role } from '../../../shared/model/table.ts';
import type {
  LightScheme,
  MeasuredValue,
  Milestone,
  Overview,
  Period,
  Rating,
  Standing,
} from '../../../shared/model/tracking.ts';
import type { DatedEvent } from '../../ledger/events.ts';

/** All that a report needs of one day, in the names, words and figures of that day: nothing else is asked of the ledger. */
export type PeriodFacts = {
  readonly office: string;
  /** The period that the day belongs to; null before the first. */
  readonly period: Period | null;
  /** True where they are those that were kept when the period was frozen. */
  readonly frozen: boolean;
  readonly asOf: string;
  readonly ratings: readonly Rating[];
  readonly scheme: LightScheme;
  readonly plans: readonly FactPlan[];
  /** In order of protocol. */
  readonly departments: readonly FactDepartment[];
  readonly tasks: readonly FactTask[];
  /** In the order of plans and of their tables. */
  readonly obligations: readonly FactObligation[];
  /** What happened up to `asOf`, in the order of entry. */
  readonly events: readonly DatedEvent[];
};

/** What a frozen period keeps. */
export type PeriodSnapshot = PeriodFacts & {
  /** Of this shape; earlier ones are read as it (`read-snapshot.ts`). */
  readonly version: 2;
  readonly period: Period;
  readonly overview: Overview;
};

export type FactPlan = Pick<
  Plan,
  'id' | 'title' | 'documentNumber' | 'issuer' | 'issuedOn' | 'place' | 'groupCounting' | 'sourceFile' | 'tasks'
>;

export type FactDepartment = {
  readonly id: number;
  readonly name: string;
  readonly place: string;
  /** Other names that it goes by, for the search. */
  readonly names: readonly string[];
  /** Of a group (各街乡): how many members it had that day; null where none are entered, and for a single body. */
  readonly members: number | null;
};

export type FactTask = {
  readonly id: number;
  readonly planId: number;
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
  readonly responsibility: string;
  /** 等部门: the source does not list them all. */
  readonly openList: boolean;
  readonly deadline: string | null;
  readonly due: string | null;
  readonly doubts: number;
  /** Further columns of the source. */
  readonly extras: readonly ExtraValue[];
  /** The obligation of the 汇总单位; null where none was named. */
  readonly summarizing: number | null;
  readonly milestones: readonly Pick<Milestone, 'kind' | 'title' | 'due' | 'doneOn'>[];
  /** Up to the period, in the order of their days. */
  readonly values: readonly (MeasuredValue & { readonly obligationId: number })[];
};

export type FactObligation = {
  readonly id: number;
  readonly taskId: number;
  readonly departmentId: number;
  readonly department: string;
  readonly place: string;
  /** As the source writes it, and the body that the source names where another one owes it today. */
  readonly wording: string;
  readonly expanded: string;
  readonly named: string | null;
  readonly role: Role;
  readonly inferred: boolean;
  readonly collective: boolean;
  /** How many unit duties it counts as. */
  readonly weight: number;
  readonly standing: Standing;
  readonly notReturned: boolean;
};
