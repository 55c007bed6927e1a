import { expect, it } from 'vitest';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import type { Change } from '../../../../src/shared/model/directory.ts';
import { readHuadu } from '../../../helpers/huadu.ts';
import { importInto, newLedger } from '../../../helpers/ledger.ts';
import { openDesk, said } from './office.ts';

/** Task 16 of the real table: 家庭医生签约服务, 区卫计局牵头, 区民政局配合, 2020年. */
async function workOnTask16() {
  const ledger = newLedger();
  importInto(ledger, await readHuadu());
  const desk = openDesk(ledger);
  const lead = desk.duty('16', '区卫计局');
  const support = desk.duty('16', '区民政局');
  const both = [lead.id, support.id];
  const one = [lead.id];
  const periodId = (name: string) => desk.periods.list().find((each) => each.name === name)?.id ?? 0;
  const steps: readonly { readonly day: string; readonly does: () => Change | null }[] = [
    {
      day: '2020-07-01',
      does: () => desk.periods.add({ name: '2020年7月', start: '2020-07-01', cutoff: '2020-07-25' }),
    },
    {
      day: '2020-07-01',
      does: () =>
        desk.tracking.event({
          obligations: both,
          kind: 'assign',
          on: '2020-07-01',
          paper: '花府办督〔2020〕7号',
          note: '',
        }),
    },
    {
      day: '2020-07-03',
      does: () => desk.tracking.event({ obligations: one, kind: 'receive', on: '2020-07-03', paper: null, note: '' }),
    },
    {
      day: '2020-07-24',
      does: () =>
        desk.tracking.enter({
          periodId: periodId('2020年7月'),
          entries: [
            said(lead.id, {
              saidBy: '李四',
              progress: '签约 12 万人',
              rating: 'on-track',
              percent: 50,
              values: [{ indicator: '重点人群签约率', value: 61.5, unit: '%', on: '2020-07-20' }],
            }),
          ],
        }),
    },
    {
      day: '2020-10-01',
      does: () => desk.periods.add({ name: '2020年10月', start: '2020-10-01', cutoff: '2020-10-25' }),
    },
    {
      day: '2020-10-24',
      does: () =>
        desk.tracking.enter({
          periodId: periodId('2020年10月'),
          entries: [
            said(lead.id, { progress: '签约 13 万人', problem: '家庭医生不足', next: '增加团队', rating: 'behind' }),
          ],
        }),
    },
    {
      day: '2020-11-10',
      does: () =>
        desk.tracking.urge({
          obligations: one,
          on: '2020-11-10',
          method: 'phone',
          reply: '月底前补充团队',
          paper: null,
          note: '',
        }),
    },
    {
      day: '2020-12-20',
      does: () =>
        desk.tracking.askExtension({
          obligations: one,
          on: '2020-12-20',
          askedDue: '2021-03-31',
          note: '疫情影响入户签约',
          paper: '花卫计〔2020〕88号',
        }),
    },
    {
      day: '2020-12-25',
      does: () =>
        desk.tracking.decideExtension({
          obligations: one,
          on: '2020-12-25',
          newDue: '2021-02-28',
          note: '',
          paper: null,
        }),
    },
    {
      day: '2021-02-20',
      does: () => desk.tracking.event({ obligations: one, kind: 'report', on: '2021-02-20', paper: null, note: '' }),
    },
    {
      day: '2021-02-25',
      does: () => desk.tracking.event({ obligations: one, kind: 'accept', on: '2021-02-25', paper: null, note: '' }),
    },
    {
      day: '2021-03-05',
      does: () => desk.tracking.event({ obligations: both, kind: 'close', on: '2021-03-05', paper: null, note: '' }),
    },
  ];
  return { ledger, desk, lead, support, steps };
}

it('leads 花都区 task 16 from 交办 to 销号, with every paper on record', async () => {
  const { ledger, desk, lead, support, steps } = await workOnTask16();
  for (const { day, does } of steps) {
    desk.on(day);
    expect(does()).toMatchObject({ state: 'done' });
  }
  expect(desk.duty('16', '区卫计局').standing).toMatchObject({
    state: 'closed',
    due: '2021-02-28',
    originalDue: '2020-12-31',
    daysLate: 0,
    doneOn: '2021-02-25',
    rating: 'behind',
    percent: 50,
    entry: { period: '2020年10月', problem: '家庭医生不足' },
  });
  expect(desk.duty('16', '区民政局').standing).toMatchObject({ state: 'closed', doneOn: '2021-02-25' });
  const record = desk.tracking.record(lead.taskId);
  expect(record.events.filter(({ obligationId }) => obligationId === support.id)).toMatchObject([
    { kind: 'assign', paper: '花府办督〔2020〕7号' },
    { kind: 'accept', note: '随牵头单位办结', on: '2021-02-25' },
    { kind: 'close' },
  ]);
  expect(record.possible[lead.id]).toEqual(['note']);
  expect(record.timeline.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'event 交办',
    'event 交办',
    'event 签收',
    'entry 填报“2020年7月”进展',
    'entry 填报“2020年10月”进展',
    'event 电话催办',
    'event 申请延期',
    'event 批复延期',
    'event 反馈',
    'event 办结',
    'event 办结',
    'event 销号',
    'event 销号',
    'source 随《花都区医养结合试点工作任务分解表》登记',
  ]);
  expect(record.timeline.find(({ title }) => title === '批复延期')?.text).toBe('由2020年12月31日延至2021年2月28日');
  expect(record.timeline.find(({ title }) => title === '电话催办')?.text).toBe('答复：月底前补充团队');
  expect(checkLedger(ledger.db)).toEqual([]);
});

it('takes every step back and does it again, and leaves all as it was in between', async () => {
  const { ledger, desk, lead, steps } = await workOnTask16();
  const shown = () =>
    JSON.stringify([
      desk.tasks(),
      desk.periods.list(),
      desk.tracking.record(lead.taskId),
      desk.tracking.overview(null),
    ]);
  for (const { day, does } of steps) {
    desk.on(day);
    const before = shown();
    const change = does();
    const after = shown();
    expect(after, change?.summary).not.toBe(before);
    desk.undo(change);
    expect(shown(), change?.summary).toBe(before);
    expect(checkLedger(ledger.db)).toEqual([]);
    desk.redo(change);
    expect(shown(), change?.summary).toBe(after);
    expect(checkLedger(ledger.db)).toEqual([]);
  }
});
