import { describe, expect, it } from 'vitest';
import { listBatches } from '../../../src/core/ledger/batches.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { listDepartments } from '../../../src/core/ledger/list-departments.ts';
import { undoBatch } from '../../../src/core/ledger/undo-batch.ts';
import { dumpWork, importInto, newLedger, refusal, STAMP } from '../../helpers/ledger.ts';
import { assignment, doubt, recognized, task } from '../../helpers/recognized.ts';

const rich = recognized(
  '乙.xlsx',
  [
    task(5, {
      due: '2024-10-31',
      deadline: '2024年10月底前',
      deadlines: [{ kind: 'date', text: '2024年10月底前', due: '2024-10-31', start: null, cell: 'C5' }],
      indicators: [
        { text: '达到70%以上', name: '管理率', operator: '>=', value: 70, unit: '%', soft: false, cell: 'C5' },
      ],
      extras: [{ meaning: 'leader', header: '分管领导', text: '张三', cell: 'E5' }],
    }),
    task(6, { assignments: [assignment('各街乡', 'joint'), assignment('区民政局', 'support')] }),
  ],
  { issues: [doubt('C5', { reading: '1-2所', alternatives: ['12所'] }), doubt('')] },
);

describe('undoBatch', () => {
  it('leaves the work as it was before the import, to the last row', () => {
    const ledger = newLedger();
    importInto(ledger, recognized('甲.xlsx', [task(5), task(6)]));
    const before = dumpWork(ledger);
    const { batchId } = importInto(ledger, rich);
    expect(dumpWork(ledger)).not.toBe(before);
    undoBatch(ledger.db, batchId, STAMP);
    expect(dumpWork(ledger)).toBe(before);
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('removes the departments that nothing names any more, and no other', () => {
    const ledger = newLedger();
    importInto(ledger, recognized('甲.xlsx', [task(5)]));
    const { batchId } = importInto(ledger, rich);
    expect(listDepartments(ledger.db).map(({ name }) => name)).toContain('各街乡');
    undoBatch(ledger.db, batchId, STAMP);
    expect(listDepartments(ledger.db).map(({ name }) => name)).toEqual(['区民政局', '区卫计局'].sort().reverse());
  });

  it('keeps the batch in the history, with its counts, and never gives its number to another one', () => {
    const ledger = newLedger();
    const first = importInto(ledger, rich);
    undoBatch(ledger.db, first.batchId, STAMP);
    const second = importInto(ledger, rich);
    expect(second.batchId).toBeGreaterThan(first.batchId);
    expect(listBatches(ledger.db).map(({ state, tasks, files }) => ({ state, tasks, files }))).toEqual([
      { state: 'active', tasks: 2, files: ['乙.xlsx'] },
      { state: 'undone', tasks: 2, files: ['乙.xlsx'] },
    ]);
  });

  it('refuses a batch that was taken back, and one that never was', () => {
    const ledger = newLedger();
    const { batchId } = importInto(ledger, rich);
    undoBatch(ledger.db, batchId, STAMP);
    const before = dumpWork(ledger);
    expect(refusal(() => undoBatch(ledger.db, batchId, STAMP)).code).toBe('already-undone');
    expect(refusal(() => undoBatch(ledger.db, 99, STAMP)).code).toBe('no-such-batch');
    expect(dumpWork(ledger)).toBe(before);
  });
});
