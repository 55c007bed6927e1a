import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/core/tracking/facts.ts';
import { bindingOf } from '../../../src/core/tracking/on-day.ts';
import { standingOf } from '../../../src/core/tracking/standing.ts';
import { obligation, type Paper, papers, said, scene, schemeOf } from './tracked.ts';

const assigned = ['2026-01-05', 'assign'] as const;

describe('how a task is bound in time', () => {
  it.each([
    [['date'], '2026-09-30', 'dated'],
    [['recurring', 'date'], '2026-12-31', 'dated'],
    [['recurring'], null, 'recurring'],
    [['long-term', 'recurring'], null, 'recurring'],
    [['long-term'], null, 'long-term'],
    [['placeholder'], null, 'open'],
    [['span'], null, 'open'],
    [['vague', 'long-term'], null, 'long-term'],
    [[], null, 'none'],
  ] as const)('%j with the day %s: %s', (kinds, due, binding) => {
    expect(bindingOf(kinds, due)).toBe(binding);
  });
});

describe('lateness', () => {
  it('begins the day after the day in force and ends with 办结', () => {
    const events = papers(assigned, ['2026-10-09', 'accept'], ['2026-10-20', 'close']);
    const lateOn = (day: string) => standingOf(obligation({ events }), scene(day)).daysLate;
    expect(['2026-09-30', '2026-10-01', '2026-10-08', '2026-10-09', '2026-10-20'].map(lateOn)).toEqual([0, 1, 8, 0, 0]);
  });

  it('does not end with the word of the unit alone', () => {
    const events = papers(assigned, ['2026-09-29', 'report']);
    expect(standingOf(obligation({ events }), scene('2026-10-05'))).toMatchObject({ state: 'reported', daysLate: 5 });
  });

  it('rests while it is 中止 or 挂账 and goes on after', () => {
    const events = papers(assigned, ['2026-10-05', 'park'], ['2026-11-01', 'resume']);
    const standing = (day: string) => standingOf(obligation({ events }), scene(day));
    expect(standing('2026-10-04')).toMatchObject({ daysLate: 4, wasAlarm: false });
    expect(standing('2026-10-20')).toMatchObject({ daysLate: 0, state: 'parked', light: null, wasAlarm: true });
    expect(standing('2026-11-01')).toMatchObject({ daysLate: 32, state: 'assigned' });
  });
});

describe('an extension', () => {
  const granted = { oldDue: '2026-09-30', newDue: '2026-11-30' };

  it('moves the day in force from the day of its grant on, and keeps the old one', () => {
    const events = papers(assigned, ['2026-09-20', 'extension-asked'], ['2026-10-08', 'extension-decided', granted]);
    const standing = (day: string) => standingOf(obligation({ events }), scene(day));
    expect(standing('2026-10-07')).toMatchObject({ due: '2026-09-30', daysLate: 7 });
    expect(standing('2026-10-08')).toMatchObject({ due: '2026-11-30', originalDue: '2026-09-30', daysLate: 0 });
    expect(standing('2026-12-01')).toMatchObject({ daysLate: 1 });
  });

  it('that is refused leaves the old day', () => {
    const events = papers(assigned, ['2026-09-20', 'extension-asked'], ['2026-09-28', 'extension-decided']);
    expect(standingOf(obligation({ events }), scene('2026-10-01'))).toMatchObject({ due: '2026-09-30', daysLate: 1 });
  });

  it.each([
    ['asked for in time, decided late', '2026-09-30', '2026-10-08', false],
    ['asked for late', '2026-10-01', '2026-10-08', true],
  ])('%s: marked as made good %s', (_, asked, decided, marked) => {
    const events = papers(assigned, [asked, 'extension-asked'], [decided, 'extension-decided', granted]);
    expect(factsOf(obligation({ events }), scene('2026-10-20')).madeGood).toBe(marked);
  });

  it('given without an application is judged by the day it was given', () => {
    const on = (day: string) => papers(assigned, [day, 'extension-decided', granted]);
    expect(factsOf(obligation({ events: on('2026-09-30') }), scene('2026-10-20')).madeGood).toBe(false);
    expect(factsOf(obligation({ events: on('2026-10-01') }), scene('2026-10-20')).madeGood).toBe(true);
  });

  it('is not covered by an application that was decided before', () => {
    const events = papers(
      assigned,
      ['2026-09-01', 'extension-asked'],
      ['2026-09-05', 'extension-decided', { oldDue: '2026-09-30', newDue: '2026-10-31' }],
      ['2026-11-10', 'extension-decided', { oldDue: '2026-10-31', newDue: '2026-12-31' }],
    );
    expect(factsOf(obligation({ events }), scene('2026-12-01'))).toMatchObject({ madeGood: true, daysToDue: 30 });
  });
});

describe('what a department said', () => {
  const entries = [
    said(1, 3, { rating: 'on-track', percent: 30 }),
    said(2, 5, { rating: 'behind' }),
    // The form of April came in after that of May.
    said(3, 4, { percent: 45 }),
  ];

  it('is told by the period it was said for, not by when it came in', () => {
    const standing = standingOf(obligation({ entries }), scene('2026-05-26'));
    expect(standing).toMatchObject({
      entry: { period: '2026年5月', progress: '第 2 次填报' },
      rating: 'behind',
      percent: 45,
    });
  });

  it('on an earlier day leaves out the periods that had not begun', () => {
    expect(standingOf(obligation({ entries }), scene('2026-03-31'))).toMatchObject({
      entry: { period: '2026年3月' },
      rating: 'on-track',
      percent: 30,
    });
    expect(standingOf(obligation({ entries }), scene('2026-02-28')).entry).toBeNull();
  });

  it('is returned for the present period only with an entry of that period', () => {
    const returned = (day: string) => standingOf(obligation({ entries }), scene(day)).returned;
    expect([returned('2026-05-01'), returned('2026-06-01')]).toEqual([true, false]);
  });

  it('is replaced by its correction, in its place', () => {
    const corrected = [...entries, said(4, 4, { corrects: 3, percent: 40, progress: '更正四月' })];
    expect(standingOf(obligation({ entries: corrected }), scene('2026-04-30'))).toMatchObject({
      percent: 40,
      entry: { progress: '更正四月' },
    });
    expect(standingOf(obligation({ entries: corrected }), scene('2026-05-31')).entry?.period).toBe('2026年5月');
  });

  it('keeps a second word of a period after the corrected first one', () => {
    const twice = [said(1, 3), said(2, 3), said(3, 3, { corrects: 1 })];
    expect(standingOf(obligation({ entries: twice }), scene('2026-03-31')).entry?.progress).toBe('第 2 次填报');
  });
});

describe('the facts of the pace', () => {
  // From 1 January to 30 September are 272 days.
  it.each([
    ['2026-01-01', 0],
    ['2026-05-17', 50],
    ['2026-09-30', 100],
    ['2026-12-31', 100],
  ])('expect on %s %d per cent', (day, expected) => {
    expect(factsOf(obligation(), scene(day)).expectedPercent).toBe(expected);
  });

  it('begin with the day of 交办 where it is known', () => {
    const events = papers(['2026-05-17', 'assign']);
    expect(factsOf(obligation({ events }), scene('2026-05-17')).expectedPercent).toBe(0);
  });

  it('say how far behind it is, with the one decimal that is printed', () => {
    const entries = [said(1, 4, { percent: 20 })];
    // 119 of 272 days are 43.75 %, printed 43.8.
    expect(factsOf(obligation({ entries }), scene('2026-04-30'))).toMatchObject({
      expectedPercent: 43.8,
      behind: 23.8,
    });
  });

  it('say nothing without a day, without a percentage, and once it is done', () => {
    const entries = [said(1, 4, { percent: 20 })];
    expect(factsOf(obligation({ due: null, entries }), scene('2026-04-30')).behind).toBeNull();
    expect(factsOf(obligation({ issuedOn: null, entries }), scene('2026-04-30')).behind).toBeNull();
    expect(factsOf(obligation(), scene('2026-04-30')).behind).toBeNull();
    const events = papers(assigned, ['2026-04-01', 'accept']);
    expect(factsOf(obligation({ entries, events }), scene('2026-04-30'))).toMatchObject({
      behind: null,
      daysToDue: null,
      done: true,
    });
  });

  it('reach 100 where it was handed out after its day', () => {
    const events = papers(['2026-10-08', 'assign']);
    expect(factsOf(obligation({ events }), scene('2026-10-09')).expectedPercent).toBe(100);
  });
});

describe('silence', () => {
  const silent = (day: string, more = {}) => factsOf(obligation(more), scene(day)).silentPeriods;
  const events = papers(['2026-03-05', 'assign']);

  it('counts the periods past their cut-off since it was handed out', () => {
    expect(silent('2026-03-25', { events })).toBe(0);
    expect(silent('2026-03-26', { events })).toBe(1);
    expect(silent('2026-05-26', { events })).toBe(3);
  });

  it('begins anew after each entry', () => {
    expect(silent('2026-05-26', { events, entries: [said(1, 4)] })).toBe(1);
    expect(silent('2026-05-26', { events, entries: [said(1, 5)] })).toBe(0);
  });

  it('is none where nothing was asked, and none of what is done', () => {
    expect(silent('2026-12-31')).toBe(0);
    const done = papers(['2026-03-05', 'assign'], ['2026-04-01', 'accept']);
    expect(silent('2026-12-31', { events: done })).toBe(0);
  });
});

describe('urges', () => {
  const facts = (day: string, ...list: readonly Paper[]) =>
    factsOf(obligation({ events: papers(assigned, ...list) }), scene(day));

  it('count as unanswered until a paper, a reply or an entry comes', () => {
    const urge = ['2026-06-01', 'urge'] as const;
    expect(facts('2026-06-02', urge, ['2026-06-02', 'urge'])).toMatchObject({ urges: 2, unansweredUrges: 2 });
    expect(facts('2026-06-05', urge, ['2026-06-04', 'report'])).toMatchObject({ urges: 1, unansweredUrges: 0 });
    expect(facts('2026-06-05', ['2026-06-01', 'urge', { reply: '下周报' }])).toMatchObject({ unansweredUrges: 0 });
    const entered = obligation({ events: papers(assigned, urge), entries: [said(1, 6)] });
    expect(factsOf(entered, scene('2026-06-19')).unansweredUrges).toBe(1);
    expect(factsOf(entered, scene('2026-06-20')).unansweredUrges).toBe(0);
  });

  it('are not answered by what was said before them', () => {
    const events = papers(assigned, ['2026-06-21', 'urge']);
    expect(factsOf(obligation({ events, entries: [said(1, 6)] }), scene('2026-06-30')).unansweredUrges).toBe(1);
  });
});

describe('the parts of a task', () => {
  it('can be late though the recurring task is not', () => {
    const milestones = [
      { kind: 'instance', title: '2026年第一季度', due: '2026-03-31', doneOn: '2026-04-02' },
      { kind: 'instance', title: '2026年第二季度', due: '2026-06-30', doneOn: null },
    ] as const;
    const tracked = obligation({ due: null, deadlines: ['recurring'], milestones });
    const late = (day: string) => factsOf(tracked, scene(day)).lateMilestones;
    expect(['2026-03-31', '2026-04-01', '2026-04-02', '2026-07-01'].map(late)).toEqual([0, 1, 0, 1]);
    expect(standingOf(tracked, scene('2026-07-01', schemeOf('瓯海')))).toMatchObject({ daysLate: 0, light: null });
  });
});
