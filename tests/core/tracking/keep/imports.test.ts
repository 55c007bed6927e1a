import { expect, it } from 'vitest';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import { undoBatch } from '../../../../src/core/ledger/undo-batch.ts';
import { change, type HuaduRow, huaduRows, readHuadu, readVersion } from '../../../helpers/huadu.ts';
import { importInto, newLedger, refusal, STAMP } from '../../../helpers/ledger.ts';
import { planned, takeVersion } from '../../../helpers/versions.ts';
import { openDesk, plain, said } from './office.ts';

/** The real rows with one more sentence in task 16. */
async function longerRows(): Promise<readonly HuaduRow[]> {
  const rows = await huaduRows();
  const content = rows.find(({ number }) => number === '16')?.content ?? '';
  return change(rows, 16, { content: `${content}每季度通报进展。` });
}

async function openHuadu() {
  const ledger = newLedger();
  const { batchId } = importInto(ledger, await readHuadu());
  return { ledger, batchId, desk: openDesk(ledger) };
}

it('keeps what was done on a task whose wording and whose bodies a new version changes', async () => {
  const { ledger, desk } = await openHuadu();
  desk.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
  const period = desk.periods.list()[0]?.id ?? 0;
  const lead = desk.duty('16', '区卫计局');
  desk.tracking.event({ obligations: [lead.id], kind: 'assign', on: '2026-11-20', ...plain });
  desk.tracking.enter({ periodId: period, entries: [said(lead.id, { progress: '签约 12 万人', percent: 60 })] });
  const responsibility = '区民政局牵头，卫计局、财政局配合';
  const rows = change(await longerRows(), 16, { responsibility });
  const version = takeVersion(ledger, planned(ledger, await readVersion(rows)));
  expect(desk.duty('16', '区卫计局')).toMatchObject({
    id: lead.id,
    role: 'support',
    standing: { state: 'assigned', percent: 60, entry: { progress: '签约 12 万人' } },
  });
  expect(checkLedger(ledger.db)).toEqual([]);
  const added = desk
    .tasks()
    .tasks.find(({ number }) => number === '16')
    ?.obligations.at(-1);
  desk.tracking.event({ obligations: [added?.id ?? 0], kind: 'assign', on: '2026-11-21', ...plain });
  expect(refusal(() => undoBatch(ledger.db, version.batchId, STAMP)).code).toBe('work-on-batch');
});

it('takes back neither an import nor a version on which work hangs, until that is taken back', async () => {
  const { ledger, desk, batchId } = await openHuadu();
  desk.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
  const period = desk.periods.list()[0]?.id ?? 0;
  const lead = desk.duty('16', '区卫计局').id;
  const assigned = desk.tracking.event({ obligations: [lead], kind: 'assign', on: '2026-11-20', ...plain });
  const entered = desk.tracking.enter({ periodId: period, entries: [said(lead, { progress: '签约 12 万人' })] });
  expect(refusal(() => undoBatch(ledger.db, batchId, STAMP))).toEqual({
    code: 'work-on-batch',
    message: '第 1 批导入的任务已登记第 16 项区卫计局的“交办”等 2 条，台账没有改动。请先逐步撤销这些操作，再撤销导入。',
  });
  desk.undo(entered);
  desk.undo(assigned);
  undoBatch(ledger.db, batchId, STAMP);
  expect(desk.tasks().total).toBe(0);
  expect(checkLedger(ledger.db)).toEqual([]);
  expect(refusal(() => desk.redo(assigned)).code).toBe('changed-since');
});

it('leaves a version alone on which nothing hangs but what was there before it', async () => {
  const { ledger, desk } = await openHuadu();
  const lead = desk.duty('16', '区卫计局').id;
  desk.tracking.event({ obligations: [lead], kind: 'assign', on: '2026-11-20', ...plain });
  const rows = await longerRows();
  const { batchId } = takeVersion(ledger, planned(ledger, await readVersion(rows)));
  desk.tracking.event({ obligations: [lead], kind: 'receive', on: '2026-11-21', ...plain });
  undoBatch(ledger.db, batchId, STAMP);
  expect(desk.duty('16', '区卫计局').standing.state).toBe('received');
  expect(checkLedger(ledger.db)).toEqual([]);
});
