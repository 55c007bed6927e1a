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

/** The report of the kind asked for: a function of its input alone. */
export function buildReport(input: BuildInput): Report {
  return BUILDERS[input.request.kind](input);
}
