/**
 * Keeping track of obligations. Three things are kept apart and never derived from one another in silence: the workflow
 * state (where the paper is), the rating (how the work goes, in the office's own list) and the light (the office's own
 * table of rules over facts).
 */
import type { TaskFilter } from './ledger.ts';
import type { Role } from './table.ts';

/** 待交办 → 已交办 → 已签收 → 办理中 → 已反馈 → 办结 → 销号; 退回, 中止, 挂账. */
export type ObligationState =
  | 'pending'
  | 'assigned'
  | 'received'
  | 'active'
  | 'reported'
  | 'returned'
  | 'accepted'
  | 'closed'
  | 'suspended'
  | 'parked';

/** 交办 签收 开始办理 反馈 退回 办结 销号 中止 挂账 恢复 · 催办 · 延期申请 延期决定 · 表述异议 异议处理 · 备注. */
export type EventKind =
  | 'assign'
  | 'receive'
  | 'start'
  | 'report'
  | 'return'
  | 'accept'
  | 'close'
  | 'suspend'
  | 'park'
  | 'resume'
  | 'urge'
  | 'extension-asked'
  | 'extension-decided'
  | 'dispute'
  | 'dispute-settled'
  | 'note';

/** 电话 · 书面 · 上门. */
export type UrgeMethod = 'phone' | 'letter' | 'visit';

/** What happened on an obligation, with the paper that goes with it. Never changed; one taken back stays, marked. */
export type ObligationEvent = {
  readonly id: number;
  readonly obligationId: number;
  readonly department: string;
  readonly role: Role;
  readonly kind: EventKind;
  /** The day it happened, `YYYY-MM-DD`. */
  readonly on: string;
  /** When it was entered, and by whom. */
  readonly at: string;
  readonly actor: string;
  /** Number of the paper: 督办〔2026〕12号. */
  readonly paper: string | null;
  readonly note: string;
  readonly method: UrgeMethod | null;
  /** Whom one spoke to, what was answered. */
  readonly reply: string | null;
  readonly stateBefore: ObligationState;
  readonly stateAfter: ObligationState;
  /** Of an extension: the day before, the day asked for, the day decided (null where refused). */
  readonly oldDue: string | null;
  readonly askedDue: string | null;
  readonly newDue: string | null;
};

/** For each kind of step, in the order of the glossary, the obligations on which it can be put on record now. */
export type PossibleSteps = readonly { readonly kind: EventKind; readonly obligations: readonly number[] }[];

/** What a rating says of the work, whatever the office calls it. */
export type RatingClass =
  | 'not-started'
  | 'behind'
  | 'on-track'
  | 'ahead'
  | 'done-early'
  | 'done'
  | 'long-term'
  | 'other';

/** One of the office's own ratings (达序时), in its order. */
export type Rating = { readonly code: string; readonly word: string; readonly class: RatingClass };

/** 填报期: forms are asked for and figures are taken by it. A frozen one keeps its figures for ever. */
export type Period = {
  readonly id: number;
  readonly name: string;
  readonly start: string;
  readonly cutoff: string;
  readonly state: 'open' | 'frozen';
  readonly frozenAt: string | null;
};

/** What a department said in a period. Never changed: a correction is a new entry that names the one it corrects. */
export type ProgressEntry = {
  readonly id: number;
  readonly obligationId: number;
  readonly department: string;
  readonly role: Role;
  readonly periodId: number;
  readonly period: string;
  readonly at: string;
  readonly actor: string;
  /** Who said it: 填报人, with the unit. */
  readonly saidBy: string;
  readonly progress: string;
  readonly problem: string;
  readonly next: string;
  readonly rating: string | null;
  readonly percent: number | null;
  readonly values: readonly MeasuredValue[];
  /** The returned file and cell it was taken from; null where it was typed. */
  readonly source: { readonly file: string; readonly sheet: string; readonly cell: string } | null;
  readonly corrects: number | null;
};

/** A measured value of one of the task's indicators. */
export type MeasuredValue = {
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly on: string;
};

/** A part of a task with a day of its own: 子项, 节点, or one instance of a recurring task. */
export type Milestone = {
  readonly id: number;
  readonly taskId: number;
  readonly kind: 'part' | 'milestone' | 'instance';
  readonly title: string;
  readonly due: string | null;
  readonly doneOn: string | null;
};

/** How a deadline binds: only a dated one can be overdue. */
export type Binding = 'dated' | 'recurring' | 'long-term' | 'open' | 'none';

/** What the rules of lights look at, for one obligation on one day. Nothing else is known to them. */
export type LightFacts = {
  readonly state: ObligationState;
  readonly role: Role;
  readonly binding: Binding;
  /** Accepted by the office (办结 or 销号). */
  readonly done: boolean;
  /** Days until the day in force; negative where it has passed; null without a day, once it is done, and while it rests. */
  readonly daysToDue: number | null;
  /** Late once and no longer: accepted after the day in force, or given a new day applied for when the old one was past. */
  readonly madeGood: boolean;
  readonly ratingClass: RatingClass | null;
  readonly percent: number | null;
  /** Share of the time since it was handed out that has passed, in percent; null without both days, done or resting. */
  readonly expectedPercent: number | null;
  /** `expectedPercent - percent`: positive is behind. */
  readonly behind: number | null;
  /** Periods running, the last whose cut-off has passed among them, without an entry. */
  readonly silentPeriods: number;
  /** How often it was urged so far: 三明 sends a blue, then an orange, then a red sheet. */
  readonly urges: number;
  /** Urged and not answered since. */
  readonly unansweredUrges: number;
  /** Parts, milestones and instances of the task past their day and not done. */
  readonly lateMilestones: number;
};

export type FactTest = {
  readonly fact: keyof LightFacts;
  readonly is: '=' | '≠' | '<' | '≤' | '>' | '≥';
  readonly value: string | number | boolean;
};

/** One row of the office's table: the first whose tests all hold gives the light. */
export type LightRule = {
  /** Colour by its name: red, yellow, green, blue, orange, grey. */
  readonly color: 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'grey';
  /** The word beside it, for black-and-white printers: 红灯. */
  readonly word: string;
  /** What it means, for the legend: 逾期未办结. */
  readonly meaning: string;
  /** True where it counts as an alarm that stays visible once it is made good. */
  readonly alarm: boolean;
  readonly tests: readonly FactTest[];
};

/** The office's table of lights; no rule fits: no light. */
export type LightScheme = {
  readonly name: string;
  /** Where it was found. */
  readonly source: string;
  /** What the source says and this table cannot, and what was filled in where the source is silent. */
  readonly note: string;
  readonly rules: readonly LightRule[];
};

export type Light = Pick<LightRule, 'color' | 'word' | 'meaning' | 'alarm'>;

/** One line of the legend under every table: 红 红灯 逾期未办结（未办结，且已过完成时限）. */
export type LegendLine = Light & {
  readonly colorWord: string;
  /** Made of the tests themselves, so that what is printed is what is judged. */
  readonly condition: string;
};

/** A table of lights in words. */
export type LightsDescription = {
  readonly legend: readonly LegendLine[];
  /** How the lines are read: 自上而下，以先符合的一条为准. */
  readonly order: string;
  /** What an office must put right before it is used; none where all is well. */
  readonly problems: readonly string[];
};

/** Days off and days worked instead (调休), by the notices of the State Council, as the office edits them. */
export type WorkCalendar = {
  readonly years: readonly number[];
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
};

/** Where an obligation stands on a day: what the ledger page shows, and what a frozen period keeps. */
export type Standing = {
  readonly obligationId: number;
  readonly state: ObligationState;
  readonly binding: Binding;
  /** The day in force, and the one in the document where an extension moved it. */
  readonly due: string | null;
  readonly originalDue: string | null;
  /** Days past the day in force while not accepted; 0 where it is not late. */
  readonly daysLate: number;
  readonly doneOn: string | null;
  readonly rating: string | null;
  readonly percent: number | null;
  readonly light: Light | null;
  /** The light was an alarm on an earlier day and is none today: 曾亮红灯. */
  readonly wasAlarm: boolean;
  /** The latest entry up to that day. */
  readonly entry: {
    readonly period: string;
    readonly progress: string;
    readonly problem: string;
    readonly next: string;
    readonly saidBy: string;
    readonly at: string;
  } | null;
  /** Whether an entry of the period itself is there. */
  readonly returned: boolean;
};

/** Calendar days or 工作日. */
export type DayCounting = 'days' | 'workdays';

/** One row of the office's table of reminders. */
export type ReminderRule =
  | { readonly kind: 'due-soon'; readonly days: number; readonly counting: DayCounting }
  | { readonly kind: 'overdue' }
  /** Cooperating bodies are asked too where `support` is true. */
  | { readonly kind: 'not-returned'; readonly support: boolean }
  | { readonly kind: 'urge-unanswered'; readonly days: number; readonly counting: DayCounting }
  | { readonly kind: 'not-received'; readonly days: number; readonly counting: DayCounting }
  | { readonly kind: 'placeholder-due' };

/** Something that is due, late or missing, with the rule that raised it. */
export type Reminder = {
  readonly kind: ReminderRule['kind'];
  readonly obligationId: number;
  readonly taskId: number;
  readonly department: string;
  readonly message: string;
  /** 到期前 3 个工作日提醒. */
  readonly rule: string;
};

/** A count under its word; `key` is the code of the state or rating, or the word of the light (`none`: without one). */
export type Figure = {
  readonly key: string;
  readonly word: string;
  readonly count: number;
  /** One decimal, those of one list add up to 100.0; null where nothing was counted. */
  readonly percent: number | null;
};

/** What a rule of counting is about: the part of the page under which it stands. */
export type OverviewPart = 'totals' | 'lagging' | 'states' | 'ratings' | 'lights' | 'departments' | 'change';

/** One leader's screen, of a period: frozen ones as they were, the open one as it stands today. */
export type Overview = {
  readonly periodId: number | null;
  readonly period: string | null;
  readonly asOf: string;
  /** When it was frozen: all below is read from what was kept then. */
  readonly frozenAt: string | null;
  readonly tasks: number;
  /** Every task × body × role, cooperating bodies too. */
  readonly unitDuties: number;
  /** Those of bodies that answer for the work (配合 left out): the whole of every count and percentage below. */
  readonly accountable: number;
  readonly byRating: readonly Figure[];
  readonly byLight: readonly Figure[];
  readonly byState: readonly Figure[];
  /** 办结 or 销号. */
  readonly accepted: number;
  readonly overdue: number;
  /** Due on `asOf` or one of the six days after it, neither accepted nor at rest. */
  readonly dueSoon: number;
  readonly notReturned: number;
  /** An alarm once and none today: 曾亮红灯，已整改. */
  readonly madeGood: number;
  /** Bodies that answer for something, in order of protocol, never ranked. */
  readonly departments: readonly {
    readonly departmentId: number;
    readonly department: string;
    readonly place: string;
    /** The obligations that it answers for. */
    readonly duties: number;
    /** Duties of cooperating, beside them. */
    readonly support: number;
    readonly byState: readonly Figure[];
    readonly byRating: readonly Figure[];
    readonly byLight: readonly Figure[];
    readonly overdue: number;
    readonly notReturned: number;
  }[];
  /** 滞后: overdue, or with an alarm light, or rated behind. In order of protocol, then of the plan; a window gets the first. */
  readonly lagging: readonly LaggingItem[];
  /** How many lag, however many of them are listed. */
  readonly laggingTotal: number;
  /** The same in unit duties, as all other figures count: 各街乡 as its members where the plan says so. */
  readonly laggingDuties: number;
  /** Against the period before; null for the first. */
  readonly change: {
    readonly period: string;
    readonly accepted: number;
    readonly overdue: number;
    readonly lagging: number;
    readonly notReturned: number;
    readonly byRating: readonly { readonly key: string; readonly word: string; readonly difference: number }[];
  } | null;
  /** The office's lights and ratings, as they were when it was frozen. */
  readonly lights: readonly Light[];
  readonly ratings: readonly Rating[];
  /** How each part of the page was counted, one line each. */
  readonly rules: Readonly<Record<OverviewPart, string>>;
};

export type LaggingItem = {
  readonly taskId: number;
  readonly obligationId: number;
  readonly number: string | null;
  readonly content: string;
  readonly department: string;
  readonly role: Role;
  /** The day from which it lags: the day in force that passed, or that of the entry that says so; null where none is known. */
  readonly since: string | null;
  readonly daysLate: number;
  readonly light: Light | null;
  readonly rating: string | null;
  /** What the department said last, and when. */
  readonly lastWord: string;
  readonly lastWordOn: string | null;
  readonly measures: string;
};

/** One point on a task's time line. */
export type TimelineItem = {
  readonly on: string;
  readonly at: string;
  readonly actor: string;
  readonly kind: 'source' | 'version' | 'transfer' | 'event' | 'entry' | 'file' | 'milestone';
  readonly department: string | null;
  readonly title: string;
  readonly text: string;
};

/** What falls on a day: for the page 日程. */
export type DueItem = {
  readonly on: string;
  readonly kind: 'due' | 'milestone' | 'instance' | 'cutoff';
  readonly taskId: number | null;
  readonly title: string;
  readonly departments: readonly string[];
  readonly late: boolean;
  readonly done: boolean;
  /** False where the day is no workday by the calendar, or the year is not in it. */
  readonly workday: boolean;
};

/** Evidence that was copied into the folder beside the ledger. */
export type EvidenceFile = {
  readonly id: number;
  readonly taskId: number;
  readonly obligationId: number | null;
  readonly department: string | null;
  readonly name: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly at: string;
  readonly actor: string;
};

/** A filter that a person gave a name. */
export type SavedView = { readonly id: number; readonly name: string; readonly filter: TaskFilter };

/** All that was put on record of one task; what was taken back is left out. */
export type TaskRecord = {
  readonly taskId: number;
  /** The engine's day, `YYYY-MM-DD`: what the dialogs begin with. */
  readonly today: string;
  /** Oldest first. */
  readonly events: readonly ObligationEvent[];
  /** Oldest first; corrected ones too, `corrects` of a later one names them. */
  readonly entries: readonly ProgressEntry[];
  readonly milestones: readonly Milestone[];
  readonly evidence: readonly EvidenceFile[];
  /** Oldest first. */
  readonly timeline: readonly TimelineItem[];
  /** Of several leads, the obligation of the one that collects and reports; null for none. */
  readonly summarizing: number | null;
  /** What may be put on record now, by obligation. */
  readonly possible: Readonly<Record<number, readonly EventKind[]>>;
  /** Days that the words of a recurring task give in this year, offered as instances; none for other tasks. */
  readonly proposedInstances: readonly { readonly title: string; readonly due: string | null }[];
};
