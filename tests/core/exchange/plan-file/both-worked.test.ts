import { expect, it } from 'vitest';
import { AppError } from '../../../../src/shared/errors.ts';
import type { ProgressEntry, TaskRecord } from '../../../../src/shared/model/tracking.ts';
import { HUADU } from '../../../helpers/cli.ts';
import { said } from '../../tracking/keep/office.ts';
import { type Copy, openCopy, sample } from './two-offices.ts';

/** Numbers from 0 to 1, the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const KINDS = ['assign', 'receive', 'start', 'report', 'note', 'return', 'accept'] as const;
const WORDS = ['已选址', '已动工', '已完成主体', '无变化'];

/** A clerk's day at the desk: entries in both periods, papers as far as they are admitted. */
function work(copy: Copy, roll: () => number, steps: number): void {
  const { app } = copy;
  const ids = app.listTasks({}, 0, 500).tasks.flatMap(({ obligations }) => obligations.map(({ id }) => id));
  const periods = app.periods.list();
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(roll() * items.length)] as Item;
  for (let step = 0; step < steps; step++) {
    // Few obligations, so that both offices meet on many of them.
    const obligationId = pick(ids.slice(0, 12));
    if (roll() < 0.6) {
      const more = { rating: pick(['on-track', 'behind', undefined]), percent: pick([10, 50, undefined]) };
      const entries = [{ ...said(obligationId), progress: pick(WORDS), problem: pick(['', '缺地']), ...more }];
      app.tracking.revise({ periodId: pick(periods).id, entries });
      continue;
    }
    const on = `2026-11-${String(1 + Math.floor(roll() * 20)).padStart(2, '0')}`;
    try {
      app.tracking.event({ obligations: [obligationId], kind: pick(KINDS), on, paper: null, note: '' });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}

const FIELDS = ['progress', 'problem', 'next', 'rating', 'percent', 'saidBy'] as const;

type Cell = { readonly where: string; readonly value: string };

/** What stands in each cell, by words. */
function cellsOf(copy: Copy): ReadonlyMap<string, string> {
  return new Map(
    recordsOf(copy)
      .flatMap(({ number, record }) => entryCells(number, record))
      .map(({ where, value }) => [where, value]),
  );
}

function entryCells(number: string | null, { entries }: TaskRecord): readonly Cell[] {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries
    .filter(({ id }) => !corrected.has(id))
    .flatMap((entry) => {
      const where = (field: string) => [number, entry.department, entry.role, entry.period, field].join('|');
      return FIELDS.map((field) => ({ where: where(field), value: String((entry as ProgressEntry)[field] ?? '') }));
    });
}

function eventsOf(copy: Copy): readonly string[] {
  return recordsOf(copy).flatMap(({ number, record }) =>
    record.events.map(({ department, role, kind, on }) => [number, department, role, kind, on].join('|')),
  );
}

function recordsOf(copy: Copy) {
  return copy.app
    .listTasks({}, 0, 500)
    .tasks.map(({ id, number }) => ({ number, record: copy.app.tracking.record(id) }));
}

it.each([1, 2])('nothing of either office is lost or written over where both worked on a plan (%i)', async (seed) => {
  const roll = dice(seed);
  const from = openCopy('区政府办公室');
  await from.takeIn(sample(HUADU));
  work(from, roll, 80);
  const file = await from.app.exchange.planFile(1);
  const to = openCopy('市政府办公室');
  await to.takeIn(file);
  work(to, roll, 40);

  const [theirs, own] = [cellsOf(from), cellsOf(to)];
  const [theirEvents, ownEvents] = [eventsOf(from), eventsOf(to)];
  const plan = await to.plan(file);
  expect(plan.counts.conflicts).toBeGreaterThan(0);
  expect(plan.counts.certain).toBeGreaterThan(0);
  to.takeCertain(plan);
  const after = cellsOf(to);

  // What this office said itself stands as it was; what only the other one said is there by now or asked about.
  for (const [where, value] of own) if (value !== '') expect(after.get(where)).toBe(value);
  const asked = new Set(
    plan.changes.map(({ field, periodId, obligationId }) => `${obligationId} ${periodId} ${field}`),
  );
  const differing = [...theirs].filter(([where, value]) => value !== '' && after.get(where) !== value);
  expect(differing.length).toBeLessThanOrEqual(asked.size);
  for (const [where] of differing) {
    const [number = '', department = '', , period, field] = where.split('|');
    const { id } = to.duty(number, department);
    const periodId = to.app.periods.list().find(({ name }) => name === period)?.id;
    expect(asked).toContain(`${id} ${periodId} ${field}`);
  }

  // Every event of this office is where it was; each of the other's is there, or asked about, or to be read.
  const afterEvents = eventsOf(to);
  expect(afterEvents.filter((event) => ownEvents.includes(event)).length).toBeGreaterThanOrEqual(ownEvents.length);
  const missing = theirEvents.filter((event) => !afterEvents.includes(event));
  const open = plan.changes.filter(({ field, doubts }) => field === 'event' && doubts.length > 0);
  expect(missing.length).toBeLessThanOrEqual(open.length + plan.reading.length);
  expect(to.app.check()).toEqual([]);
});
