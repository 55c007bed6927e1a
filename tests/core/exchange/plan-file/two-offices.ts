import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type App, createApp, type NamedBytes } from '../../../../src/core/app.ts';
import { readFile } from '../../../../src/core/importing/read-file.ts';
import { openLedger } from '../../../../src/core/ledger/open.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import type { MergePlan, MergeResult } from '../../../../src/shared/model/exchange.ts';
import type { ObligationEvent, ProgressEntry } from '../../../../src/shared/model/tracking.ts';
import { tempFolder } from '../../../helpers/ledger.ts';
import { SEED_DATA, TRACKING_SEEDS } from '../../../helpers/starting-data.ts';

export const OCTOBER = { name: '2026年10月', start: '2026-10-01', cutoff: '2026-10-25' };
export const NOVEMBER = { name: '2026年11月', start: '2026-11-01', cutoff: '2026-11-25' };

/** A copy of the program with a ledger of its own. */
export type Copy = {
  readonly app: App;
  /** Takes a file in as a plan. */
  takeIn(file: NamedBytes): Promise<void>;
  /** What a plan file would change, for the newest period. */
  plan(...files: readonly NamedBytes[]): Promise<MergePlan>;
  /** Takes over all that is neither doubtful nor a conflict. */
  takeCertain(plan: MergePlan): MergeResult;
  /** All that is on record of the plan, by words: which ledger it is in makes no difference. */
  state(): unknown;
  /** The obligation of that body in the task of that number. */
  duty(number: string, department: string): { readonly id: number; readonly taskId: number };
};

export function openCopy(name: string, day = '2026-11-22'): Copy {
  const now = () => new Date(`${day}T09:30:00`);
  const app = createApp({
    ledger: openLedger(join(tempFolder(), `${name}.db`), { now }),
    read: (file, _work, answers) => readFile(file, answers),
    readSheets: (file) => readWorkbook(file.name, file.bytes),
    samples: () => [],
    startingData: () => SEED_DATA,
    trackingSeeds: () => TRACKING_SEEDS,
    now,
    actor: '测试员',
  });
  onTestFinished(() => app.close());
  app.setOffice(name);
  app.periods.add(OCTOBER);
  app.periods.add(NOVEMBER);
  const records = () => app.listTasks({}, 0, 500).tasks.map((task) => ({ task, record: app.tracking.record(task.id) }));
  return {
    app,
    async takeIn(file) {
      const plan = await app.previewImport([file]);
      await app.applyImport(plan.id, [{ index: 0 }], false);
    },
    async plan(...files) {
      const [period] = app.periods.list();
      return app.exchange.read(period?.id ?? 0, files);
    },
    takeCertain: (plan) =>
      app.exchange.apply(
        plan.id,
        plan.changes
          .filter(({ doubts, conflict }) => doubts.length === 0 && conflict === null)
          .map(({ id }) => ({ id, choice: 'take' })),
      ),
    state: () =>
      records().map(({ task, record }) => ({
        ...{ number: task.number, content: task.content, category: task.category },
        duties: task.obligations.map(({ department, role, standing }) => ({
          ...{ department, role, state: standing.state, due: standing.due, rating: standing.rating },
          ...{ percent: standing.percent, doneOn: standing.doneOn },
        })),
        entries: holding(record.entries).map(entryWords),
        events: record.events.map(eventWords),
        milestones: record.milestones.map(({ kind, title, due, doneOn }) => ({ kind, title, due, doneOn })),
      })),
    duty(number, department) {
      const found = records()
        .filter(({ task }) => task.number === number)
        .flatMap(({ task }) => task.obligations)
        .find((each) => each.department === department);
      if (!found) throw new Error(`${department} owes nothing in ${number}`);
      return found;
    },
  };
}

export function sample(path: string): NamedBytes {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}

/** Of each obligation and period the entry that nothing corrects. */
function holding(entries: readonly ProgressEntry[]): readonly ProgressEntry[] {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries
    .filter(({ id }) => !corrected.has(id))
    .toSorted((a, b) => (a.period + a.department < b.period + b.department ? -1 : 1));
}

function entryWords({
  department,
  role,
  period,
  saidBy,
  progress,
  problem,
  next,
  rating,
  percent,
  values,
}: ProgressEntry) {
  return { department, role, period, saidBy, progress, problem, next, rating, percent, values };
}

function eventWords(event: ObligationEvent) {
  const { department, role, kind, on, paper, note, method, reply, askedDue, newDue, stateBefore, stateAfter } = event;
  return { department, role, kind, on, paper, note, method, reply, askedDue, newDue, stateBefore, stateAfter };
}
