import type { CategoryRun } from '../../../shared/model/ledger.ts';

type Row = Omit<CategoryRun, 'start' | 'rows'>;

/** Rows of one plan and category that follow each other. A category written twice in a plan is two runs. */
export function categoryRuns(rows: readonly Row[]): readonly CategoryRun[] {
  const runs: CategoryRun[] = [];
  let last = '';
  for (const [start, { planId, plan, category }] of rows.entries()) {
    const name = [planId, ...category].join('\n');
    const run = runs.at(-1);
    if (run && name === last) runs[runs.length - 1] = { ...run, rows: run.rows + 1 };
    else runs.push({ start, rows: 1, planId, plan, category });
    last = name;
  }
  return runs;
}
