import { describe, expect, it } from 'vitest';
import type { MergeChange } from '../../../../src/shared/model/exchange.ts';
import { entryOf, fileOf, formOf, knownOf, merge, mergeFiles, paperOf } from '../match/sent-form.ts';

const form = formOf();
const filled = (progress: string) => paperOf(form).put(1, '进展情况', progress);
const LATER = '2026-11-23T08:00:00';
const ledgerSaying = (said: Parameters<typeof entryOf>[0]) => ({ entries: new Map([['2 101', entryOf(said)]]) });

const shown = ({ field, was, is, kind, conflict }: MergeChange) =>
  `${field} ${kind} “${was}”→“${is}”${conflict === null ? '' : ` !${conflict}`}`;

describe('what a returned file would change', () => {
  it('says what was and what is, as a person reads it', () => {
    const paper = filled('已签约3家').put(1, '进度评价', '超序时').put(1, '完成比例', 60);
    const { changes } = merge([paper], ledgerSaying({ progress: '已签约1家', rating: 'on-track' }));
    expect(changes.map(shown)).toEqual([
      'progress changed “已签约1家”→“已签约3家”',
      'rating changed “达序时”→“超序时”',
      'percent new “”→“60%”',
    ]);
    expect(changes[1]).toMatchObject({ value: 'ahead', source: { file: 0, sheet: '反馈表', cell: 'J6' } });
  });

  it('is nothing where the ledger says the same', () => {
    const { changes, counts } = merge([filled('已签约3家')], ledgerSaying({ progress: '已签约3家', at: LATER }));
    expect(changes).toEqual([]);
    expect(counts).toMatchObject({ same: 1, certain: 0 });
  });

  it('never erases: an empty or struck-out cell leaves what stands there', () => {
    const paper = paperOf(form).put(1, '存在问题', '—');
    const { changes, counts } = merge([paper], ledgerSaying({ progress: '已签约3家', problem: '用地紧张' }));
    expect(changes).toEqual([]);
    expect(counts.blank).toBe(26);
  });

  it('is asked where “无变化” would take the place of what was said of this period before', () => {
    const [change] = merge([filled('无变化')], ledgerSaying({ progress: '已签约3家' })).changes;
    expect(change).toMatchObject({ value: '本期无变化', conflict: null });
    expect(change?.doubts).toHaveLength(1);
    expect(merge([filled('无变化')]).counts).toMatchObject({ certain: 1, doubtful: 0 });
  });

  it('contradicts an entry made after the form went out, and renews one from before', () => {
    expect(
      merge([filled('已签约3家')], ledgerSaying({ progress: '电话报：2家', at: LATER })).changes.map(shown),
    ).toEqual(['progress changed “电话报：2家”→“已签约3家” !1']);
    expect(merge([filled('已签约3家')], ledgerSaying({ progress: '电话报：2家' })).counts).toMatchObject({
      certain: 1,
      conflicts: 0,
    });
  });

  it('sets two files against each other where they differ, and takes them for one where they agree', () => {
    const [one, other] = [filled('已签约3家'), filled('已签约5家').put(1, '存在问题', '无')];
    const { changes, counts } = merge([one, other]);
    expect(changes.map(shown)).toEqual([
      'progress new “”→“已签约3家” !1',
      'progress new “”→“已签约5家” !1',
      'problem new “”→“无”',
    ]);
    expect(counts).toMatchObject({ certain: 1, conflicts: 2 });
    expect(merge([filled('已签约3家'), filled('已签约3家')]).changes).toHaveLength(1);
  });

  it('asks for a second file even where the first one says what the ledger says', () => {
    const { changes } = merge([filled('已签约3家'), filled('已签约5家')], ledgerSaying({ progress: '已签约3家' }));
    expect(changes.map(shown)).toEqual(['progress changed “已签约3家”→“已签约5家” !1']);
  });

  it('asks about an answer that cannot be read, and sets it against nothing', () => {
    const { changes } = merge([paperOf(form).put(1, '完成比例', '120%'), paperOf(form).put(1, '完成比例', 60)]);
    expect(changes.map(({ value, conflict, doubts }) => [value, conflict, doubts.length])).toEqual([
      ['', null, 1],
      ['60', null, 0],
    ]);
  });

  it('leaves out what a person settled of the same bytes', () => {
    const settled = [
      { periodId: 2, obligationId: 101, field: 'progress', cell: '反馈表!G6', value: '已签约3家' },
    ] as const;
    const { changes, counts } = merge([filled('已签约3家').put(1, '存在问题', '无')], { settled, merged: 7 });
    expect(changes.map(({ field }) => field)).toEqual(['problem']);
    expect(counts.settled).toBe(1);
  });

  it('puts nothing on the reading list again that was put there with the same bytes', () => {
    const paper = filled('已签约3家').at(1, 20, '请核');
    expect(merge([paper]).reading).toHaveLength(1);
    expect(merge([paper], { merged: 7 }).reading).toEqual([]);
    const twice = fileOf(paper);
    expect(mergeFiles([twice, twice], knownOf()).reading).toHaveLength(1);
  });
});

describe('who said it', () => {
  const speakers = (paper: ReturnType<typeof filled>, ledger = {}) =>
    merge([paper], ledger).changes.filter(({ field }) => field === 'saidBy');

  it('is the one person named, for every row that says something', () => {
    const paper = filled('已办')
      .put(2, '进展情况', '已办')
      .put(1, '填报人', '陈志明')
      .put(1, '联系电话', '020-36891234');
    expect(speakers(paper).map(({ obligationId, value }) => [obligationId, value])).toEqual([
      [101, '区民政局 陈志明（020-36891234）'],
      [102, '区民政局 陈志明（020-36891234）'],
    ]);
  });

  it('is nobody for a row that names none where others name several', () => {
    const paper = filled('已办').put(2, '进展情况', '已办').put(3, '进展情况', '已办');
    paper.put(1, '填报人', '陈志明').put(2, '填报人', '欧阳晓红');
    expect(speakers(paper).map(({ obligationId }) => obligationId)).toEqual([101, 102]);
  });

  it('is no answer by itself', () => {
    expect(merge([paperOf(form).put(1, '填报人', '陈志明')]).changes).toEqual([]);
  });

  it('is asked where all that was said is asked', () => {
    const [speaker] = speakers(paperOf(form).put(1, '完成比例', '约80%').put(1, '填报人', '陈志明'));
    expect(speaker?.doubts).toHaveLength(1);
  });

  it('is asked there also where the ledger has words of somebody else, under which the name would come to stand', () => {
    const ledger = ledgerSaying({ progress: '电话报：2家', saidBy: '区民政局 欧阳晓红' });
    const [speaker] = speakers(paperOf(form).put(1, '完成比例', '约80%').put(1, '填报人', '陈志明'), ledger);
    expect(speaker?.doubts).toHaveLength(1);
    const [certain] = speakers(paperOf(form).put(1, '完成比例', '80%').put(1, '填报人', '陈志明'), ledger);
    expect(certain?.doubts).toEqual([]);
  });

  it('is not asked again by a file that says what the ledger says', () => {
    const ledger = ledgerSaying({ progress: '已签约3家', saidBy: '区民政局 欧阳晓红' });
    expect(speakers(filled('已签约3家').put(1, '填报人', '陈志明'), ledger)).toEqual([]);
  });
});

describe('measured values', () => {
  const measured = (value: string | number, on: string | null) =>
    paperOf(form).put(1, '本期完成值', value, '指标').put(1, '统计截止日', on, '指标');

  it('are told by indicator, unit and day', () => {
    const { changes } = merge([measured(78, '2026年11月20日')]);
    expect(changes).toMatchObject([
      {
        obligationId: 103,
        is: '78%',
        value: '78',
        indicator: { text: '建档率', unit: '%', on: '2026-11-20' },
        doubts: [],
      },
    ]);
  });

  it('of another day stand beside each other', () => {
    const values = [{ indicator: '建档率', value: 70, unit: '%', on: '2026-10-31' }];
    const ledger = { entries: new Map([['2 103', entryOf({ values, at: LATER })]]) };
    expect(merge([measured(78, '2026-11-20')], ledger).changes.map(shown)).toEqual(['value new “”→“78%”']);
    expect(merge([measured(78, '2026-10-31')], ledger).changes.map(shown)).toEqual(['value changed “70%”→“78%” !1']);
  });

  it('without a day, or of one to come, are asked and never put into the future', () => {
    for (const on of [null, '2027-11-20', '不详']) {
      const [change] = merge([measured(78, on)]).changes;
      expect([change?.indicator?.on, change?.doubts.length]).toEqual(['2026-11-24', 1]);
    }
  });
});
