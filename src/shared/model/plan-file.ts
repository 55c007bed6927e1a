/**
 * A plan with all that was put on record of it, as it goes from one copy of the program to another: 区 → 市, old computer
 * → new computer. Ids mean nothing elsewhere: everything is told by its words.
 */
import type { ExtraValue, Role } from './table.ts';
import type { MeasuredValue, ObligationEvent, ObligationState, Period, ProgressEntry, Rating } from './tracking.ts';

export type PlanState = {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly place: string;
  /** The office that gives it away, the id of its ledger, and the day. */
  readonly office: string;
  readonly ledger: string;
  readonly asOf: string;
  /** In the order of the plan. */
  readonly tasks: readonly StatedTask[];
  readonly duties: readonly StatedDuty[];
  /** In order of their start: those that something was said in. */
  readonly periods: readonly Pick<Period, 'name' | 'start' | 'cutoff'>[];
  readonly ratings: readonly Rating[];
  /** Of each period and obligation the entry that holds. */
  readonly entries: readonly StatedEntry[];
  /** In the order of entry: what one allows depends on those before it. */
  readonly events: readonly StatedEvent[];
};

/** A task as a table of a plan has it. */
export type StatedTask = {
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
  /** Who owes it, in words that are read as the same bodies with the same roles. */
  readonly responsibility: string;
  readonly deadline: string | null;
  readonly extras: readonly Pick<ExtraValue, 'header' | 'text'>[];
};

/** An obligation by its words. */
export type DutyWords = {
  /** The how many-th task of the plan, from 1: two may have the same wording. */
  readonly position: number;
  readonly number: string | null;
  readonly content: string;
  /** The body that owes it today, and the one that the source names. */
  readonly department: string;
  readonly named: string;
  readonly role: Role;
};

export type StatedDuty = DutyWords & { readonly state: ObligationState; readonly due: string | null };

export type StatedEntry = DutyWords &
  Pick<ProgressEntry, 'period' | 'saidBy' | 'progress' | 'problem' | 'next' | 'percent'> & {
    /** The word of the rating. */
    readonly rating: string | null;
    readonly values: readonly MeasuredValue[];
  };

export type StatedEvent = DutyWords &
  Pick<ObligationEvent, 'kind' | 'on' | 'paper' | 'note' | 'method' | 'reply' | 'askedDue' | 'newDue'>;
