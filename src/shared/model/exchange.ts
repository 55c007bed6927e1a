/**
 * The round trip with the departments: forms (反馈表) that go out, one workbook for each department and period, and what
 * is read in the files that come back. What was read is compared with the ledger cell by cell, and a person takes it over.
 */
import type { ErrorData } from '../errors.ts';
import type { Indicator, Role } from './table.ts';
import type { EventKind, Light, Milestone, ObligationState, Rating } from './tracking.ts';

/** One obligation on a form, as it was sent. */
export type FormRow = {
  /**
   * Identity of the row, unlike any other row's of any form: code of the form, place on it, check character
   * ("K7M2Q9XB-017-H"). It alone tells form, period, department and obligation.
   */
  readonly key: string;
  readonly obligationId: number;
  readonly taskId: number;
  readonly plan: string;
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
  /** The cell of the source, whole: 区民政局牵头，区财政局配合. */
  readonly responsibility: string;
  readonly role: Role;
  /** The words of the source, the day in force behind them. */
  readonly deadline: string;
  readonly due: string | null;
  readonly state: ObligationState;
  readonly light: Light | null;
  /** What the department said last in an earlier period, for reference. */
  readonly last: {
    readonly period: string;
    readonly progress: string;
    readonly rating: string | null;
    readonly percent: number | null;
  } | null;
  /** What is to be measured; each has a row of its own on the sheet of indicators. */
  readonly indicators: readonly FormIndicator[];
};

export type FormIndicator = {
  /** As of the row: "K7M2Q9XB-017-2-T". */
  readonly key: string;
  /** Its wording in the source, by which measured values are kept. */
  readonly indicator: string;
  readonly name: string | null;
  readonly target: string;
  readonly unit: Indicator['unit'];
};

/** A form as it is written: all that the workbook shows. */
export type Form = {
  /** 表单编号, printed in the heading and part of each row's key; eight letters and digits. */
  readonly code: string;
  /** The office that asks. */
  readonly office: string;
  readonly period: { readonly id: number; readonly name: string; readonly cutoff: string };
  readonly department: { readonly id: number; readonly name: string; readonly place: string };
  /** The how many-th form of this department for this period, from 1. */
  readonly version: number;
  readonly asOf: string;
  /** 牵头、单独负责 first, 配合 last; each group in the order of plans and of their tables. */
  readonly rows: readonly FormRow[];
  readonly ratings: readonly Rating[];
};

/** A form that was sent. */
export type FormRecord = {
  readonly id: number;
  readonly code: string;
  readonly periodId: number;
  readonly period: string;
  readonly departmentId: number;
  readonly department: string;
  readonly version: number;
  readonly at: string;
  readonly actor: string;
  readonly file: string;
  readonly rows: number;
};

/** 下发清单: what goes out with the forms of one sending, one line a form. */
export type SendingList = {
  readonly office: string;
  readonly period: string;
  readonly cutoff: string;
  readonly asOf: string;
  readonly lines: readonly {
    readonly place: string;
    readonly department: string;
    readonly file: string;
    readonly code: string;
    /** Rows that it answers for, and those in which it cooperates. */
    readonly own: number;
    readonly support: number;
    readonly version: number;
    /** 份数 of this year, this form included. */
    readonly formsThisYear: number;
  }[];
};

/** How the returns of one department stand in a period. In order of protocol, never ranked. */
export type DepartmentReturn = {
  readonly departmentId: number;
  readonly department: string;
  readonly place: string;
  /** Group of bodies (各街乡): the form goes to its members, or to it as one body. */
  readonly collective: boolean;
  /** Rows that a form sent now would have: all that it owes and has neither done nor laid aside. */
  readonly toAsk: number;
  /** Obligations that the period asks about, and those of them that have an entry of the period. */
  readonly asked: number;
  readonly answered: number;
  /** Of the asked ones, what it answers for (配合 left out) and has no entry yet. */
  readonly missing: readonly number[];
  /** The forms of this period, oldest first. */
  readonly forms: readonly FormRecord[];
  /** Forms this department was asked to fill in the year of the period, of all periods (减负: 份数). */
  readonly formsThisYear: number;
  /** Files taken in for this period, oldest first; each can be had back as it came. */
  readonly returned: readonly { readonly id: number; readonly file: string; readonly at: string }[];
  /** Days since the cut-off of the period while something is missing; 0 before it, and where nothing is missing. */
  readonly daysOverdue: number;
  /** How often it was urged on an obligation of the period that is missing, and when last. */
  readonly urges: number;
  readonly lastUrge: string | null;
};

export type ReturnBoard = {
  readonly periodId: number;
  readonly period: string;
  readonly cutoff: string;
  readonly frozen: boolean;
  readonly departments: readonly DepartmentReturn[];
};

/** What was done to a file on its way: named, so that a person knows what was met and what was made of it. */
export type DamageKind =
  | 'row-added'
  | 'row-deleted'
  | 'rows-reordered'
  | 'row-duplicated'
  | 'column-inserted'
  | 'column-renamed'
  | 'column-moved'
  | 'column-deleted'
  | 'header-gone'
  | 'cells-merged'
  | 'text-under-table'
  | 'text-beside-table'
  | 'wrong-column'
  | 'wording-changed'
  | 'reference-changed'
  | 'key-lost'
  | 'key-wrong'
  | 'hidden-sheet-lost'
  | 'identity-lost'
  | 'older-period'
  | 'older-version'
  | 'newer-period'
  | 'frozen-period'
  | 'period-missing'
  | 'foreign-row'
  | 'foreign-ledger'
  | 'not-in-force'
  | 'extra-sheet'
  | 'several-tables'
  | 'hidden-rows'
  | 'formula'
  | 'error-value'
  | 'other-format';

export type Damage = {
  readonly kind: DamageKind;
  /** One Chinese sentence: what was met, and what was made of it. */
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
};

/** What a dropped file turned out to be. */
export type ReturnVerdict =
  | {
      readonly kind: 'form';
      readonly code: string | null;
      readonly periodId: number;
      readonly period: string;
      readonly departmentId: number;
      readonly department: string;
      readonly version: number | null;
      /** How it was recognized: by the code and keys, or by the wording of its rows alone. */
      readonly by: 'key' | 'wording';
      /** The batch that took the very same bytes in before. */
      readonly mergedBefore: number | null;
    }
  /** A plan with its ledger state, from another copy of the program. */
  | {
      readonly kind: 'plan-file';
      readonly title: string;
      readonly office: string;
      /** Tells the copy that wrote it from every other one. */
      readonly ledger: string;
      readonly asOf: string;
      /** The plan of this ledger that it is; null where it must be imported first. */
      readonly planId: number | null;
    }
  /** No form of ours, or one that cannot be read: the sentence says why and what to do. */
  | { readonly kind: 'refused'; readonly error: ErrorData };

export type ReturnedFile = {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly verdict: ReturnVerdict;
  readonly damages: readonly Damage[];
  /** Names of the sheets that can be looked at. */
  readonly sheets: readonly string[];
  readonly filledBy: string;
  readonly phone: string;
};

/** What of an entry a cell answers. */
export type AnswerField =
  | 'progress'
  | 'problem'
  | 'next'
  | 'rating'
  | 'percent'
  | 'saidBy'
  | 'value'
  | 'event'
  | 'milestone';

export type CellPlace = { readonly file: number; readonly sheet: string; readonly cell: string };

/** How a returned row was told to be that obligation. */
export type RowMatch = {
  readonly by: 'key' | 'wording' | 'place' | 'likeness';
  readonly certain: boolean;
  /** 行码一致；任务文字与下发时相同. */
  readonly reason: string;
};

/** A part or node of a task that another copy of the program tells of. */
export type NamedMilestone = Pick<Milestone, 'kind' | 'title'> & {
  /** Two answers with the same key are about one of the task's. */
  readonly key: string;
  /** As this ledger has it; null where it lacks it. */
  readonly own: Milestone | null;
};

/** One answer in one cell against what the ledger says. */
export type MergeChange = {
  /** Its place in the list of the plan. */
  readonly id: number;
  readonly kind: 'new' | 'changed';
  readonly periodId: number;
  readonly obligationId: number;
  readonly taskId: number;
  readonly plan: string;
  readonly number: string | null;
  readonly content: string;
  /** The body that owes it, and the body whose file says it. */
  readonly department: string;
  readonly from: string;
  readonly field: AnswerField;
  /** Of `value`: the indicator's wording and its unit. */
  readonly indicator: { readonly text: string; readonly unit: string; readonly on: string } | null;
  /** Of `event`: something that another copy of the program has on record. */
  readonly event: { readonly kind: EventKind; readonly on: string } | null;
  /** Of `milestone`: a part, node or instance of the task that another copy of the program has. */
  readonly milestone: NamedMilestone | null;
  /** As a person reads it; empty where there was nothing. */
  readonly was: string;
  readonly is: string;
  /** What is stored: text, code of the rating, number as text. */
  readonly value: string;
  readonly source: CellPlace;
  readonly match: RowMatch;
  /** Why a person must look; empty where it is certain. Chinese sentences. */
  readonly doubts: readonly string[];
  /** Other readings to choose from: words of a rating, day and month changed about. */
  readonly alternatives: readonly { readonly word: string; readonly value: string }[];
  /** Changes of one number contradict each other (two files, or file and ledger): take one, or both (并存). */
  readonly conflict: number | null;
};

/** What came back outside the rows that were asked. Kept until somebody has read it. */
export type ReadingKind =
  | 'added-row'
  | 'text-outside'
  | 'extra-column'
  | 'wording'
  | 'foreign-row'
  | 'extra-sheet'
  | 'frozen'
  | 'history'
  | 'milestone';

export type ReadingNote = {
  readonly kind: ReadingKind;
  readonly source: CellPlace;
  readonly text: string;
  readonly obligationId: number | null;
  /** Why it is here and not in the ledger. */
  readonly reason: string;
};

/** What a drop of files would change: nothing is written before a person says so. */
export type MergePlan = {
  readonly id: string;
  readonly periodId: number;
  readonly period: string;
  readonly files: readonly ReturnedFile[];
  readonly changes: readonly MergeChange[];
  readonly reading: readonly ReadingNote[];
  readonly counts: MergeCounts;
};

export type MergeCounts = {
  readonly files: number;
  readonly refused: number;
  /** Changes without a doubt and without a conflict. */
  readonly certain: number;
  readonly doubtful: number;
  readonly conflicts: number;
  /** Answers that say what the ledger says. */
  readonly same: number;
  /** Cells left empty: they change nothing. */
  readonly blank: number;
  /** Answers that a person settled before, of files dropped again. */
  readonly settled: number;
  readonly reading: number;
};

/** What a person says of one change. */
export type MergeChoice = {
  readonly id: number;
  /** `take` it (of a conflict: this one alone), `leave` it as it is in the ledger, or put `both` texts one after the other. */
  readonly choice: 'take' | 'leave' | 'both';
  /** Another reading than the one taken: the `value` of an alternative, or words corrected by hand. */
  readonly value?: string | undefined;
};

export type MergeResult = {
  /** Null where there was nothing new: all files were taken in before, and nothing was settled. */
  readonly batchId: number | null;
  readonly changeId: number | null;
  /** Files that were kept with the batch. */
  readonly files: number;
  /** Entries and events written, cells taken over, cells left, cells not settled yet. */
  readonly entries: number;
  readonly taken: number;
  readonly left: number;
  readonly open: number;
  /** Of the open ones: cells that were taken, yet the ledger changed under them since the files were read. */
  readonly stale: number;
  readonly reading: number;
};

/** One item of the reading list. */
export type ReadingItem = {
  readonly id: number;
  readonly kind: ReadingKind;
  readonly at: string;
  /** The file it came in, which can be had back. */
  readonly fileId: number;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly department: string;
  readonly period: string;
  readonly text: string;
  readonly reason: string;
  readonly taskId: number | null;
  readonly readAt: string | null;
};
