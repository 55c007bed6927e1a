import type { BodyKind, Level, NamingReason, ObligationTransfer, ProposedTransfer } from './directory.ts';
import type { Deadline, Doubt, ExtraValue, Indicator, Role } from './table.ts';
import type { Binding, ObligationState, Standing } from './tracking.ts';
import type { TaskReference, VersionSummary } from './version.ts';

export type Plan = {
  readonly id: number;
  /** Whether a group (各街乡) counts as one body or as its members in the figures of this plan. */
  readonly groupCounting: 'one' | 'members';
  readonly batchId: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly place: string;
  readonly sourceFile: string;
  readonly sourceSha256: string;
  readonly tasks: number;
  readonly obligations: number;
};

/** task × department × role, as the documents and the directory tell it, with its workflow state. */
export type Duty = {
  readonly id: number;
  readonly taskId: number;
  readonly departmentId: number;
  /** The body's name in the directory, e.g. 区民政局. */
  readonly department: string;
  /** The name as the source writes it, e.g. 民政局. */
  readonly wording: string;
  readonly role: Role;
  readonly inferred: boolean;
  readonly collective: boolean;
  readonly state: ObligationState;
  readonly cell: string;
  /** The wording with the prefix that the first name gives to the rest. */
  readonly expanded: string;
  /** The body that the source names, where it is not the one that owes it today: 原文：人社局 → 现：医保局. */
  readonly named: string | null;
  /** Why that body is meant. */
  readonly naming: NamingReason;
  /** How it came to the body that owes it today, oldest first. */
  readonly transfers: readonly ObligationTransfer[];
  /** To whom it passed by the starting data, which nobody confirmed yet: 原文：人社局 → 现：医保局（拟，待确认）. */
  readonly proposed: ProposedTransfer | null;
};

/** A duty with where it stands today. */
export type Obligation = Duty & { readonly standing: Standing };

/** One line of the ledger page. */
export type TaskSummary<Each extends Duty = Obligation> = {
  readonly id: number;
  readonly planId: number;
  readonly plan: string;
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
  readonly openList: boolean;
  readonly obligations: readonly Each[];
  readonly deadline: string | null;
  readonly due: string | null;
  readonly doubts: number;
};

export type TaskDetail<Each extends Duty = Obligation> = TaskSummary<Each> & {
  readonly responsibility: string;
  readonly deadlines: readonly Deadline[];
  readonly indicators: readonly Indicator[];
  readonly extras: readonly ExtraValue[];
  readonly doubtList: readonly Doubt[];
  readonly source: {
    /** The import whose file it was last read from: a later version of the plan, or the plan's own. */
    readonly batchId: number;
    readonly file: string;
    readonly sheet: string;
    readonly range: string;
    readonly numberCell: string | null;
    readonly contentCell: string;
    readonly responsibilityCells: readonly string[];
    readonly categoryCells: readonly string[];
  };
};

/** A task with its counterparts in other plans. */
export type LinkedTask<Each extends Duty = Obligation> = TaskDetail<Each> & {
  /** 上级对应任务, as a person said; null where none was named. */
  readonly upper: TaskReference | null;
  /** Tasks of other plans that name this one as theirs. */
  readonly lower: readonly TaskReference[];
  /** The version that no longer has the task; null while it is in force. */
  readonly retired: { readonly batchId: number; readonly at: string } | null;
};

export type TaskFilter = {
  readonly planId?: number | undefined;
  readonly departmentId?: number | undefined;
  readonly role?: Role | undefined;
  /**
   * Words that must all occur in number, category, content, responsibility, plan title or the names of the bodies that
   * owe it; of two letters or more also as initials of the pinyin: qwjj finds 区卫计局.
   */
  readonly text?: string | undefined;
  /** Only obligations of those who answer for the work: 配合 left out. */
  readonly accountable?: boolean | undefined;
  readonly states?: readonly ObligationState[] | undefined;
  /** Codes of ratings; `none` for those without. */
  readonly ratings?: readonly string[] | undefined;
  /** Words of lights; `none` for those without. */
  readonly lights?: readonly string[] | undefined;
  /** Days of the last day in force; the first counts, the second does not. */
  readonly dueFrom?: string | undefined;
  readonly dueBefore?: string | undefined;
  readonly bindings?: readonly Binding[] | undefined;
  /** A period to which what was asked for is not returned. */
  readonly notReturnedIn?: number | undefined;
  /** Past the day in force, not accepted and not at rest. */
  readonly lateOnly?: boolean | undefined;
  /** 滞后: late, or with an alarm light, or rated behind. */
  readonly lagging?: boolean | undefined;
};

export type TaskPage<Each extends Duty = Obligation> = {
  readonly total: number;
  readonly tasks: readonly TaskSummary<Each>[];
};

/** A task without its obligations: what the row of one obligation says of it. */
export type TaskOfRow = Omit<TaskSummary, 'obligations'>;

/** One line of the ledger page by unit duties: an obligation with the task it belongs to. */
export type ObligationRow = Obligation & { readonly task: TaskOfRow };

export type ObligationPage = { readonly total: number; readonly rows: readonly ObligationRow[] };

/** A row of the ledger page without what is written in it. */
export type RowKey = {
  /** Id of the task, or of the obligation. */
  readonly key: number;
  readonly taskId: number;
  /** Those of the row that the filter speaks of: what a step on the row is taken for. */
  readonly obligations: readonly number[];
};

/**
 * What rows can be ordered by. Of a task with several obligations: its first accountable body and role, the state that
 * is least far, the light that stands first in the office's table, the most days late, the least percent.
 */
export type SortKey =
  | 'plan'
  | 'number'
  | 'category'
  | 'content'
  | 'department'
  | 'role'
  | 'due'
  | 'state'
  | 'rating'
  | 'light'
  | 'late'
  | 'percent';

/** One order after the other; ties, and no order at all, are in the order of the plans. Rows without a value come last. */
export type TaskSort = readonly { readonly by: SortKey; readonly desc: boolean }[];

/** Rows of one plan and category that follow each other in the order of the plans. */
export type CategoryRun = {
  /** The first row, from 0. */
  readonly start: number;
  readonly rows: number;
  readonly planId: number;
  readonly plan: string;
  readonly category: readonly string[];
};

/** A body of one place and how much it owes today, each role counted by itself. Listed in order of protocol. */
export type DepartmentSummary = {
  readonly id: number;
  readonly place: string;
  readonly name: string;
  readonly level: Level | null;
  readonly kind: BodyKind;
  readonly line: string | null;
  /** Other names that it goes by: official ones of other times, short ones. */
  readonly names: readonly string[];
  /** Initials of the pinyin of its name and of its other names, for the search: 区卫计局 → qwjj. */
  readonly initials: readonly string[];
  /** A name that is read as this body still waits for a person's word. */
  readonly doubtful: boolean;
  readonly collective: boolean;
  /** The wordings met in the sources. */
  readonly wordings: readonly string[];
  readonly lead: number;
  readonly support: number;
  readonly joint: number;
  readonly sole: number;
  readonly unspecified: number;
  readonly tasks: number;
};

export type ImportBatch = {
  readonly id: number;
  /** A plan that came in, or returned files whose answers were taken over. */
  readonly kind: 'import' | 'merge';
  readonly at: string;
  readonly actor: string;
  readonly state: 'active' | 'undone';
  readonly files: readonly string[];
  /** What it brought; of a merge, those that got an entry or an event. */
  readonly tasks: number;
  readonly obligations: number;
  /** Set where it changed a plan already in the ledger; null where it brought a plan of its own. */
  readonly version: VersionSummary | null;
};

export type AuditEntry = {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: 'import' | 'undo' | 'export' | 'restore' | 'settings' | 'remember' | 'link' | 'change' | 'freeze';
  readonly batchId: number | null;
  readonly details: string;
};

export type LedgerStatus = {
  readonly path: string;
  readonly office: string;
  readonly plans: number;
  readonly tasks: number;
  readonly obligations: number;
  readonly departments: number;
  readonly doubts: number;
  /** True while nothing was ever imported: the app offers the sample ledger. */
  readonly pristine: boolean;
  readonly lastBackup: string | null;
};
