import { expect, it } from 'vitest';
import { redoChange, undoChange } from '../../../src/core/ledger/changes.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { listFormRecords } from '../../../src/core/ledger/forms.ts';
import { listLog } from '../../../src/core/ledger/log.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { listReturnedFiles } from '../../../src/core/ledger/returned-files.ts';
import { undoBatch } from '../../../src/core/ledger/undo-batch.ts';
import { bodyOf, stepsOn } from '../../helpers/directory.ts';
import { sampleForms } from '../../helpers/forms.ts';
import { refusal, STAMP } from '../../helpers/ledger.ts';
import { openMergeDesk, take } from '../exchange/apply/desk.ts';

const formsOf = (ledger: Ledger, period: number, body: { readonly id: number }) =>
  listFormRecords(ledger.db, period).filter(({ departmentId }) => departmentId === body.id).length;

it('a body that is joined with another one takes its forms along, and gives them back', async () => {
  const { ledger, periods } = await sampleForms();
  const [from, to] = [bodyOf(ledger, '区人社局'), bodyOf(ledger, '区民政局')];
  const { id } = periods.november;
  const joined = stepsOn(ledger).departments.join({ id: from.id, into: to.id });
  expect(formsOf(ledger, id, to)).toBe(2);
  expect(checkLedger(ledger.db)).toEqual([]);
  undoChange(ledger.db, joined?.id ?? 0, STAMP);
  expect([formsOf(ledger, id, to), formsOf(ledger, id, from)]).toEqual([1, 1]);
  redoChange(ledger.db, joined?.id ?? 0, STAMP);
  expect(formsOf(ledger, id, to)).toBe(2);
  expect(checkLedger(ledger.db)).toEqual([]);
});

it('a file that came back goes over with the body that sent it', () => {
  const at = openMergeDesk();
  const { ledger } = at.desk;
  const change = at.change('1', { value: '已选址' });
  at.apply(at.order(at.plan(['民政.xlsx'], [change]), take(change)));
  const [from, to] = [bodyOf(ledger, '区民政局'), bodyOf(ledger, '区卫计局')];
  const joined = stepsOn(ledger).departments.join({ id: from.id, into: to.id });
  expect(listReturnedFiles(ledger.db, at.period)).toMatchObject([{ departmentId: to.id }]);
  undoChange(ledger.db, joined?.id ?? 0, STAMP);
  expect(listReturnedFiles(ledger.db, at.period)).toMatchObject([{ departmentId: from.id }]);
});

it('an import whose tasks were asked about stays until the forms are withdrawn', async () => {
  const { ledger, desk } = await sampleForms();
  const send = listLog(ledger.db, { kinds: ['exchange'] }, 0, 1).entries[0];
  expect(send).toMatchObject({ kind: 'exchange', change: { state: 'done' } });
  undoChange(ledger.db, send?.change?.id ?? 0, STAMP);
  expect(refusal(() => undoBatch(ledger.db, 1, STAMP)).message).not.toContain('反馈表');
  redoChange(ledger.db, send?.change?.id ?? 0, STAMP);
  const { db } = ledger;
  for (const { id } of db
    .prepare<{ id: number }>("SELECT id FROM changes WHERE kind IN ('enter', 'event') ORDER BY id DESC")
    .all())
    undoChange(db, id, STAMP);
  expect(refusal(() => undoBatch(db, 1, STAMP)).message).toContain('已下发的反馈表');
  undoChange(db, send?.change?.id ?? 0, STAMP);
  expect(undoBatch(db, 1, STAMP).state).toBe('undone');
  expect(desk.tasks().total).toBeGreaterThan(0);
  expect(checkLedger(db)).toEqual([]);
});

it('the log tells a merge as one step of the exchange, which goes back by its own entry', () => {
  const at = openMergeDesk();
  const { db } = at.desk.ledger;
  const change = at.change('1', { value: '已选址' });
  const { changeId, batchId } = at.apply(at.order(at.plan(['民政.xlsx'], [change]), take(change)));
  const { entries } = listLog(db, { kinds: ['exchange'] }, 0, 5);
  expect(entries).toMatchObject([{ kind: 'exchange', change: { id: changeId, state: 'done' } }]);
  expect(entries[0]?.details).toBe(`第 ${batchId} 批：汇总“11月”反馈 1 份，写入 1 条，采纳 1 处`);
  expect(listLog(db, { kinds: ['progress'] }, 0, 5).entries).toEqual([]);
});
