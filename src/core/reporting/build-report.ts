import { AppError } from '../../shared/errors.ts';
import type { Report, ReportKind } from '../../shared/model/report.ts';
import { buildBulletin } from './build/bulletin.ts';
import { buildCompare } from './build/compare.ts';
import { buildDepartment } from './build/department.ts';
import { buildLedger } from './build/ledger.ts';
import { buildMissing } from './build/missing.ts';
import { buildOverdue } from './build/overdue.ts';
import { buildProgressForm } from './build/progress-form.ts';
import { buildSummary } from './build/summary.ts';
import type { BuildInput } from './input.ts';
import { buildAssignNotice } from './papers/assign-notice.ts';
import { buildExtensionForm } from './papers/extension-form.ts';
import { buildResultForm } from './papers/result-form.ts';
import { buildUrgeNotice } from './papers/urge-notice.ts';

const BUILDERS: Record<ReportKind, (input: BuildInput) => Report> = {
  ledger: buildLedger,
  summary: buildSummary,
  bulletin: buildBulletin,
  department: buildDepartment,
  overdue: buildOverdue,
  missing: buildMissing,
  compare: buildCompare,
  'progress-form': buildProgressForm,
  'assign-notice': buildAssignNotice,
  'urge-notice': buildUrgeNotice,
  'extension-form': buildExtensionForm,
  'result-form': buildResultForm,
};

/** Those that say of no task at all what is wrong by themselves: 请先选定任务. */
const CHOOSING: readonly ReportKind[] = ['assign-notice', 'urge-notice', 'extension-form', 'result-form'];

/**
 * The report of the kind asked for: a function of its input alone.
 * Throws `AppError` "nothing-to-export" where the filter leaves no task.
 */
export function buildReport(input: BuildInput): Report {
  if (input.facts.tasks.length === 0 && !CHOOSING.includes(input.request.kind)) {
    throw new AppError('nothing-to-export', '没有符合条件的任务，未生成报表。请放宽筛选条件，或先导入任务分工表。');
  }
  return BUILDERS[input.request.kind](input);
}
