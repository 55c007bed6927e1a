import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import { listTasks } from '../../../../src/core/ledger/tasks.ts';
import { bodyOf, duties, ledgerOf, obligationsNaming, saying, stepsOn } from '../../../helpers/directory.ts';
import { refusal } from '../../../helpers/ledger.ts';

const open = () =>
  ledgerOf(
    saying(5, '纳入医保定点', { lead: ['区人社局'], support: ['区医保局', '区民政局'] }),
    saying(6, '纳入医保支付范围', { support: ['区人社局', '区医保局'] }),
  );

const facts = { on: '2019-03-31', document: '花编〔2019〕8号', matter: '医保定点' };

describe('职责划转', () => {
  it('passes obligations on from a day, shows both bodies with the reason, and keeps the wording', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const to = bodyOf(ledger, '区医保局').id;
    const step = departments.transfer({ obligations: obligationsNaming(ledger, '区人社局'), to, ...facts });
    expect(step?.summary).toBe('医保定点：2 项单位任务自 2019-03-31 起划转到“区医保局”（花都区）（花编〔2019〕8号）');
    expect(duties(ledger), 'in the second task both are one body in one role now').toEqual([
      '1 区医保局/lead',
      '1 区医保局/support',
      '1 区民政局/support',
      '2 区医保局/support',
    ]);
    const [task] = listTasks(ledger.db, {}, 0, 1).tasks;
    expect(task?.obligations[0]).toMatchObject({
      department: '区医保局',
      wording: '区人社局',
      named: '区人社局',
      transfers: [
        { from: '区人社局', to: '区医保局', on: '2019-03-31', document: '花编〔2019〕8号', matter: '医保定点' },
      ],
    });
    expect(departments.get(to)).toMatchObject({ transfersIn: 2, transfersOut: 0 });
    expect(departments.get(to).history).toContainEqual({
      date: '2019-03-31',
      kind: 'transfer-in',
      label: '医保定点：2 项单位任务由“区人社局”划入',
      source: '花编〔2019〕8号',
      from: 'office',
    });
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('lists the body that all passed from still, with nothing to owe', () => {
    const ledger = open();
    const to = bodyOf(ledger, '区医保局').id;
    stepsOn(ledger).departments.transfer({ obligations: obligationsNaming(ledger, '区人社局'), to, ...facts });
    expect(bodyOf(ledger, '区人社局')).toMatchObject({ tasks: 0, lead: 0 });
  });

  it('refuses a day to come, one before the document or before the last transfer, and the body that owes it already', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const obligations = obligationsNaming(ledger, '区人社局');
    const [own, to] = [bodyOf(ledger, '区人社局').id, bodyOf(ledger, '区医保局').id];
    const transfer = (changes: object) => () => departments.transfer({ obligations, to, ...facts, ...changes });
    expect(refusal(transfer({ on: '2026-11-23' })).code).toBe('day-to-come');
    expect(refusal(transfer({ on: '2017-04-30' })).message).toBe(
      '《甲任务分工表》中“区人社局”的任务 2017-05-01 才下达，不会在 2017-04-30 划转。如果文件写错了单位，请用“更正责任单位”，名册没有改动。',
    );
    expect(refusal(transfer({ to: own })).code).toBe('same-body');
    transfer({})();
    expect(refusal(transfer({ to: own, on: '2018-01-01' })).code).toBe('before-last-transfer');
    transfer({ to: own, on: '2024-01-01' })();
    expect(duties(ledger)[0]).toBe('1 区人社局/lead');
  });

  it('follows a name that is read as another body after all', () => {
    const ledger = open();
    const { departments } = stepsOn(ledger);
    const [medical, civil] = [bodyOf(ledger, '区医保局').id, bodyOf(ledger, '区民政局').id];
    const obligations = obligationsNaming(ledger, '区人社局');
    departments.transfer({ obligations, to: medical, ...facts });
    departments.move({ obligations, to: civil });
    expect(listTasks(ledger.db, {}, 0, 1).tasks[0]?.obligations[0]).toMatchObject({
      department: '区医保局',
      named: '区民政局',
      transfers: [{ from: '区民政局', to: '区医保局' }],
    });
    departments.move({ obligations, to: medical });
    expect(listTasks(ledger.db, {}, 0, 1).tasks[0]?.obligations[0]).toMatchObject({ named: null, transfers: [] });
    expect(checkLedger(ledger.db)).toEqual([]);
  });
});
