/**
 * A plan with all that was put on record of it, as it goes from one copy of the program to another: 区 → 市, old computer
 * → new computer. Ids mean nothing elsewhere: everything is told by its words.
 */
import type { ExtraValue, Role } from './table.ts';
import type {
  EvidenceFile,
  MeasuredValue,
  Milestone,
  ObligationEvent,
  ObligationState,
  Period,
  ProgressEntry,
  Rating,
} from './tracking.ts';

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
  /** Parts, nodes and instances of each task, in the order of its page. */
  readonly milestones: readonly StatedMilestone[];
  /** By name alone: the contents do not go along. */
  readonly evidence: readonly StatedEvidence[];
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

/** A task by its words. */
export type TaskWords = {
  /** The how many-th task of the plan, from 1: two may have the same wording. */
  readonly position: number;
  readonly number: string | null;
  readonly content: string;
};

/** An obligation by its words. */
export type DutyWords = TaskWords & {
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

/** A part, node or instance of a task, with its state. */
export type MilestoneFacts = Omit<Milestone, 'id' | 'taskId'>;

export type StatedMilestone = TaskWords & MilestoneFacts;

/** `department` is null where it is evidence of the task as a whole. */
export type StatedEvidence = TaskWords & Pick<EvidenceFile, 'department' | 'name' | 'size' | 'sha256' | 'at'>;
