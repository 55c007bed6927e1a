import { readFileSync } from 'node:fs';
import type { LedgerReportInput } from '../../../src/core/reporting/ledger-report.ts';
import type { Duty, Plan, TaskDetail } from '../../../src/shared/model/ledger.ts';
import type { Role } from '../../../src/shared/model/table.ts';

/** The four real tables as the ledger would hand them out, taken from the hand-made gold files. */

type GoldTask = {
  number: string | null;
  category: string[];
  content: string;
  responsibility: string;
  assignments: { department: string; role: Role }[];
  deadline: string | null;
  due: string | null;
};

const SEEDS = {
  national: { base: 's00_national', place: '国家' },
  huadu: { base: 's02_huadu', place: '花都区' },
  wuhai: { base: 's03_wuhai', place: '乌海市' },
  chaoyang: { base: 's04_chaoyang', place: '朝阳区' },
} as const;

export type SeedName = keyof typeof SEEDS;
export const SEED_NAMES: readonly SeedName[] = ['national', 'huadu', 'wuhai', 'chaoyang'];

/** The plan and tasks of one table. The gold files say joint for bare lists (花都区); the ledger says unspecified. */
export function seedPlan(name: SeedName): LedgerReportInput['plans'][number] {
  const { base, place } = SEEDS[name];
  const url = new URL(`../../fixtures/seeds/${base}.gold.json`, import.meta.url);
  const gold = JSON.parse(readFileSync(url, 'utf8')) as { title: string; tasks: GoldTask[] };
  const tasks = gold.tasks.map((task, index) => seedTask(task, index, gold.title));
  return { plan: examplePlan({ title: gold.title, place, sourceFile: `${base}.xlsx`, tasks: tasks.length }), tasks };
}

function seedTask(gold: GoldTask, index: number, plan: string): TaskDetail<Duty> {
  const obligations = gold.assignments.map(({ department, role }) =>
    exampleObligation({
      department,
      wording: department,
      role: role === 'joint' && !gold.responsibility.includes('负责') ? 'unspecified' : role,
      inferred: role === 'lead' && !gold.responsibility.includes('牵头'),
      collective: department.startsWith('各'),
    }),
  );
  return exampleTask({
    ...gold,
    id: index + 1,
    plan,
    obligations,
    openList: /等(部门|相关部门)?(配合|分别负责)/.test(gold.responsibility),
  });
}

export function examplePlan(facts: Partial<Plan>): Plan {
  return {
    id: 1,
    batchId: 1,
    title: '重点任务分工表',
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    place: '朝阳区',
    groupCounting: 'one',
    sourceFile: '分工表.xlsx',
    sourceSha256: '',
    tasks: 1,
    obligations: 0,
    ...facts,
  };
}

export function exampleObligation(facts: Partial<Duty>): Duty {
  return {
    expanded: facts.wording ?? '区民政局',
    named: null,
    naming: { rule: 'own-name', certainty: 'certain', reason: '按原文登记' },
    transfers: [],
    proposed: null,
    id: 1,
    taskId: 1,
    departmentId: 1,
    department: '区民政局',
    wording: '区民政局',
    role: 'lead',
    inferred: false,
    collective: false,
    state: 'pending',
    cell: 'C5',
    ...facts,
  };
}

export function exampleTask(facts: Partial<TaskDetail<Duty>>): TaskDetail<Duty> {
  return {
    id: 1,
    planId: 1,
    plan: '重点任务分工表',
    number: '1',
    category: [],
    content: '设置一条养老服务热线',
    responsibility: '区民政局负责',
    openList: false,
    obligations: [],
    deadline: null,
    due: null,
    doubts: 0,
    deadlines: [],
    indicators: [],
    extras: [],
    doubtList: [],
    source: {
      batchId: 1,
      file: '分工表.xlsx',
      sheet: 'Sheet1',
      range: 'A5:C5',
      numberCell: 'A5',
      contentCell: 'B5',
      responsibilityCells: ['C5'],
      categoryCells: [],
    },
    ...facts,
  };
}

/** All four tables, or those named, as one export. */
export function seedInput(names: readonly SeedName[] = SEED_NAMES): LedgerReportInput {
  const plans = names.map(seedPlan);
  return { office: '区政府办公室督查室', asOf: '2026-11-22', filterNote: null, groups: new Map(), plans };
}
