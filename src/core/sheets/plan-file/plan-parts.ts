import type { PlanState, StatedEvidence, StatedMilestone } from '../../../shared/model/plan-file.ts';
import {
  EVIDENCE_HEADERS,
  MILESTONE_HEADERS,
  MILESTONE_STATE_HEADER,
  PLAN_SHEETS,
} from '../../../shared/plan-file-words.ts';
import { MILESTONE_KIND_WORDS } from '../../../shared/tracking-words.ts';
import { FORM_STYLES } from '../form/form-styles.ts';
import type { PlannedSheet } from '../form/planned-sheet.ts';
import { sheetOf, taskColumns } from './plan-sheets.ts';

const { short, long } = FORM_STYLES;

/** What the tasks are cut into, and what of it is done. */
export function planMilestones({ title, milestones, asOf }: PlanState): PlannedSheet {
  return sheetOf(PLAN_SHEETS.milestones, title, milestones, [
    ...taskColumns<StatedMilestone>(),
    { header: MILESTONE_HEADERS.kind, mm: 18, style: short, text: ({ kind }) => MILESTONE_KIND_WORDS[kind] },
    { header: MILESTONE_HEADERS.title, mm: 70, style: long, text: (milestone) => milestone.title },
    { header: MILESTONE_HEADERS.due, mm: 26, style: short, text: ({ due }) => due ?? '' },
    { header: MILESTONE_HEADERS.doneOn, mm: 26, style: short, text: ({ doneOn }) => doneOn ?? '' },
    { header: MILESTONE_STATE_HEADER, mm: 30, style: short, text: (milestone) => stateWord(milestone, asOf) },
  ]);
}

function stateWord({ due, doneOn }: StatedMilestone, asOf: string): string {
  if (doneOn !== null) return '已完成';
  return due !== null && due < asOf ? '逾期未完成' : '未完成';
}

/** What evidence there is, so that whoever has the folder finds each, and whoever has not knows what to ask for. */
export function planEvidence({ title, evidence }: PlanState): PlannedSheet {
  return sheetOf(PLAN_SHEETS.evidence, title, evidence, [
    ...taskColumns<StatedEvidence>(),
    { header: EVIDENCE_HEADERS.owner, mm: 30, style: short, text: ({ department }) => department ?? '整项任务' },
    { header: EVIDENCE_HEADERS.name, mm: 60, style: long, text: ({ name }) => name },
    { header: EVIDENCE_HEADERS.size, mm: 24, style: short, text: ({ size }) => String(size) },
    { header: EVIDENCE_HEADERS.on, mm: 26, style: short, text: ({ at }) => at.slice(0, 10) },
    { header: EVIDENCE_HEADERS.sha256, mm: 50, style: long, text: ({ sha256 }) => sha256 },
  ]);
}
