import { beforeEach, describe, expect, it } from 'vitest';
import { saying, takeIn } from '../../helpers/directory.ts';
import { importInto, newLedger } from '../../helpers/ledger.ts';
import { assignment, recognized, task } from '../../helpers/recognized.ts';
import { type OfficeDesk, openDesk, plain, said } from './keep/office.ts';

let desk: OfficeDesk;
const id = (number: string, department: string) => desk.duty(number, department).id;
const event = (kind: Parameters<OfficeDesk['tracking']['event']>[0]['kind'], on: string, ...obligations: number[]) =>
  desk.tracking.event({ obligations, kind, on, ...plain });

beforeEach(() => {
  const ledger = newLedger();
  const dated = (due: string) => ({ due, deadline: due, deadlines: [] });
  importInto(
    ledger,
    recognized('甲.xlsx', [
      task(5, dated('2026-11-10')),
      task(6, dated('2026-11-25')),
      task(7, { assignments: [assignment('区财政局', 'lead'), assignment('区民政局', 'lead')] }),
      task(8, { assignments: [assignment('区财政局', 'sole')] }),
    ]),
  );
  desk = openDesk(ledger);
  desk.on('2026-10-05');
  desk.periods.add({ name: '10月', start: '2026-10-01', cutoff: '2026-10-25' });
  event('assign', '2026-10-05', id('1', '区民政局'), id('2', '区民政局'), id('3', '区财政局'), id('4', '区财政局'));
  desk.on('2026-10-20');
  const october = desk.periods.list()[0]?.id ?? 0;
  desk.tracking.enter({ periodId: october, entries: [said(id('2', '区民政局'), { rating: 'on-track', percent: 30 })] });
  event('accept', '2026-10-20', id('4', '区财政局'));
  desk.on('2026-11-22');
  desk.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
  const november = desk.periods.list()[0]?.id ?? 0;
  desk.tracking.enter({
    periodId: november,
    entries: [said(id('3', '区财政局'), { rating: 'behind', problem: '资金未到位', next: '追加预算' })],
  });
});

describe('the overview', () => {
  it('counts tasks and duties by name, and percentages that add up to 100.0', () => {
    const overview = desk.tracking.overview(null);
    expect(overview).toMatchObject({
      period: '11月',
      asOf: '2026-11-22',
      tasks: 4,
      unitDuties: 7,
      accountable: 5,
      accepted: 1,
      overdue: 1,
      dueSoon: 1,
      notReturned: 2,
    });
    expect(overview.byRating.filter(({ count }) => count > 0)).toEqual([
      { key: 'behind', word: '欠序时', count: 1, percent: 20 },
      { key: 'on-track', word: '达序时', count: 1, percent: 20 },
      { key: 'none', word: '未评价', count: 3, percent: 60 },
    ]);
    for (const figures of [overview.byRating, overview.byLight, overview.byState]) {
      expect(figures.reduce((sum, { count }) => sum + count, 0)).toBe(5);
      expect(figures.reduce((sum, { percent }) => sum + (percent ?? 0), 0)).toBeCloseTo(100, 10);
    }
  });

  it('opens the rows that each number was counted from', () => {
    const overview = desk.tracking.overview(null);
    const rows = (filter: Parameters<OfficeDesk['tasks']>[0]) =>
      desk.tasks({ ...filter, accountable: true }).tasks.map(({ number }) => number);
    expect(rows({ lateOnly: true })).toEqual(['1']);
    expect(rows({ notReturnedIn: overview.periodId ?? 0 })).toEqual(['1', '2']);
    expect(rows({ ratings: ['behind'] })).toEqual(['3']);
    expect(rows({ ratings: ['none'] })).toEqual(['1', '3', '4']);
    expect(rows({ states: ['accepted'] })).toEqual(['4']);
    expect(rows({ dueFrom: overview.asOf, dueBefore: '2026-11-29' })).toEqual(['2']);
    // The second has 30% where 94% of its time is gone: a red light in the office's table.
    expect(rows({ lagging: true })).toEqual(['1', '2', '3']);
    expect(overview.lagging).toHaveLength(3);
    for (const { key, count } of overview.byLight) {
      expect(rows({ lights: [key] }).length > 0, key).toBe(count > 0);
    }
  });

  it('takes one filter for one obligation: late and rated do not mean two bodies of a task', () => {
    expect(desk.tasks({ lateOnly: true, ratings: ['behind'] }).total).toBe(0);
    expect(desk.tasks({ departmentId: desk.duty('3', '区财政局').departmentId, ratings: ['behind'] }).total).toBe(1);
    expect(desk.tasks({ departmentId: desk.duty('3', '区民政局').departmentId, ratings: ['behind'] }).total).toBe(0);
  });

  it('lists what lags with its reason and measures, and departments in order of protocol', () => {
    const { lagging, departments } = desk.tracking.overview(null);
    expect(lagging.map(({ department, number, since, daysLate }) => [department, number, since, daysLate])).toEqual(
      expect.arrayContaining([
        ['区民政局', '1', '2026-11-10', 12],
        ['区财政局', '3', '2026-11-22', 0],
      ]),
    );
    expect(lagging.find(({ number }) => number === '3')).toMatchObject({
      lastWord: '资金未到位',
      measures: '追加预算',
    });
    expect(departments.map(({ department, duties, support }) => [department, duties, support])).toEqual([
      ['区财政局', 2, 0],
      ['区民政局', 3, 0],
    ]);
  });

  it('names what lags with its district where two have a body of that name', () => {
    const ledger = newLedger();
    for (const place of ['花都区', '朝阳区']) {
      takeIn(ledger, [saying(5, `推进${place}社区食堂建设`, { lead: ['区民政局'] })], { file: `${place}.xlsx`, place });
    }
    const two = openDesk(ledger);
    two.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
    const duties = two.tasks({}).tasks.flatMap(({ obligations }) => obligations.map(({ id }) => id));
    two.tracking.event({ obligations: duties, kind: 'assign', on: '2026-11-02', ...plain });
    const periodId = two.periods.list()[0]?.id ?? 0;
    two.tracking.enter({ periodId, entries: duties.map((duty) => said(duty, { rating: 'behind' })) });
    const named = two.tracking.overview(null).lagging.map(({ department }) => department);
    expect(named.sort()).toEqual(['朝阳区民政局', '花都区民政局']);
  });

  it('says what changed against the period before, open or frozen', () => {
    const change = { period: '10月', accepted: 0, overdue: 1, notReturned: 0 };
    expect(desk.tracking.overview(null).change).toMatchObject(change);
    const october = desk.periods.list().find(({ name }) => name === '10月')?.id ?? 0;
    desk.periods.freeze(october);
    expect(desk.tracking.overview(null).change).toMatchObject(change);
    expect(desk.tracking.overview(october)).toMatchObject({ asOf: '2026-10-25', overdue: 0, change: null });
  });

  it('is empty, not wrong, while there is nothing', () => {
    const overview = openDesk(newLedger()).tracking.overview(null);
    expect(overview).toMatchObject({ tasks: 0, period: null, change: null, departments: [], lagging: [] });
    expect(overview.byRating.every(({ percent }) => percent === null)).toBe(true);
  });
});

describe('reminders and days', () => {
  it('name what is late, due soon and missing today', () => {
    expect(desk.tracking.reminders().map(({ kind, message }) => `${kind} ${message}`)).toEqual(
      expect.arrayContaining([
        'overdue 完成时限2026年11月10日已过 12 天，尚未办结。',
        'due-soon 2026年11月25日到期，还有 3 天。',
      ]),
    );
  });

  it('lay out a month: days in force, cut-offs and milestones, which workdays they are', () => {
    const { taskId } = desk.duty('3', '区财政局');
    const milestones = [{ kind: 'milestone' as const, title: '招标', due: '2026-11-21', doneOn: null }];
    desk.tracking.setMilestones({ taskId, milestones });
    const days = desk.tracking.days('2026-11-01', '2026-11-30');
    expect(days.map(({ on, kind, late, done, workday }) => [on, kind, late, done, workday])).toEqual([
      ['2026-11-10', 'due', true, false, true],
      ['2026-11-21', 'milestone', true, false, false],
      ['2026-11-25', 'due', false, false, true],
      ['2026-11-25', 'cutoff', false, false, true],
    ]);
    expect(days[1]).toMatchObject({ title: '招标（第 3 项：第3项工作）', departments: ['区财政局', '区民政局'] });
  });
});
