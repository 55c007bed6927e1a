/**
 * A report is a model first; Excel, paper (print, PDF) and Word are faces of the same model. A face decides how things
 * look, never what is said: every word and every figure of a face stands here.
 */
import type { TaskFilter } from './ledger.ts';

/**
 * 台账 · 一页通报（领导专报） · 督查通报 · 单位任务表 · 逾期与临期 · 未报送 · 两期对比 · 推进情况表（一事一表） ·
 * 督办通知单 · 催办通知 · 延期审批表 · 督查结果呈报单.
 */
export type ReportKind =
  | 'ledger'
  | 'summary'
  | 'bulletin'
  | 'department'
  | 'overdue'
  | 'missing'
  | 'compare'
  | 'progress-form'
  | 'assign-notice'
  | 'urge-notice'
  | 'extension-form'
  | 'result-form';

export type ReportFormat = 'xlsx' | 'pdf' | 'docx';

/** What a report is asked for. */
export type ReportRequest = {
  readonly kind: ReportKind;
  /** As it was frozen, or as it stands at its cut-off; null for today. */
  readonly periodId: number | null;
  readonly filter: TaskFilter;
  /** Of `progress-form` and of the papers: what they are about. */
  readonly taskId?: number | undefined;
  readonly obligations?: readonly number[] | undefined;
  /** 第 N 期, or the paper's number where it has one already; null lets the office's rule give the next one. */
  readonly number?: string | null | undefined;
  /** null for the program's own. */
  readonly templateId?: number | null | undefined;
};

/**
 * What every figure is counted over: one row for each obligation in the report, and one (of weight 0) for each task that
 * nobody owes. Written as the sheet 明细 of the workbook, whose columns have these names for their keys, so
 * that a clerk can count again; never printed on paper.
 */
export type DetailColumn =
  | 'plan'
  | 'number'
  | 'content'
  | 'department'
  | 'role'
  | 'state'
  | 'rating'
  | 'light'
  | 'due'
  | 'daysLate'
  /** How many unit duties it counts as: 各街乡 counts as its members where the plan says so. */
  | 'weight'
  /** 是 on one row of each task. */
  | 'firstOfTask'
  | 'accountable'
  | 'accepted'
  | 'late'
  | 'dueSoon'
  | 'lagging'
  | 'returned'
  | 'madeGood';

export type DetailRow = {
  readonly obligationId: number;
  readonly taskId: number;
  readonly planId: number;
  readonly departmentId: number;
  /** As the sheet shows it: words (是 / 否, 牵头, 达序时), numbers as numbers, days as `YYYY-MM-DD`. */
  readonly cells: Readonly<Record<DetailColumn, string | number>>;
};

export type Criterion = { readonly column: DetailColumn; readonly equals: string | number };

/**
 * A number that knows its rows: of the details that meet all criteria, the sum of `weight` (`duties`), or how many are
 * the first of their task (`tasks`: its criteria never tell rows of one task apart).
 */
export type Figure = {
  readonly kind: 'figure';
  readonly value: number;
  /** 项, 个; empty in tables. */
  readonly unit: string;
  readonly of: 'duties' | 'tasks';
  readonly where: readonly Criterion[];
};

/** A share of one figure in another; the shares of one group add up to 100.0 (largest remainder). */
export type Share = {
  readonly kind: 'share';
  /** In percent, one decimal; null where nothing was counted. */
  readonly value: number | null;
  readonly part: Figure;
  readonly whole: Figure;
};

/** Against the report before: 12 → 15 is +3. Both figures are printed where it stands in a table. */
export type Difference = {
  readonly kind: 'difference';
  readonly value: number;
  readonly now: Figure;
  readonly before: number;
};

/** A light: its word is always printed beside the colour. */
export type LightMark = { readonly kind: 'light'; readonly word: string; readonly color: string };

export type ReportCell =
  | string
  | Figure
  | Share
  | Difference
  | LightMark
  | { readonly kind: 'number'; readonly value: number };

/** A piece of running text. */
export type Run = string | Figure | Share;

export type ReportColumnKind =
  | 'number'
  | 'content'
  | 'responsibility'
  | 'department'
  | 'role'
  | 'deadline'
  | 'state'
  | 'rating'
  | 'light'
  | 'percent'
  | 'figure'
  | 'share'
  | 'days'
  | 'progress'
  | 'problem'
  | 'next'
  | 'text'
  | 'short'
  | 'long';

export type ReportColumn = {
  /** By which templates name it. */
  readonly key: string;
  readonly kind: ReportColumnKind;
  readonly header: string;
  /** mm; the face gives the kind's own width where it is absent. */
  readonly width?: number | undefined;
};

export type ReportRow = {
  /** `categoryLevels` long, outer → inner: neighbours with one category are printed as one merged cell. */
  readonly category: readonly string[];
  /** One for each column. */
  readonly cells: readonly ReportCell[];
  /** A line over the whole width that begins a group (a department, a plan); its `cells` hold one text. */
  readonly role?: 'group' | 'total' | undefined;
  readonly taskId?: number | undefined;
  readonly obligationId?: number | undefined;
};

export type ReportTable = {
  readonly categoryLevels: number;
  readonly categoryHeader: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** Printed in place of rows where there are none: 无逾期任务. */
  readonly empty: string;
};

/** A box of a paper: a label and what stands beside it, or room to write. */
export type FormBox = {
  readonly label: string;
  readonly text: string;
  /** Of the width of the page: 1 whole, 0.5 half; boxes fill lines in their order. */
  readonly share: number;
  /** Room to write by hand, in lines of text, where it is more than the text takes. */
  readonly lines: number;
  /** 审核人、单位（盖章）: what is signed stands at the lower right. */
  readonly sign?: readonly string[] | undefined;
};

/** `address`: 区民政局：, whom a letter is for; in the type of its text, 顶格 as GB/T 9704 has it. */
export type ParagraphStyle = 'body' | 'address' | 'line' | 'note';

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'form'; readonly boxes: readonly FormBox[] }
  /** 成文日期 and the office at the end of a letter, right-aligned; never a seal. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

/** What begins on a page of its own, and is a worksheet of its own. */
export type ReportSection = {
  /** Tells it from the others, e.g. 朝阳区·重点任务分工表: the sheet's name before it is made fit. */
  readonly name: string;
  /** `annex` prints 附件1 above its title. */
  readonly role: 'main' | 'annex';
  /** 附件1, 附件2; empty where it is none. */
  readonly label: string;
  readonly title: string;
  /** Under the title: 填报单位, 截止日期, 范围, 口径. */
  readonly lines: readonly string[];
  readonly blocks: readonly ReportBlock[];
  /** Under the last block: legend, what words mean. */
  readonly notes: readonly string[];
  readonly page: { readonly paper: 'A4' | 'A3'; readonly orientation: 'portrait' | 'landscape' };
};

/**
 * `title` of the report · `heading` 一、 · `kai` （一）and the lines under a title · `body` running text · `header` and
 * `cell` of tables and forms · `note` under them · `number` of pages.
 */
export type FontRole = 'title' | 'heading' | 'kai' | 'body' | 'header' | 'cell' | 'note' | 'number';

/** Of one role: the family wanted, and the size in points. */
export type FontChoice = { readonly family: string; readonly size: number };

export type ReportFonts = Readonly<Record<FontRole, FontChoice>>;

export type Report = {
  readonly kind: ReportKind;
  readonly title: string;
  readonly office: string;
  /** 第3期, 督办〔2026〕12号; empty where it has none. */
  readonly number: string;
  readonly period: string | null;
  readonly frozen: boolean;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly sections: readonly ReportSection[];
  readonly details: readonly DetailRow[];
  readonly fonts: ReportFonts;
};

/** Which parts of a kind can be shown or left out, and which columns it has: what a template may change. */
export type TemplatePart = {
  readonly key: string;
  readonly word: string;
  /** Printed only where a template asks for it. */
  readonly isExtra?: boolean | undefined;
};

/** How an office wants a kind of report to look. What it leaves out is the program's own. */
export type ReportTemplate = {
  readonly id: number;
  readonly kind: ReportKind;
  readonly name: string;
  /** With places to fill: {期} {单位} {办公室}; empty for the program's own title. */
  readonly title: string;
  /** Columns of the main table in their order; a column that is not named is not printed. Empty: the program's own. */
  readonly columns: readonly { readonly key: string; readonly header: string; readonly width: number | null }[];
  /** Keys of parts that are not printed. */
  readonly hidden: readonly string[];
  /** Keys of extra parts that are printed. */
  readonly extras?: readonly string[] | undefined;
  readonly fonts: Partial<ReportFonts>;
  /** 审核人, 签发人: labels of lines to sign on, at the end. */
  readonly signOff: readonly string[];
  readonly paper: 'A4' | 'A3' | null;
};

export type NewTemplate = Omit<ReportTemplate, 'id'>;

export type TemplateDescription = {
  readonly kind: ReportKind;
  readonly parts: readonly TemplatePart[];
  readonly columns: readonly { readonly key: string; readonly header: string; readonly optional: boolean }[];
};

/** By which rule a kind of paper is numbered: 督办〔{年}〕{号}号, counted anew each year. */
export type SerialRule = { readonly kind: ReportKind; readonly pattern: string; readonly start: number };

/** What the rules would number the next paper of each kind; null where papers of the kind have no number. */
export type SerialsDescription = {
  readonly next: readonly { readonly kind: ReportKind; readonly number: string | null }[];
  /** What must be put right before the rules are used, a sentence each. */
  readonly problems: readonly string[];
};

/** A paper that left the office. */
export type PaperRecord = {
  readonly id: number;
  readonly kind: ReportKind;
  readonly number: string | null;
  readonly at: string;
  readonly actor: string;
  readonly title: string;
  /** Which task or body, as its sheet is named: 第14项, 区民政局. */
  readonly about: string;
  /** The step that put it on record, by which it is taken back. */
  readonly changeId: number;
};
