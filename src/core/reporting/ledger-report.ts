import type { Duty, Plan, TaskDetail } from '../../shared/model/ledger.ts';

/** What a ledger report is made of: the plans chosen, each with the tasks that are to be printed, in their order. */
export type LedgerReportInput = {
  /** The office that hands the report in (填报单位); empty where nobody has named it yet. */
  readonly office: string;
  /** The day the figures stand for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What the tasks were chosen by, e.g. 单位：区卫计局; null where all are there. */
  readonly filterNote: string | null;
  /** The members that each group (各街乡) had on that day; a group without any is not there. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
  readonly plans: readonly { readonly plan: Plan; readonly tasks: readonly TaskDetail<Duty>[] }[];
};

export type LedgerReport = { readonly asOf: string; readonly sections: readonly LedgerSection[] };

/** One plan on paper: title, lines under it, the table, what its words mean. */
export type LedgerSection = {
  /** Tells this plan from the others, e.g. 朝阳区·重点任务分工表; not yet fit to be a sheet's name. */
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** How many category columns stand before the others: as many as the source has levels. */
  readonly categoryLevels: number;
  readonly categoryHeader: string;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly LedgerRow[];
  readonly notes: readonly string[];
};

/** `extra` and `long-extra` are the source's further columns: short words (分管领导) or sentences (工作措施). */
export type LedgerColumnKind =
  | 'number'
  | 'content'
  | 'responsibility'
  | 'extra'
  | 'long-extra'
  | 'lead'
  | 'deadline'
  | 'state'
  | 'progress';

export type LedgerColumn = { readonly kind: LedgerColumnKind; readonly header: string };

export type LedgerRow = {
  /** `categoryLevels` long, outer → inner; empty where the task has fewer levels. */
  readonly category: readonly string[];
  /** One text for each column. */
  readonly cells: readonly string[];
};
