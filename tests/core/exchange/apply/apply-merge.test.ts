import { beforeEach, describe, expect, it } from 'vitest';
import { knownForms } from '../../../../src/core/exchange/known-ledger.ts';
import { listBatches } from '../../../../src/core/ledger/batches.ts';
import { checkLedger } from '../../../../src/core/ledger/check.ts';
import { listReadingItems } from '../../../../src/core/ledger/reading-list.ts';
import { getReturnedFile, listReturnedFiles } from '../../../../src/core/ledger/returned-files.ts';
import { dumpWork, refusal } from '../../../helpers/ledger.ts';
import { both, leave, type MergeDesk, openMergeDesk, take } from './desk.ts';

let at: MergeDesk;
beforeEach(() => {
  at = openMergeDesk();
});

const indicator = { text: '床位', unit: '张', on: '2026-11-20' };
const record = () => at.desk.ledger.db;

describe('a merge', () => {
  it('makes one entry of what one row says, with its file and cell, in one batch', () => {
    const changes = [
      at.change('1', { value: '已选址', source: { file: 0, sheet: '反馈表', cell: 'H12' } }),
      at.change('1', { field: 'problem', value: '缺地' }),
      at.change('1', { field: 'rating', value: 'on-track', is: '达序时' }),
      at.change('1', { field: 'percent', value: '40', is: '40%' }),
      at.change('1', { field: 'saidBy', value: '李四' }),
      at.change('1', { field: 'value', value: '120', indicator }),
      at.change('2', { value: '已动工' }),
    ];
    const result = at.apply(at.order(at.plan(['民政.xlsx'], changes), take(...changes)));
    expect(result).toMatchObject({ batchId: 2, files: 1, entries: 2, taken: 7, left: 0, open: 0, stale: 0 });
    expect(at.entries('1')).toHaveLength(1);
    expect(at.entries('1')[0]).toMatchObject({
      ...{ progress: '已选址', problem: '缺地', next: '', rating: 'on-track', percent: 40, saidBy: '李四' },
      ...{ corrects: null, source: { file: '民政.xlsx', sheet: '反馈表', cell: 'H12' } },
      values: [{ indicator: '床位', value: 120, unit: '张', on: '2026-11-20' }],
    });
    expect(listBatches(record())[0]).toMatchObject({
      ...{ id: 2, kind: 'merge', state: 'active', files: ['民政.xlsx'], tasks: 2, obligations: 2, version: null },
    });
    expect(checkLedger(record())).toEqual([]);
  });

  it('leaves what a file does not say as it stands: other cells, other obligations, other values', () => {
    at.desk.tracking.enter({
      periodId: at.period,
      entries: [
        {
          ...{ obligationId: at.id('1'), saidBy: '张三', progress: '旧', problem: '缺地', next: '', rating: 'behind' },
          ...{
            percent: 20,
            corrects: null,
            values: [{ ...indicator, indicator: '床位', value: 100, on: '2026-11-05' }],
          },
        },
      ],
    });
    const changes = [
      at.change('1', { was: '旧', value: '新' }),
      at.change('1', { field: 'value', value: '120', indicator }),
    ];
    at.apply(at.order(at.plan(['民政.xlsx'], changes), take(...changes)));
    const [first, second] = at.entries('1');
    expect(second).toMatchObject({
      ...{ corrects: first?.id, progress: '新', problem: '缺地', rating: 'behind', percent: 20, saidBy: '张三' },
      values: [
        { indicator: '床位', value: 100, on: '2026-11-05' },
        { indicator: '床位', value: 120, on: '2026-11-20' },
      ],
    });
    expect(at.entries('2')).toEqual([]);
  });

  it('writes nothing of what was left or not chosen, and says how much of it there is', () => {
    const changes = [
      at.change('1', { value: '甲' }),
      at.change('2', { value: '乙' }),
      at.change('2', { field: 'next' }),
    ];
    const [first, second] = changes;
    if (!first || !second) throw new Error('no changes');
    const result = at.apply(at.order(at.plan(['民政.xlsx'], changes), [...take(first), ...leave(second)]));
    expect(result).toMatchObject({ entries: 1, taken: 1, left: 1, open: 1 });
    expect(at.entries('2')).toEqual([]);
  });

  it('leaves a name open where all that it said is left, and takes the rest', () => {
    const said = at.change('1', { value: '甲' });
    const name = at.change('1', { field: 'saidBy', value: '李四' });
    const other = at.change('2', { value: '乙' });
    const choices = [...leave(said), ...take(name, other)];
    const result = at.apply(at.order(at.plan(['民政.xlsx'], [said, name, other]), choices));
    expect(result).toMatchObject({ entries: 1, taken: 1, left: 1, open: 1, stale: 0 });
    expect(at.entries('1')).toEqual([]);
    expect(at.entries('2')).toHaveLength(1);
  });

  it('takes words that were corrected by hand, and another reading than the one offered first', () => {
    const words = at.change('1', { value: '已选止' });
    const rating = at.change('1', { field: 'rating', value: 'on-track' });
    const choices = [
      { id: words.id, choice: 'take', value: '已选址' } as const,
      { id: rating.id, choice: 'take', value: 'behind' } as const,
    ];
    at.apply(at.order(at.plan(['民政.xlsx'], [words, rating]), choices));
    expect(at.entries('1')[0]).toMatchObject({ progress: '已选址', rating: 'behind' });
  });

  it.each([
    ['rating', '很好', '进度评价表'],
    ['percent', '120', '0 到 100'],
    ['percent', '八成', '不是数字'],
    ['value', '', '不是数字'],
    ['progress', ' ', '没有填写内容'],
  ] as const)('refuses a %s of “%s” with file and cell, and writes nothing', (field, value, words) => {
    const fine = at.change('2', { value: '已动工' });
    const wrong = at.change('1', { field, indicator: field === 'value' ? indicator : null });
    const before = dumpWork(at.desk.ledger);
    const order = at.order(at.plan(['民政.xlsx'], [fine, wrong]), [
      ...take(fine),
      { id: wrong.id, choice: 'take', value },
    ]);
    const { message } = refusal(() => at.apply(order));
    expect(message).toContain('“民政.xlsx”的 反馈表!H12');
    expect(message).toContain(words);
    expect(dumpWork(at.desk.ledger)).toBe(before);
  });
});

describe('answers that contradict each other', () => {
  const two = () => [
    at.change('1', { value: '已完成', conflict: 1 }),
    at.change('1', {
      value: '未完成',
      conflict: 1,
      from: '区卫计局',
      source: { file: 1, sheet: '反馈表', cell: 'H3' },
    }),
  ];

  it('give way to the one that is taken, and are settled by that', () => {
    const [one, other] = two();
    if (!one || !other) throw new Error('no changes');
    const result = at.apply(at.order(at.plan(['民政.xlsx', '卫计.xlsx'], [one, other]), take(other)));
    expect(result).toMatchObject({ entries: 1, taken: 1, left: 1, open: 0 });
    expect(at.entries('1').map(({ progress, source }) => [progress, source?.file])).toEqual([['未完成', '卫计.xlsx']]);
  });

  it('stand one after the other, each with who said it, where both are wanted', () => {
    const changes = two();
    at.apply(at.order(at.plan(['民政.xlsx', '卫计.xlsx'], changes), both(...changes)));
    expect(at.entries('1').map(({ progress }) => progress)).toEqual(['【区民政局】已完成\n【区卫计局】未完成']);
  });

  it('are told apart by their files where one body sent both', () => {
    const changes = two().map((change) => ({ ...change, from: '区民政局' }));
    at.apply(at.order(at.plan(['一.xlsx', '二.xlsx'], changes), both(...changes)));
    expect(at.entries('1')[0]?.progress).toBe('【区民政局，一.xlsx】已完成\n【区民政局，二.xlsx】未完成');
  });

  it('stand beside the words of the ledger where it is the ledger that they contradict', () => {
    at.desk.tracking.revise({
      periodId: at.period,
      entries: [{ obligationId: at.id('1'), progress: '电话报：已完成' }],
    });
    const change = at.change('1', { was: '电话报：已完成', value: '未完成', conflict: 1 });
    at.apply(at.order(at.plan(['民政.xlsx'], [change]), both(change)));
    expect(at.entries('1').at(-1)?.progress).toBe('【区民政局，台账原有】电话报：已完成\n【区民政局】未完成');
  });

  it('cannot both be taken, nor stand together where they are no texts', () => {
    const changes = two();
    const order = at.order(at.plan(['民政.xlsx', '卫计.xlsx'], changes), take(...changes));
    expect(refusal(() => at.apply(order)).code).toBe('taken-twice');
    const ratings = changes.map((change) => ({ ...change, field: 'rating', value: 'behind' }) as const);
    const joined = at.order(at.plan(['民政.xlsx', '卫计.xlsx'], ratings), both(...ratings));
    expect(refusal(() => at.apply(joined)).code).toBe('no-text');
    expect(at.entries('1')).toEqual([]);
  });

  it('are noticed by their cell alone, also where the plan did not set them against each other', () => {
    const changes = two().map((change) => ({ ...change, conflict: null }));
    const order = at.order(at.plan(['民政.xlsx', '卫计.xlsx'], changes), take(...changes));
    expect(refusal(() => at.apply(order)).code).toBe('taken-twice');
  });
});

describe('a plan that is older than the ledger', () => {
  it('does not write over what was said since; that cell stays open, the others are written', () => {
    const changes = [at.change('1', { value: '文件所写' }), at.change('2', { value: '已动工' })];
    const order = at.order(at.plan(['民政.xlsx'], changes), take(...changes));
    at.desk.tracking.revise({ periodId: at.period, entries: [{ obligationId: at.id('1'), progress: '刚刚电话所报' }] });
    expect(at.apply(order)).toMatchObject({ entries: 1, taken: 1, open: 1, stale: 1 });
    expect(at.entries('1').map(({ progress }) => progress)).toEqual(['刚刚电话所报']);
    const sha256 = order.plan.files[0]?.sha256 ?? '';
    expect(
      knownForms(record())
        .listSettled(sha256)
        .map(({ value }) => value),
    ).toEqual(['已动工']);
  });

  it('still writes a cell beside one that changed, and one that says by now what was chosen', () => {
    const changes = [at.change('1', { field: 'problem', value: '缺地' }), at.change('2', { value: '已动工' })];
    const order = at.order(at.plan(['民政.xlsx'], changes), take(...changes));
    at.desk.tracking.revise({
      periodId: at.period,
      entries: [
        { obligationId: at.id('1'), progress: '电话所报' },
        { obligationId: at.id('2'), progress: '已动工' },
      ],
    });
    expect(at.apply(order)).toMatchObject({ entries: 1, taken: 2, stale: 0 });
    expect(at.entries('1').at(-1)).toMatchObject({ progress: '电话所报', problem: '缺地' });
    expect(at.entries('2')).toHaveLength(1);
  });

  it('writes nothing into a period that was frozen since', () => {
    const change = at.change('1', { value: '迟到' });
    const order = at.order(at.plan(['民政.xlsx'], [change]), take(change));
    at.desk.periods.freeze(at.period);
    expect(at.apply(order)).toMatchObject({ entries: 0, taken: 0, open: 1, stale: 1, files: 1 });
    expect(at.entries('1')).toEqual([]);
  });
});

describe('the files of a merge', () => {
  it('are kept as they came, count as returned, and change nothing when they are applied again', () => {
    const change = at.change('1', { value: '已选址' });
    const plan = at.plan(['民政.xlsx'], [change]);
    at.apply(at.order(plan, take(change)));
    const returned = listReturnedFiles(record(), at.period);
    expect(returned.map(({ file }) => file)).toEqual(['民政.xlsx']);
    const kept = getReturnedFile(record(), returned[0]?.id ?? 0);
    expect(kept.name).toBe('民政.xlsx');
    expect(new TextDecoder().decode(kept.bytes)).toBe('民政.xlsx');
    const before = dumpWork(at.desk.ledger);
    expect(at.apply(at.order({ ...plan, changes: [] }, []))).toMatchObject({ batchId: null, changeId: null, files: 0 });
    expect(dumpWork(at.desk.ledger)).toBe(before);
    expect(listBatches(record())).toHaveLength(2);
  });

  it('count once where one is dropped again for what stayed open in it', () => {
    const changes = [at.change('1', { value: '已选址' }), at.change('2', { value: '已动工' })];
    const plan = at.plan(['民政.xlsx'], changes);
    const [first, second] = changes;
    if (!first || !second) throw new Error('no changes');
    expect(at.apply(at.order(plan, take(first)))).toMatchObject({ batchId: 2, open: 1 });
    expect(at.apply(at.order({ ...plan, changes: [second] }, take(second)))).toMatchObject({ batchId: 3, entries: 1 });
    expect(listReturnedFiles(record(), at.period)).toHaveLength(1);
    expect(checkLedger(record())).toEqual([]);
  });

  it('are kept once where two are the same byte for byte, and not at all where they were refused', () => {
    const plan = at.plan(['民政.xlsx', '民政.xlsx', '菜谱.xlsx'], []);
    const refused = { kind: 'refused', error: { code: 'no-form', message: '不是反馈表。' } } as const;
    const files = plan.files.map((file, index) => (index === 2 ? { ...file, verdict: refused } : file));
    expect(at.apply(at.order({ ...plan, files }, []))).toMatchObject({ files: 1, entries: 0 });
    expect(listReturnedFiles(record(), at.period)).toHaveLength(1);
  });

  it('bring what stands outside the rows to the reading list, once', () => {
    const note = {
      kind: 'text-outside',
      source: { file: 0, sheet: '反馈表', cell: 'A40' },
      text: '另：请求增拨经费',
      obligationId: null,
      reason: '写在表下。',
    } as const;
    const plan = at.plan(['民政.xlsx'], [], [note]);
    expect(at.apply(at.order(plan, []))).toMatchObject({ batchId: 2, reading: 1 });
    expect(at.apply(at.order(plan, []))).toMatchObject({ batchId: null, reading: 0 });
    expect(listReadingItems(record())).toMatchObject([
      { file: '民政.xlsx', sheet: '反馈表', cell: 'A40', department: '区民政局', period: '11月', readAt: null },
    ]);
  });
});
