import { beforeEach, describe, expect, it } from 'vitest';
import { importInto, newLedger, refusal } from '../../../helpers/ledger.ts';
import { recognized, task } from '../../../helpers/recognized.ts';
import { type OfficeDesk, openDesk, said } from './office.ts';

let desk: OfficeDesk;
let lead: number;
let support: number;
let taskId: number;
let period: number;

beforeEach(() => {
  const ledger = newLedger();
  importInto(ledger, recognized('甲.xlsx', [task(5), task(6)]));
  desk = openDesk(ledger);
  desk.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
  lead = desk.duty('1', '区民政局').id;
  support = desk.duty('1', '区卫计局').id;
  taskId = desk.duty('1', '区民政局').taskId;
  period = desk.periods.list()[0]?.id ?? 0;
});

const revise = (...entries: Parameters<OfficeDesk['tracking']['revise']>[0]['entries']) =>
  desk.tracking.revise({ periodId: period, entries });

const present = () => desk.duty('1', '区民政局').standing;

describe('a cell that is typed', () => {
  it('begins an entry where the period has none', () => {
    revise({ obligationId: lead, progress: '已选址' });
    expect(present()).toMatchObject({ returned: true, rating: null, entry: { progress: '已选址', problem: '' } });
  });

  it('leaves the other words of the entry and its measured values as they are, and corrects it', () => {
    const values = [{ indicator: '床位', value: 120, unit: '张', on: '2026-11-20' }];
    desk.tracking.enter({
      periodId: period,
      entries: [said(lead, { progress: '已建 3 所', problem: '缺地', rating: 'on-track', percent: 40, values })],
    });
    revise({ obligationId: lead, percent: 60 });
    const [first, second] = desk.tracking.record(taskId).entries;
    expect(second).toMatchObject({ corrects: first?.id, progress: '已建 3 所', problem: '缺地', percent: 60, values });
    expect(present()).toMatchObject({ percent: 60, rating: 'on-track', entry: { progress: '已建 3 所' } });
  });

  it('puts a measured value beside those of other days, in the place of the one of its day, and keeps the file', () => {
    const value = (number: number, on: string) => ({ indicator: '床位', value: number, unit: '张', on });
    const source = { file: '民政.xlsx', sheet: '指标', cell: 'G7' };
    revise({ obligationId: lead, values: [value(100, '2026-11-05')] });
    revise({ obligationId: lead, values: [value(110, '2026-11-05'), value(120, '2026-11-20')], source });
    expect(desk.tracking.record(taskId).entries.at(-1)).toMatchObject({
      values: [value(110, '2026-11-05'), value(120, '2026-11-20')],
      source,
    });
    expect(revise({ obligationId: lead, values: [value(120, '2026-11-20')], source })).toBeNull();
    revise({ obligationId: lead, progress: '电话补充' });
    expect(desk.tracking.record(taskId).entries.at(-1)).toMatchObject({ source: null, values: { length: 2 } });
  });

  it('can be cleared: an empty text and no rating are said, what is absent is not', () => {
    revise({ obligationId: lead, progress: '已选址', problem: '缺地', rating: 'behind' });
    revise({ obligationId: lead, problem: '', rating: null });
    expect(desk.tracking.record(taskId).entries.at(-1)).toMatchObject({
      progress: '已选址',
      problem: '',
      rating: null,
    });
  });

  it('that says what stands there already changes nothing', () => {
    revise({ obligationId: lead, progress: '已选址' });
    expect(revise({ obligationId: lead, progress: '已选址' })).toBeNull();
    expect(desk.tracking.record(taskId).entries).toHaveLength(1);
  });

  it('is taken back with its whole block', () => {
    revise({ obligationId: lead, progress: '先' });
    const block = revise({ obligationId: lead, progress: '后' }, { obligationId: support, progress: '配合到位' });
    expect(block?.summary).toContain('进展 2 条（其中更正 1 条）');
    desk.undo(block);
    expect(present().entry?.progress).toBe('先');
    expect(desk.duty('1', '区卫计局').standing.entry).toBeNull();
  });

  it('is refused with its whole block where one rating is not the office’s', () => {
    const wrong = refusal(() =>
      revise({ obligationId: lead, progress: '甲' }, { obligationId: support, rating: '良好' }),
    );
    expect(wrong.code).toBe('no-such-rating');
    expect(present().entry).toBeNull();
  });
});

describe('possible', () => {
  it('names for each step those it can be taken for now, and nobody who was not asked about', () => {
    desk.tracking.event({ obligations: [lead], kind: 'assign', on: '2026-11-20', paper: null, note: '' });
    const possible = desk.tracking.possible([lead, support]);
    const of = (kind: string) => possible.find((each) => each.kind === kind)?.obligations;
    expect(of('assign')).toEqual([support]);
    expect(of('receive')).toEqual([lead]);
    expect(of('note')).toEqual([lead, support]);
    expect(of('close')).toEqual([]);
    // 配合 waits for 牵头.
    expect(of('accept')).toEqual([lead]);
    expect(desk.tracking.possible([support]).flatMap(({ obligations }) => obligations)).not.toContain(lead);
  });
});
