import { describe, expect, it } from 'vitest';
import { makeChange, undoChange } from '../../../src/core/ledger/changes.ts';
import { listLog } from '../../../src/core/ledger/log.ts';
import type { Ledger } from '../../../src/core/ledger/open.ts';
import { undoBatch } from '../../../src/core/ledger/undo-batch.ts';
import type { LogFilter } from '../../../src/shared/model/log.ts';
import { importInto, newLedger, STAMP } from '../../helpers/ledger.ts';
import { recognized, task } from '../../helpers/recognized.ts';

const addPeriod = (ledger: Ledger, name: string, start: string, stamp = STAMP) =>
  makeChange(ledger.db, stamp, 'period', (rows) => {
    rows.insert('periods', { name, start, cutoff: start });
    return '新增一期';
  });

const list = (ledger: Ledger, filter: LogFilter = {}) => listLog(ledger.db, filter, 0, 100);
const idsOf = (ledger: Ledger, filter: LogFilter) => list(ledger, filter).entries.map(({ id }) => id);

describe('the log', () => {
  it('tells each step from another that reads the same in the same second', () => {
    const ledger = newLedger();
    const first = addPeriod(ledger, '十月', '2026-10-01');
    const second = addPeriod(ledger, '十一月', '2026-11-01');
    undoChange(ledger.db, second?.id ?? 0, STAMP);
    expect(list(ledger).entries.map(({ kind, change }) => [kind, change])).toEqual([
      ['turn', null],
      ['period', { id: second?.id, state: 'undone' }],
      ['period', { id: first?.id, state: 'done' }],
    ]);
  });

  it('filters by kind, person, day and words, and counts what is left', () => {
    const ledger = newLedger();
    const { batchId } = importInto(ledger, recognized('甲.xlsx', [task(5)]));
    undoBatch(ledger.db, batchId, STAMP);
    addPeriod(ledger, '十月', '2026-10-01', { at: '2026-11-24T08:00:00', actor: '李四' });
    expect(list(ledger)).toMatchObject({ total: 3, actors: ['李四', '测试员'] });
    expect(idsOf(ledger, { kinds: ['import'] })).toEqual([2, 1]);
    expect(idsOf(ledger, { kinds: ['period', 'turn'] })).toEqual([3]);
    expect(idsOf(ledger, { actor: '李四' })).toEqual([3]);
    expect(idsOf(ledger, { to: '2026-11-22' })).toEqual([2, 1]);
    expect(idsOf(ledger, { from: '2026-11-24', to: '2026-11-24' })).toEqual([3]);
    expect(idsOf(ledger, { text: '甲.XLSX 导入' })).toContain(1);
    expect(idsOf(ledger, { text: '%' })).toEqual([]);
    expect(listLog(ledger.db, {}, 1, 1).entries.map(({ id }) => id)).toEqual([2]);
  });
});
