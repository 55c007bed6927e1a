import type { TaskFilter } from '../../../shared/model/ledger.ts';
import type { ReportKind, ReportRequest, ReportTemplate } from '../../../shared/model/report.ts';
import { PAPER_KINDS, TASK_KINDS } from '../../../shared/report-words.ts';

/** What is chosen beside the pages. The kind, the task and the rows stand in the address. */
export type ReportChoice = {
  readonly kind: ReportKind;
  readonly taskId: number | null;
  readonly filter: TaskFilter;
  /** Of the task, those of the body that a letter is for; null for all. */
  readonly obligations: readonly number[] | null;
  /** Null for today. */
  readonly periodId: number | null;
  /** Empty: the office's rule gives it. */
  readonly number: string;
  readonly templateId: number | null;
};

export function needsTask(kind: ReportKind): boolean {
  return TASK_KINDS.some((each) => each === kind);
}

/** 催办通知 is a letter to one body, however many owe the task: each gets its own, with its own number. */
export function isToOneBody(kind: ReportKind): boolean {
  return kind === 'urge-notice';
}

/** Kinds that leave the office with a number. */
export function isNumbered(kind: ReportKind): boolean {
  return PAPER_KINDS.some((each) => each === kind);
}

/** What to ask the core for; null until a task is chosen where the kind is about one. */
export function requestOf(choice: ReportChoice): ReportRequest | null {
  const { kind, taskId, filter, obligations, periodId, number, templateId } = choice;
  const common = { kind, periodId, templateId, number: isNumbered(kind) && number.trim() ? number.trim() : null };
  if (!needsTask(kind)) return { ...common, filter };
  if (taskId === null) return null;
  return { ...common, filter: {}, taskId, ...(obligations && { obligations }) };
}

/** The chosen template while the office has it; the program's own once it was taken back or removed (Ctrl+Z does either). */
export function keptTemplate(
  chosen: number | null,
  templates: readonly Pick<ReportTemplate, 'id'>[] | undefined,
): number | null {
  return templates?.some(({ id }) => id === chosen) ? chosen : null;
}
