import { beforeEach, describe, expect, it } from 'vitest';
import { importInto, newLedger, refusal } from '../../../helpers/ledger.ts';
import { recognized, task } from '../../../helpers/recognized.ts';
import { type OfficeDesk, openDesk, said } from './office.ts';

let desk: OfficeDesk;
let lead: number;
let support: number;
let period: number;

beforeEach(() => {
  const ledger = newLedger();
  importInto(ledger, recognized('甲.xlsx', [task(5), task(6)]));
  desk = openDesk(ledger);
  desk.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
  lead = desk.duty('1', '区民政局').id;
  support = desk.duty('1', '区卫计局').id;
  period = desk.periods.list()[0]?.id ?? 0;
});

const enter = (...entries: ReturnType<typeof said>[]) => desk.tracking.enter({ periodId: period, entries });

describe('an entry', () => {
  it('says what was said and leaves the state alone', () => {
    enter(said(lead, { progress: '已建 3 所', rating: 'on-track', percent: 40, saidBy: '张三' }));
    expect(desk.duty('1', '区民政局').standing).toMatchObject({
      state: 'pending',
      rating: 'on-track',
      percent: 40,
      returned: true,
      entry: { period: '11月', progress: '已建 3 所', saidBy: '张三' },
    });
  });

  it('comes as a block, all of it or nothing', () => {
    expect(enter(said(lead, { progress: '甲' }), said(support, { progress: '乙' }))?.summary).toBe(
      '填入“11月”进展 2 条：区民政局（第 1 项）等 2 项',
    );
    const wrong = refusal(() => enter(said(lead, { progress: '丙' }), said(support, { rating: '很好' })));
    expect(wrong).toEqual({
      code: 'no-such-rating',
      message: '区卫计局（第 1 项）的进度评价“很好”不在本单位的评价表内，台账没有改动。',
    });
    expect(desk.duty('1', '区民政局').standing.entry?.progress).toBe('甲');
  });

  it('says something: 本期无变化 does, an empty one does not', () => {
    expect(refusal(() => enter(said(lead))).code).toBe('empty-entry');
    enter(said(lead, { progress: '本期无变化' }));
    expect(desk.duty('1', '区民政局').standing.returned).toBe(true);
  });

  it('is corrected by a new one, in its own period and once; the old one stays on record', () => {
    enter(said(lead, { progress: '已建 3 所' }));
    const [first] = desk.tracking.record(1).entries;
    enter(said(lead, { progress: '已建 2 所', corrects: first?.id ?? 0 }));
    expect(desk.duty('1', '区民政局').standing.entry?.progress).toBe('已建 2 所');
    expect(desk.tracking.record(1).entries.map(({ progress }) => progress)).toEqual(['已建 3 所', '已建 2 所']);
    const again = () => enter(said(lead, { progress: '已建 1 所', corrects: first?.id ?? 0 }));
    expect(refusal(again).code).toBe('corrected-before');
    const other = () => enter(said(support, { progress: '已建 1 所', corrects: first?.id ?? 0 }));
    expect(refusal(other).code).toBe('no-such-entry');
  });

  it('is not taken for a period to come', () => {
    desk.periods.add({ name: '12月', start: '2026-12-01', cutoff: '2026-12-25' });
    const december = desk.periods.list()[0]?.id ?? 0;
    const entries = [said(lead, { progress: '提前填' })];
    expect(refusal(() => desk.tracking.enter({ periodId: december, entries })).code).toBe('period-to-come');
  });

  it('brings measured values along, and takes them with it', () => {
    const values = [{ indicator: '床位比例', value: 62.5, unit: '%', on: '2026-11-20' }];
    const change = enter(said(lead, { progress: '甲', values }));
    expect(desk.tracking.record(1).entries).toMatchObject([{ values }]);
    desk.undo(change);
    expect(desk.tracking.record(1).entries).toEqual([]);
    desk.redo(change);
    expect(desk.tracking.record(1).entries).toMatchObject([{ values }]);
  });
});

describe('a period', () => {
  it('has a name and a first day of its own, and ends no earlier than it begins', () => {
    expect(refusal(() => desk.periods.add({ name: '11月', start: '2026-12-01', cutoff: '2026-12-25' })).code).toBe(
      'same-period',
    );
    expect(refusal(() => desk.periods.add({ name: '第一期', start: '2026-11-01', cutoff: '2026-12-25' })).code).toBe(
      'same-start',
    );
    expect(refusal(() => desk.periods.add({ name: '第一期', start: '2026-12-02', cutoff: '2026-12-01' })).code).toBe(
      'turned-span',
    );
    desk.periods.edit({ id: period, name: '第十一期', start: '2026-11-01', cutoff: '2026-11-28' });
    expect(desk.periods.list()).toMatchObject([{ name: '第十一期', cutoff: '2026-11-28', state: 'open' }]);
  });

  it('whose forms come in during the next one is judged by what was said for it alone', () => {
    const [november] = desk.periods.list();
    desk.periods.edit({ id: period, name: '11月', start: '2026-11-01', cutoff: '2026-12-10' });
    desk.tracking.event({ obligations: [lead], kind: 'assign', on: '2026-11-22', paper: null, note: '' });
    desk.on('2026-12-05');
    desk.periods.add({ name: '12月', start: '2026-12-01', cutoff: '2027-01-10' });
    const december = desk.periods.list()[0]?.id ?? 0;
    desk.tracking.enter({ periodId: december, entries: [said(lead, { rating: 'ahead' })] });
    expect(desk.tracking.overview(november?.id ?? 0)).toMatchObject({ period: '11月', notReturned: 1 });
    expect(desk.tracking.overview(december)).toMatchObject({ period: '12月', notReturned: 0 });
  });
});
