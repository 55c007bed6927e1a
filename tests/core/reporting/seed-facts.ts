import { readFileSync } from 'node:fs';
import type { FactObligation, FactPlan, FactTask, PeriodFacts } from '../../../src/core/tracking/freeze/snapshot.ts';
import type { Role } from '../../../src/shared/model/table.ts';
import type { Standing } from '../../../src/shared/model/tracking.ts';
import { ratings, schemeOf } from '../tracking/tracked.ts';

/** The four real tables as facts on which nothing was done yet, taken from the hand-made gold files. */

type GoldTask = Pick<FactTask, 'number' | 'category' | 'content' | 'responsibility' | 'deadline' | 'due'> & {
  assignments: { department: string; role: Role }[];
};

const SEEDS = {
  national: { base: 's00_national', place: '国家' },
  huadu: { base: 's02_huadu', place: '花都区' },
  wuhai: { base: 's03_wuhai', place: '乌海市' },
  chaoyang: { base: 's04_chaoyang', place: '朝阳区' },
} as const;

export type SeedName = keyof typeof SEEDS;
export const SEED_NAMES: readonly SeedName[] = ['national', 'huadu', 'wuhai', 'chaoyang'];

/** A task with what its bodies owe. */
export type SeedTask = { readonly task: Partial<FactTask>; readonly obligations: readonly Partial<FactObligation>[] };
export type SeedPlan = { readonly plan: Partial<FactPlan>; readonly tasks: readonly SeedTask[] };

/** All four tables, or those named. */
export const seedFacts = (names: readonly SeedName[] = SEED_NAMES): PeriodFacts => factsOf(names.map(seedPlan));

/** The gold files say joint for bare lists (花都区); the ledger says unspecified. */
export function seedPlan(name: SeedName): SeedPlan {
  const { base, place } = SEEDS[name];
  const url = new URL(`../../fixtures/seeds/${base}.gold.json`, import.meta.url);
  const gold = JSON.parse(readFileSync(url, 'utf8')) as { title: string; tasks: GoldTask[] };
  const tasks = gold.tasks.map(({ assignments, ...task }) => ({
    task: { ...task, openList: /等(部门|相关部门)?(配合|分别负责)/.test(task.responsibility) },
    obligations: assignments.map(({ department, role }) => ({
      department,
      role: role === 'joint' && !task.responsibility.includes('负责') ? ('unspecified' as const) : role,
      inferred: role === 'lead' && !task.responsibility.includes('牵头'),
      collective: department.startsWith('各'),
    })),
  }));
  return { plan: { title: gold.title, place, sourceFile: `${base}.xlsx`, tasks: tasks.length }, tasks };
}

/** Facts of 22 November 2026 with ids given in the order in which plans, tasks, bodies and obligations come. */
export function factsOf(plans: readonly SeedPlan[], more: Partial<PeriodFacts> = {}): PeriodFacts {
  const bodies = new Map<string, number>();
  const bodyOf = (name: string, place: string) => {
    const id = bodies.get(`${place} ${name}`) ?? bodies.size + 1;
    bodies.set(`${place} ${name}`, id);
    return id;
  };
  const tasks: FactTask[] = [];
  const obligations: FactObligation[] = [];
  for (const [index, { plan, tasks: own }] of plans.entries()) {
    for (const each of own) {
      const task = exampleTask({ planId: index + 1, ...each.task, id: tasks.length + 1 });
      tasks.push(task);
      for (const facts of each.obligations) {
        const duty = exampleDuty({ ...facts, id: obligations.length + 1, taskId: task.id });
        const place = plan.place ?? '朝阳区';
        obligations.push({ ...duty, place, departmentId: bodyOf(duty.department, place) });
      }
    }
  }
  return {
    ...{ office: '区政府办公室督查室', period: null, frozen: false, asOf: '2026-11-22' },
    ...{ ratings, scheme: schemeOf('宜昌') },
    plans: plans.map(({ plan, tasks: own }, index) => examplePlan({ tasks: own.length, ...plan, id: index + 1 })),
    departments: [...bodies].map(([key, id]) => {
      const [place = '', name = ''] = key.split(' ');
      return { id, name, place, names: [], members: null };
    }),
    tasks,
    obligations,
    events: [],
    ...more,
  };
}

export function examplePlan(facts: Partial<FactPlan>): FactPlan {
  return {
    ...{ id: 1, title: '重点任务分工表', documentNumber: null, issuer: null, issuedOn: null, place: '朝阳区' },
    ...{ groupCounting: 'one', sourceFile: '分工表.xlsx', tasks: 1 },
    ...facts,
  };
}

export function exampleTask(facts: Partial<FactTask>): FactTask {
  return {
    ...{ id: 1, planId: 1, number: '1', category: [], content: '设置一条养老服务热线', responsibility: '区民政局负责' },
    ...{ openList: false, deadline: null, due: null, doubts: 0, extras: [], summarizing: null },
    ...{ milestones: [], values: [] },
    ...facts,
  };
}

export function exampleDuty({ department = '区民政局', ...facts }: Partial<FactObligation>): FactObligation {
  return {
    ...{ id: 1, taskId: 1, departmentId: 1, department, place: '朝阳区', wording: department, expanded: department },
    ...{ named: null, role: 'lead', inferred: false, collective: false, weight: 1, notReturned: false },
    standing: standing({}),
    ...facts,
  };
}

/** Of one on which nothing was done yet. */
export function standing(facts: Partial<Standing>): Standing {
  return {
    ...{ obligationId: 1, state: 'pending', binding: 'none', due: null, originalDue: null, daysLate: 0, doneOn: null },
    ...{ rating: null, percent: null, light: null, wasAlarm: false, entry: null, returned: false },
    ...facts,
  };
}
