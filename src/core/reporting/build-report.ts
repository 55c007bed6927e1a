import type { Report, ReportKind } from '../../shared/model/report.ts';
import { buildCompare } from './build/compare.ts';
import { buildDepartment } from './build/department.ts';
import { buildLedger } from './build/ledger.ts';
import { buildMissing } from './build/missing.ts';
import { buildOverdue } from './build/overdue.ts';
import { buildProgressForm } from './build/progress-form.ts';
import { buildSummary } from './build/summary.ts';
import type { BuildInput } from './input.ts';

const BUILDERS: Partial<Record<ReportKind, (input: BuildInput) => Report>> = {
  ledger: buildLedger,
  summary: buildSummary,
  department: buildDepartment,
  overdue: buildOverdue,
  missing: buildMissing,
  compare: buildCompare,
  'progress-form': buildProgressForm,
};

/** The report of the kind asked for: a function of its input alone. */
export function buildReport(input: BuildInput): Report {
  const build = BUILDERS[input.request.kind];
  if (!build) throw new Error(`no builder of ${input.request.kind}`);
  return build(input);
}
