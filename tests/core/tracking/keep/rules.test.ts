import { beforeEach, describe, expect, it } from 'vitest';
import { importInto, newLedger, refusal } from '../../../helpers/ledger.ts';
import { recognized, task } from '../../../helpers/recognized.ts';
import { type OfficeDesk, openDesk, said } from './office.ts';

let desk: OfficeDesk;
const preset = (name: string) => {
  const found = desk.rules.lights().presets.find((each) => each.name.startsWith(name));
  if (!found) throw new Error(`no scheme ${name}`);
  return found;
};

beforeEach(() => {
  const ledger = newLedger();
  importInto(ledger, recognized('甲.xlsx', [task(5, { due: '2026-11-20', deadline: '11月20日前' })]));
  desk = openDesk(ledger);
  desk.periods.add({ name: '11月', start: '2026-11-01', cutoff: '2026-11-25' });
});

describe('the office’s table of lights', () => {
  it('is the one shipped until another is chosen; the lights follow at once, and go back with the step', () => {
    const light = () => desk.duty('1', '区民政局').standing.light?.meaning;
    const before = light();
    const change = desk.rules.setLights({ scheme: preset('西安') });
    expect(light()).not.toBe(before);
    desk.undo(change);
    expect(light()).toBe(before);
  });

  it('is not let in where one of its lights would never show', () => {
    const scheme = preset('西安');
    const rules = [...scheme.rules, ...scheme.rules];
    expect(refusal(() => desk.rules.setLights({ scheme: { ...scheme, rules } })).code).toBe('lights-wrong');
    expect(desk.rules.lights().scheme.rules).not.toHaveLength(rules.length);
  });
});

describe('the office’s ratings', () => {
  it('may be renamed and added to, but one that an entry has cannot go', () => {
    const { ratings } = desk.rules.ratings();
    const period = desk.periods.list()[0]?.id ?? 0;
    const entries = [said(desk.duty('1', '区民政局').id, { rating: 'behind' })];
    desk.tracking.enter({ periodId: period, entries });
    const without = ratings.filter(({ code }) => code !== 'behind');
    expect(refusal(() => desk.rules.setRatings({ ratings: without })).code).toBe('rating-in-use');
    desk.rules.setRatings({
      ratings: ratings.map((each) => (each.code === 'behind' ? { ...each, word: '慢序时' } : each)),
    });
    expect(desk.tracking.overview(null).byRating.find(({ key }) => key === 'behind')?.word).toBe('慢序时');
    expect(refusal(() => desk.rules.setRatings({ ratings: [...ratings, ...ratings] })).code).toBe('same-rating');
  });
});

describe('the office’s calendar', () => {
  it('is its own for the years it entered, the program’s for the others', () => {
    desk.rules.setCalendar({ calendar: { years: [2026], holidays: ['2026-11-25'], workdays: [] } });
    const { calendar } = desk.rules.calendar();
    expect(calendar.holidays.filter((day) => day.startsWith('2026'))).toEqual(['2026-11-25']);
    expect(calendar.years).toContain(2024);
    expect(desk.tracking.days('2026-11-25', '2026-11-25')).toMatchObject([{ kind: 'cutoff', workday: false }]);
    const wrong = { years: [2026], holidays: ['2026-02-30'], workdays: [] };
    expect(refusal(() => desk.rules.setCalendar({ calendar: wrong })).code).toBe('calendar-wrong');
  });
});

describe('saved views', () => {
  it('keep a filter under a name, give way to a new one of that name, and go', () => {
    desk.views.save({ name: '逾期', filter: { lateOnly: true } });
    desk.views.save({ name: '逾期', filter: { lateOnly: true, accountable: true } });
    const [view, ...others] = desk.views.list();
    expect(others).toEqual([]);
    expect(view?.filter).toEqual({ lateOnly: true, accountable: true });
    const removed = desk.views.remove({ id: view?.id ?? 0 });
    expect(desk.views.list()).toEqual([]);
    desk.undo(removed);
    expect(desk.views.list()).toHaveLength(1);
  });
});

describe('the parts of a task and its 汇总单位', () => {
  it('are set whole, keep their numbers, and are taken back', () => {
    const set = (milestones: Parameters<OfficeDesk['tracking']['setMilestones']>[0]['milestones']) =>
      desk.tracking.setMilestones({ taskId: 1, milestones });
    set([{ kind: 'part', title: '选址', due: '2026-11-01', doneOn: null }]);
    const [part] = desk.tracking.record(1).milestones;
    const change = set([{ id: part?.id, kind: 'part', title: '选址', due: '2026-11-01', doneOn: '2026-11-20' }]);
    expect(desk.tracking.record(1).milestones).toMatchObject([{ id: part?.id, doneOn: '2026-11-20' }]);
    desk.undo(change);
    expect(desk.tracking.record(1).milestones).toMatchObject([{ id: part?.id, doneOn: null }]);
    const future = () => set([{ kind: 'part', title: '开工', due: null, doneOn: '2026-12-01' }]);
    expect(refusal(future).code).toBe('future-day');
  });

  it('take a body that answers for the task, not one that cooperates', () => {
    const [lead, support] = [desk.duty('1', '区民政局').id, desk.duty('1', '区卫计局').id];
    desk.tracking.setSummarizing({ taskId: 1, obligationId: lead });
    expect(desk.tracking.record(1).summarizing).toBe(lead);
    expect(refusal(() => desk.tracking.setSummarizing({ taskId: 1, obligationId: support })).code).toBe('no-lead');
    desk.tracking.setSummarizing({ taskId: 1, obligationId: null });
    expect(desk.tracking.record(1).summarizing).toBeNull();
  });
});
