import type { PlanState } from '../../../shared/model/plan-file.ts';
import { writePlanned } from '../form/write-planned.ts';
import { planAbout } from './plan-about.ts';
import { planEvidence, planMilestones } from './plan-parts.ts';
import { planDuties, planEntries, planEvents, planPeriods, planRatings, planTasks, planValues } from './plan-sheets.ts';

/**
 * A plan with its ledger state as an .xlsx workbook: a person can read and print it, `duban import` takes its sheet 任务 in
 * as a table of tasks, and 交换 takes the rest in (`core/exchange/plan-file`). The same state gives the same bytes.
 * Throws `AppError` "cell-too-long" where a text does not fit into a cell.
 */
export function writePlanFile(state: PlanState): Promise<Uint8Array> {
  const sheets = [
    planAbout(state),
    planTasks(state),
    planDuties(state),
    planEntries(state),
    planValues(state),
    planEvents(state),
    planMilestones(state),
    planEvidence(state),
    planPeriods(state),
    planRatings(state),
  ];
  return writePlanned(sheets, { asOf: state.asOf, isProtected: false });
}
