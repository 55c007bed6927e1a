import { expect, it } from 'vitest';
import { listReturnedFiles } from '../../../src/core/ledger/returned-files.ts';
import type { Form, MergeChoice, MergePlan } from '../../../src/shared/model/exchange.ts';
import { bodyOf, ledgerOf, saying, stepsOn } from '../../helpers/directory.ts';
import { type OfficeDesk, openDesk, said } from '../tracking/keep/office.ts';
import { answersOf } from './damage/answers.ts';
import { fillInPlace } from './damage/fill-in-place.ts';
import { exchangeOver } from './damage/merging.ts';

/** Bodies and duties may change between the day on which a form goes out and that on which it comes back. */

type Department = '区民政局' | '街道乙';

async function sentTo(department: Department, before: (desk: OfficeDesk, periodId: number) => void = () => undefined) {
  const ledger = ledgerOf(
    saying(5, '建立老年病区', { lead: ['区民政局'], support: ['街道甲', '街道乙'] }),
    saying(6, '建立家庭病床', { joint: ['街道甲', '街道乙'] }),
    saying(7, '建立健康档案', { lead: ['街道乙'], support: ['区民政局'] }),
  );
  const desk = openDesk(ledger);
  desk.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
  const periodId = desk.periods.list()[0]?.id ?? 0;
  before(desk, periodId);
  const exchange = exchangeOver(ledger);
  const body = bodyOf(ledger, department);
  const form: Form = exchange.form({ periodId, departmentId: body.id });
  const [file] = await exchangeOver(ledger, '2026-11-22T10:00:00').send({
    periodId,
    departments: [body.id],
    as: 'files',
  });
  if (!file) throw new Error('nothing was sent');
  const bytes = await fillInPlace({ form, ...file }, answersOf(form));
  return {
    ledger,
    desk,
    periodId,
    exchange,
    body,
    form,
    read: () => exchange.read(periodId, [{ name: file.name, bytes }]),
  };
}

const takeAll = ({ changes }: MergePlan): readonly MergeChoice[] => changes.map(({ id }) => ({ id, choice: 'take' }));

it('the form of a body that was joined with another one is that one’s', async () => {
  const { ledger, periodId, exchange, body, form, read } = await sentTo('街道乙');
  const into = bodyOf(ledger, '街道甲');
  stepsOn(ledger).departments.join({ id: body.id, into: into.id });
  const plan = await read();
  expect(plan.files[0]?.verdict).toMatchObject({ kind: 'form', departmentId: into.id, department: '街道甲' });
  expect(new Set(plan.changes.map(({ department }) => department))).toEqual(new Set(['街道甲']));
  expect(plan.reading, 'what the joined body owes once is answered for it').toEqual([]);
  expect(new Set(plan.changes.map(({ taskId }) => taskId)).size).toBe(form.rows.length);
  expect(exchange.apply(plan.id, takeAll(plan)).open).toBe(0);
  expect(listReturnedFiles(ledger.db, periodId)).toMatchObject([{ departmentId: into.id }]);
});

it('what another body owes by now is asked about, and said to be its', async () => {
  const { ledger, desk, read } = await sentTo('街道乙');
  const duty = desk.duty('3', '街道乙');
  const to = bodyOf(ledger, '区民政局');
  stepsOn(ledger).departments.transfer({
    obligations: [duty.id],
    to: to.id,
    on: '2026-11-20',
    document: '',
    matter: '',
    reason: '职责划转',
  });
  const { changes } = await read();
  const passed = changes.filter(({ taskId }) => taskId === duty.taskId);
  expect(passed.length).toBeGreaterThan(0);
  for (const { department, from, doubts } of passed) {
    expect([department, from]).toEqual(['区民政局', '街道乙']);
    expect(doubts.join()).toContain('已转由“区民政局”承担');
  }
  for (const { doubts } of changes.filter(({ taskId }) => taskId !== duty.taskId)) expect(doubts).toEqual([]);
});

it('what stood in a cell before the form went out contradicts nothing, whatever else was written beside it', async () => {
  const { desk, periodId, exchange, read } = await sentTo('街道乙', (before, period) => {
    const entry = said(before.duty('3', '街道乙').id, { progress: '已部署', percent: 1 });
    before.tracking.enter({ periodId: period, entries: [entry] });
  });
  const plan = await read();
  const progress = plan.changes.filter(({ field }) => field === 'progress');
  exchange.apply(plan.id, takeAll({ ...plan, changes: progress }));
  const again = await read();
  const percent = again.changes.find(({ field, number }) => field === 'percent' && number === '3');
  expect(percent).toMatchObject({ was: '1%', conflict: null, doubts: [] });
  desk.on('2026-11-25');
  desk.tracking.revise({ periodId, entries: [{ obligationId: desk.duty('3', '街道乙').id, percent: 2 }] });
  const later = (await read()).changes.find(({ field, number }) => field === 'percent' && number === '3');
  expect(later).toMatchObject({ was: '2%', conflict: expect.any(Number) });
});

it('a body that is joined with another one between reading and taking over keeps nobody from taking over', async () => {
  const { ledger, periodId, exchange, body, read } = await sentTo('街道乙');
  const into = bodyOf(ledger, '街道甲');
  const plan = await read();
  stepsOn(ledger).departments.join({ id: body.id, into: into.id });
  const result = exchange.apply(plan.id, takeAll(plan));
  expect(listReturnedFiles(ledger.db, periodId)).toMatchObject([{ departmentId: into.id }]);
  const again = await read();
  expect(again.changes, 'what the other body took up meanwhile stays open').toHaveLength(result.stale);
  expect(new Set(again.changes.map(({ number }) => number))).toEqual(new Set(['1', '2']));
});
