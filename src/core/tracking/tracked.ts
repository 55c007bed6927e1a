import type { DeadlineKind, Role } from '../../shared/model/table.ts';
import type {
  LightScheme,
  Milestone,
  ObligationEvent,
  Period,
  ProgressEntry,
  Rating,
} from '../../shared/model/tracking.ts';

/** What of an event tells where an obligation stands. */
export type TrackedEvent = Pick<ObligationEvent, 'id' | 'kind' | 'on' | 'stateAfter' | 'reply' | 'oldDue' | 'newDue'>;

export type TrackedEntry = Pick<
  ProgressEntry,
  'id' | 'periodId' | 'at' | 'saidBy' | 'progress' | 'problem' | 'next' | 'rating' | 'percent' | 'corrects'
>;

/** One obligation with all that was put on record of it: rows of the ledger without the withdrawn ones. */
export type Tracked = {
  readonly obligationId: number;
  readonly taskId: number;
  readonly department: string;
  readonly role: Role;
  /** The last day of the document; null where it states none. */
  readonly due: string | null;
  /** Kinds of all deadlines that were read of the task. */
  readonly deadlines: readonly DeadlineKind[];
  /** The day of the document, 成文日期. */
  readonly issuedOn: string | null;
  /** First day of the first period for which a form (反馈表) asks about it; null where none does. */
  readonly askedFrom: string | null;
  /** In the order in which they were entered. */
  readonly events: readonly TrackedEvent[];
  readonly entries: readonly TrackedEntry[];
  /** Of the task. */
  readonly milestones: readonly Pick<Milestone, 'kind' | 'title' | 'due' | 'doneOn'>[];
};

/** The day that is asked about, and what the office set up. */
export type Scene = {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** In order of their start. */
  readonly periods: readonly Period[];
  readonly ratings: readonly Rating[];
  readonly scheme: LightScheme;
};
