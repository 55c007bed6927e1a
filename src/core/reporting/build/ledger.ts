import { COLUMN_WORDS, ROLE_WORDS, ROLES } from '../../../shared/glossary.ts';
import type { Report, ReportRow, ReportSection, Run } from '../../../shared/model/report.ts';
import type { FactPlan } from '../../tracking/freeze/snapshot.ts';
import { type Counter, createCounter, is } from '../counter.ts';
import { detailsOf } from '../details.ts';
import { A3_LANDSCAPE, A4_LANDSCAPE, frame, officeLine, scopeLine } from '../frame.ts';
import type { BuildInput } from '../input.ts';
import { type Names, namesOf } from '../names.ts';
import { groupRule } from '../rules.ts';
import { ledgerColumns, type OwedTask } from './ledger-columns.ts';
import { ledgerNotes } from './ledger-notes.ts';

/** More columns than that, and the table goes on A3: 进展, 问题 and 下一步 beside the task leave no room on A4. */
const MOST_COLUMNS_ON_A4 = 7;

/** 台账: the plans chosen, a section each, in the layout of their own tables; plans without tasks are left out. */
export function buildLedger(input: BuildInput): Report {
  const { facts } = input;
  const counter = createCounter(detailsOf(facts));
  const names = namesOf(facts);
  const owed = Map.groupBy(facts.obligations, ({ taskId }) => taskId);
  const tasks = Map.groupBy(facts.tasks, ({ planId }) => planId);
  const sections = facts.plans.flatMap((plan) => {
    const rows = (tasks.get(plan.id) ?? []).map((task) => ({ task, obligations: owed.get(task.id) ?? [] }));
    return rows.length === 0 ? [] : [planSection(input, { plan, rows, counter, names })];
  });
  const [first, ...others] = sections;
  const title = first && others.length === 0 ? first.title : '督办台账';
  return frame(input, { title, sections, counter });
}

type PlanRows = {
  readonly plan: FactPlan;
  readonly rows: readonly OwedTask[];
  readonly counter: Counter;
  readonly names: Names;
};

function planSection(input: BuildInput, { plan, rows, counter, names }: PlanRows): ReportSection {
  const readers = ledgerColumns(input.facts, rows);
  const categoryLevels = rows.reduce((levels, { task }) => Math.max(levels, task.category.length), 0);
  return {
    name: names.plan(plan.id),
    role: 'main',
    label: '',
    title: plan.title,
    lines: [officeLine(input), scopeLine(input), countingRule(input, plan, rows)],
    blocks: [
      { kind: 'paragraph', style: 'line', runs: countingRuns(counter, plan, names.plan(plan.id), rows.length) },
      {
        kind: 'table',
        table: {
          categoryLevels,
          categoryHeader: COLUMN_WORDS.category,
          columns: readers.map(({ column }) => column),
          rows: rows.map(
            (row): ReportRow => ({
              category: Array.from({ length: categoryLevels }, (_, level) => row.task.category[level] ?? ''),
              cells: readers.map(({ read }) => read(row)),
              taskId: row.task.id,
            }),
          ),
          empty: '没有任务。',
        },
      },
    ],
    notes: ledgerNotes(input.facts, plan, rows),
    page: readers.length > MOST_COLUMNS_ON_A4 ? A3_LANDSCAPE : A4_LANDSCAPE,
  };
}

/** 任务21项，单位任务59项（牵头2、分别负责2、未注明51、配合4）: every role by itself, roles that do not occur left out. */
function countingRuns(counter: Counter, plan: FactPlan, name: string, shown: number): readonly Run[] {
  const ofPlan = is('plan', name);
  const roles = ROLES.map((role) => ({ role, figure: counter.duties([ofPlan, is('role', ROLE_WORDS[role])]) }));
  const occurring = roles.filter(({ figure }) => figure.value > 0);
  const byRole = occurring.flatMap(({ role, figure }, index): readonly Run[] => [
    `${index === 0 ? '（' : '、'}${ROLE_WORDS[role]}`,
    figure,
  ]);
  return [
    '任务',
    counter.tasks([ofPlan], '项'),
    `${shown < plan.tasks ? `（原表共${plan.tasks}项）` : ''}，单位任务`,
    counter.duties([ofPlan], '项'),
    ...byRole,
    ...(byRole.length > 0 ? ['）'] : []),
  ];
}

/** Of this plan alone: each is counted by its own rule. */
function countingRule({ facts }: BuildInput, plan: FactPlan, rows: readonly OwedTask[]): string {
  const obligations = rows.flatMap((row) => row.obligations);
  const rule = groupRule({ ...facts, plans: [plan], obligations });
  return `统计口径：一项任务由几个单位承担，就计几项单位任务；${rule}。`;
}
