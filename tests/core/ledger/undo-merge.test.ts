import { beforeEach, describe, expect, it } from 'vitest';
import { knownForms } from '../../../src/core/exchange/known-ledger.ts';
import { listBatches } from '../../../src/core/ledger/batches.ts';
import { listChanges, redoChange, undoChange } from '../../../src/core/ledger/changes.ts';
import { checkLedger } from '../../../src/core/ledger/check.ts';
import { listReadingItems } from '../../../src/core/ledger/reading-list.ts';
import { listReturnedFiles } from '../../../src/core/ledger/returned-files.ts';
import { undoBatch } from '../../../src/core/ledger/undo-batch.ts';
import { refusal, STAMP } from '../../helpers/ledger.ts';
import { type MergeDesk, openMergeDesk, take } from '../exchange/apply/desk.ts';

let at: MergeDesk;
beforeEach(() => {
  at = openMergeDesk();
});

const db = () => at.desk.ledger.db;
const stateOf = (batch: number | null) => listBatches(db()).find(({ id }) => id === batch)?.state;

/** Takes the words over as a file of that name says them. */
function merge(file: string, words: string, was = '') {
  const change = at.change('1', { value: words, was });
  const note = { kind: 'text-outside', source: { ...change.source, cell: 'A40' } } as const;
  const notes = [{ ...note, text: '请增拨经费', obligationId: null, reason: '写在表下。' }];
  const plan = at.plan([file], [change], notes);
  return { ...at.apply(at.order(plan, take(change))), sha256: plan.files[0]?.sha256 ?? '' };
}

describe('a merge that is taken back', () => {
  it('takes its entries, its answers, its files and its reading along, by its number', () => {
    const { batchId, sha256 } = merge('民政.xlsx', '已选址');
    expect(undoBatch(db(), batchId ?? 0, STAMP)).toMatchObject({
      kind: 'merge',
      state: 'undone',
      files: ['民政.xlsx'],
    });
    expect(at.entries('1')).toEqual([]);
    expect(stateOf(batchId)).toBe('undone');
    expect(listReadingItems(db())).toEqual([]);
    expect(listReturnedFiles(db(), at.period)).toEqual([]);
    expect(knownForms(db()).listSettled(sha256)).toEqual([]);
    expect(knownForms(db()).findMerge(sha256)).toBeNull();
    expect(checkLedger(db())).toEqual([]);
  });

  it('follows its step, however that is taken back and done again', () => {
    const { batchId, changeId, sha256 } = merge('民政.xlsx', '已选址');
    undoChange(db(), changeId ?? 0, STAMP);
    expect(stateOf(batchId)).toBe('undone');
    redoChange(db(), changeId ?? 0, STAMP);
    expect(stateOf(batchId)).toBe('active');
    expect(at.entries('1').map(({ progress }) => progress)).toEqual(['已选址']);
    expect(listReadingItems(db())).toHaveLength(1);
    expect(knownForms(db()).listSettled(sha256)).toHaveLength(1);
    undoBatch(db(), batchId ?? 0, STAMP);
    expect(listChanges(db(), 1)[0]?.state).toBe('undone');
    expect(checkLedger(db())).toEqual([]);
  });

  it('can be taken in again, as another batch', () => {
    const first = merge('民政.xlsx', '已选址');
    undoBatch(db(), first.batchId ?? 0, STAMP);
    const second = merge('民政.xlsx', '已选址');
    expect(second.batchId).toBeGreaterThan(first.batchId ?? 0);
    expect(at.entries('1').map(({ progress }) => progress)).toEqual(['已选址']);
    expect(checkLedger(db())).toEqual([]);
  });

  it('is not done again while another batch has the same file', () => {
    const first = merge('民政.xlsx', '已选址');
    undoBatch(db(), first.batchId ?? 0, STAMP);
    const second = merge('民政.xlsx', '已选址');
    expect(refusal(() => redoChange(db(), first.changeId ?? 0, STAMP)).code).toBe('changed-since');
    undoBatch(db(), second.batchId ?? 0, STAMP);
    redoChange(db(), first.changeId ?? 0, STAMP);
    expect(at.entries('1')).toHaveLength(1);
  });

  it('is done again beside another batch that settled the rest of the same file', () => {
    const changes = [at.change('1', { value: '已选址' }), at.change('2', { value: '已立项' })];
    const plan = at.plan(['民政.xlsx'], changes);
    const [first, second] = changes.map((change) => at.apply(at.order(plan, take(change))));
    for (const merged of [first, second]) {
      undoBatch(db(), merged?.batchId ?? 0, STAMP);
      redoChange(db(), merged?.changeId ?? 0, STAMP);
    }
    expect([...at.entries('1'), ...at.entries('2')].map(({ progress }) => progress)).toEqual(['已选址', '已立项']);
    expect(checkLedger(db())).toEqual([]);
  });

  it('is not done again once another file has said it: its words would stand behind those', () => {
    const first = merge('一.xlsx', '已选址');
    undoBatch(db(), first.batchId ?? 0, STAMP);
    const second = merge('二.xlsx', '已动工');
    expect(refusal(() => redoChange(db(), first.changeId ?? 0, STAMP)).code).toBe('changed-since');
    expect(at.entries('1').map(({ progress }) => progress)).toEqual(['已动工']);
    undoBatch(db(), second.batchId ?? 0, STAMP);
    redoChange(db(), first.changeId ?? 0, STAMP);
    expect(refusal(() => redoChange(db(), second.changeId ?? 0, STAMP)).code).toBe('changed-since');
    expect(at.entries('1').map(({ progress }) => progress)).toEqual(['已选址']);
  });

  it('is refused while a later merge repeats its words, and twice', () => {
    const first = merge('一.xlsx', '已选址');
    const second = merge('二.xlsx', '已动工', '已选址');
    expect(refusal(() => undoBatch(db(), first.batchId ?? 0, STAMP)).code).toBe('changed-since');
    expect(at.entries('1')).toHaveLength(2);
    undoBatch(db(), second.batchId ?? 0, STAMP);
    undoBatch(db(), first.batchId ?? 0, STAMP);
    expect(at.entries('1')).toEqual([]);
    expect(refusal(() => undoBatch(db(), first.batchId ?? 0, STAMP)).message).toContain(
      '汇总反馈（一.xlsx）已经撤销过',
    );
  });

  it('is refused once its period is frozen', () => {
    const { batchId } = merge('民政.xlsx', '已选址');
    at.desk.periods.freeze(at.period);
    expect(refusal(() => undoBatch(db(), batchId ?? 0, STAMP)).code).toBe('period-frozen');
    expect(stateOf(batchId)).toBe('active');
  });
});

describe('an import on whose tasks returned answers hang', () => {
  it('stays, and names the merge that must go first', () => {
    const { batchId } = merge('民政.xlsx', '已选址');
    const { code, message } = refusal(() => undoBatch(db(), 1, STAMP));
    expect(code).toBe('work-on-batch');
    expect(message).toContain('请先撤销第 2 批汇总反馈，再撤销导入');
    undoBatch(db(), batchId ?? 0, STAMP);
    expect(undoBatch(db(), 1, STAMP).state).toBe('undone');
    expect(checkLedger(db())).toEqual([]);
  });

  it('names what was typed beside it, too', () => {
    merge('民政.xlsx', '已选址');
    at.desk.tracking.revise({ periodId: at.period, entries: [{ obligationId: at.id('2'), progress: '手填' }] });
    expect(refusal(() => undoBatch(db(), 1, STAMP)).message).toContain('撤销第 2 批汇总反馈，逐步撤销这些操作');
  });
});

describe('the check', () => {
  it('finds a kept file that another program changed, and a batch that left its step', () => {
    const { batchId } = merge('民政.xlsx', '已选址');
    db().prepareWrite("UPDATE returned_contents SET content = x'00'").run();
    expect(checkLedger(db())).toEqual([expect.stringContaining('保存的反馈文件“民政.xlsx”与收到时不一致')]);
    db().prepareWrite("UPDATE import_batches SET state = 'undone' WHERE id = ?").run(batchId);
    expect(checkLedger(db())).toContainEqual(expect.stringContaining('与写入它的操作不一致'));
  });
});
