import type { Choice, Settled } from './correction.ts';

/**
 * What was recognised in a file: tables of tasks, each value with the cell it was read from, and the doubts a person
 * has to settle. Field names up to `source` are those of `duban parse` (README, "The command line"): they stay.
 */

/** lead 牵头 · support 配合 · joint 分别负责, 按职责分工 · sole one department alone · unspecified a bare list. */
export type Role = 'lead' | 'support' | 'joint' | 'sole' | 'unspecified';

export type Severity = 'error' | 'warning' | 'info';

/** Something a person must look at: never repaired, never dropped. */
export type Doubt = {
  readonly severity: Severity;
  readonly code: string;
  /** One Chinese sentence: what, where, what to do. */
  readonly message: string;
  readonly sheet: string;
  /** A cell or a range, e.g. "B55". Empty where the whole sheet or file is meant. */
  readonly cell: string;
  /** The reading that was taken, where there are others. */
  readonly reading?: string;
  readonly alternatives?: readonly string[];
  /** The ways to settle it, the reading taken first; none where there is nothing to decide. */
  readonly choices?: readonly Choice[];
};

export type ColumnMeaning =
  | 'category'
  | 'number'
  | 'content'
  | 'responsibility'
  | 'lead'
  | 'support'
  | 'doers'
  | 'leader'
  | 'person'
  | 'contact'
  | 'deadline'
  | 'goal'
  | 'measures'
  | 'progress'
  | 'remark'
  | 'other';

export type TableColumn = {
  readonly column: string;
  readonly meaning: ColumnMeaning;
  /** The header as written, white space removed. */
  readonly header: string;
};

/** One body named in the responsibility text. */
export type Assignment = {
  /** As written, without separators and role words, white space removed. */
  readonly department: string;
  /** With the prefix that the first name gives to the rest: 区卫计局、民政局 → 区民政局. */
  readonly expanded: string;
  readonly role: Role;
  /** True where no word in the source says the role. */
  readonly inferred: boolean;
  /** True for 各街乡, 各相关委办局 and the like: one department in its own words. */
  readonly collective: boolean;
  readonly cell: string;
};

export type Operator = '>=' | '>' | '<=' | '<' | '=' | '≈';

export type Indicator = {
  readonly text: string;
  readonly name: string | null;
  readonly operator: Operator;
  readonly value: number;
  readonly unit: string;
  /** 力争, 争取: aimed at, not owed. */
  readonly soft: boolean;
  /** What it is a share of, or measured against: 占总床位, 比2020年. */
  readonly base?: string | null;
  /** `YYYY-MM-DD`: the last day stated for it, 到2020年. */
  readonly date?: string | null;
  readonly cell: string;
};

/** date: a last day · stage: from–to · span: needs a start (3个月内) · recurring 每年 · long-term 长期 · placeholder 20xx年x月 · vague: words that give no day. */
export type DeadlineKind = 'date' | 'stage' | 'span' | 'recurring' | 'long-term' | 'placeholder' | 'vague';

export type Deadline = {
  readonly kind: DeadlineKind;
  /** The words it was read from. */
  readonly text: string;
  /** Last day by which it must be done, `YYYY-MM-DD`; null where no day is stated. */
  readonly due: string | null;
  /** First day, where a stage states one. */
  readonly start: string | null;
  readonly cell: string;
};

/** A value of a column that has no field of its own (分管领导, 工作措施, 备注 …), kept as written. */
export type ExtraValue = {
  readonly meaning: ColumnMeaning;
  readonly header: string;
  readonly text: string;
  readonly cell: string;
};

/** Where each part of a task was read. */
export type TaskCells = {
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
  readonly responsibility: readonly string[];
};

export type RecognizedTask = {
  /** As printed; null where the table prints none. */
  readonly number: string | null;
  /** Outer → inner, white space removed. */
  readonly category: readonly string[];
  readonly content: string;
  /** The responsibility cell as written. */
  readonly responsibility: string;
  /** 等部门: the list of departments is open. */
  readonly openList: boolean;
  readonly assignments: readonly Assignment[];
  /** The words of the deadline column or phrase. */
  readonly deadline: string | null;
  readonly due: string | null;
  /** All deadlines found, in the column and in the content; `deadline` and `due` are the one that counts. */
  readonly deadlines: readonly Deadline[];
  readonly indicators: readonly Indicator[];
  readonly extras: readonly ExtraValue[];
  readonly source: { readonly sheet: string; readonly range: string };
  readonly cells: TaskCells;
};

/** What each row of the sheet was taken for, so that the preview can colour it. */
export type RowMeaning = 'title' | 'header' | 'repeated-header' | 'category' | 'task' | 'note' | 'ignored';

export type TableRow = { readonly row: number; readonly meaning: RowMeaning };

export type TableNote = { readonly text: string; readonly cell: string };

export type TaskTable = {
  readonly sheet: string;
  readonly range: string;
  readonly title: string | null;
  readonly columns: readonly TableColumn[];
  readonly tasks: readonly RecognizedTask[];
  readonly notes: readonly TableNote[];
  readonly rows: readonly TableRow[];
};

/** Facts of the document that carries the tables; null where the file does not say. */
export type DocumentFacts = {
  readonly title: string | null;
  /** 文号, e.g. 乌海政办发〔2017〕9号. */
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string | null;
  /** The place whose bodies the names mean: 花都区, 乌海市, 国家; null where nothing says it. */
  readonly place: string | null;
};

export type RecognizedFile = {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly document: DocumentFacts;
  readonly tables: readonly TaskTable[];
  readonly issues: readonly Doubt[];
  /** What a person settled, or had settled before; absent where nothing was. */
  readonly settled?: readonly Settled[];
};
