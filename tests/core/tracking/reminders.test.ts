import { describe, expect, it } from 'vitest';
import { readWorkCalendar } from '../../../src/core/tracking/calendar/read-work-calendar.ts';
import { createWorkdays } from '../../../src/core/tracking/calendar/workdays.ts';
import { findReminders } from '../../../src/core/tracking/reminders/find-reminders.ts';
import { DEFAULT_REMINDER_RULES, describeReminderRule } from '../../../src/core/tracking/reminders/rules.ts';
import type { Tracked } from '../../../src/core/tracking/tracked.ts';
import type { ReminderRule } from '../../../src/shared/model/tracking.ts';
import { readSeed } from './read-seed.ts';
import { obligation, papers, periods, said } from './tracked.ts';

const workdays = createWorkdays(readWorkCalendar(readSeed('calendar.csv')));
const remind = (day: string, tracked: Tracked | readonly Tracked[], rules = DEFAULT_REMINDER_RULES) =>
  findReminders([tracked].flat(), rules, { day, periods, workdays });
const messages = (...args: Parameters<typeof remind>) => remind(...args).map(({ message }) => message);
const only = (rule: ReminderRule) => [rule];

describe('due soon', () => {
  it('looks ahead by workdays over 国庆节, and by days', () => {
    const tracked = obligation({ due: '2026-10-09' });
    // 28, 29, 30 September, 8 October: the third workday before 9 October is 29 September.
    const byWorkdays = only({ kind: 'due-soon', days: 3, counting: 'workdays' });
    expect(messages('2026-09-28', tracked, byWorkdays)).toEqual([]);
    expect(messages('2026-09-29', tracked, byWorkdays)).toEqual(['2026年10月9日到期，还有 10 天。']);
    const byDays = only({ kind: 'due-soon', days: 3, counting: 'days' });
    expect(messages('2026-10-05', tracked, byDays)).toEqual([]);
    expect(messages('2026-10-06', tracked, byDays)).toEqual(['2026年10月9日到期，还有 3 天。']);
    expect(messages('2026-10-09', tracked, byDays)).toEqual(['2026年10月9日到期，就是今天。']);
  });

  it('names the rule, the body and the obligation', () => {
    expect(remind('2026-09-29', obligation({ obligationId: 7, taskId: 3 }))).toEqual([
      {
        kind: 'due-soon',
        obligationId: 7,
        taskId: 3,
        department: '区民政局',
        message: '2026年9月30日到期，还有 1 天。',
        rule: '到期前3个工作日提醒',
      },
    ]);
  });

  it('goes by the extended day', () => {
    const events = papers(
      ['2026-01-05', 'assign'],
      ['2026-01-06', 'receive'],
      ['2026-09-01', 'extension-decided', { oldDue: '2026-09-30', newDue: '2026-11-30' }],
    );
    const entries = [said(1, 9)];
    expect(messages('2026-09-29', obligation({ events, entries }))).toEqual([]);
  });
});

describe('overdue', () => {
  it('says since when and how long', () => {
    expect(messages('2026-10-08', obligation())).toEqual(['完成时限2026年9月30日已过 8 天，尚未办结。']);
  });

  it('is never raised for long-term tasks, tasks without a deadline, done or resting ones', () => {
    const start = ['2026-01-05', 'assign'] as const;
    const all = [
      obligation({ due: null, deadlines: ['long-term'] }),
      obligation({ due: null, deadlines: [] }),
      obligation({ events: papers(start, ['2026-09-01', 'accept']) }),
      obligation({ events: papers(start, ['2026-09-01', 'suspend']) }),
    ];
    expect(messages('2028-12-31', all)).toEqual([]);
  });

  it('of an instance of a recurring task is raised once for the task, not for each body', () => {
    const milestones = [{ kind: 'instance', title: '2026年第三季度', due: '2026-09-30', doneOn: null }] as const;
    const task = { due: null, deadlines: ['recurring'], milestones } as const;
    const bodies = [
      obligation({ ...task, obligationId: 1, role: 'support', department: '区财政局' }),
      obligation({ ...task, obligationId: 2 }),
      obligation({ ...task, obligationId: 3, department: '区卫生健康局' }),
      obligation({ ...task, obligationId: 4, taskId: 2 }),
    ];
    const found = remind('2026-10-02', bodies);
    expect(found.map(({ obligationId }) => obligationId)).toEqual([2, 4]);
    expect(found[0]?.message).toBe('“2026年第三季度”2026年9月30日到期，已过 2 天，尚未完成。');
    expect(messages('2026-09-30', bodies.slice(1, 2))).toEqual(['“2026年第三季度”2026年9月30日到期，就是今天。']);
  });
});

describe('not returned', () => {
  const rule = only({ kind: 'not-returned', support: false });
  const events = papers(['2026-03-05', 'assign']);

  it('is raised after the cut-off, and no more once an entry is there', () => {
    const tracked = obligation({ events });
    expect(messages('2026-03-25', tracked, rule)).toEqual([]);
    expect(messages('2026-03-26', tracked, rule)).toEqual(['“2026年3月”报送截止日2026年3月25日已过，尚无本期进展。']);
    expect(messages('2026-03-26', obligation({ events, entries: [said(1, 3)] }), rule)).toEqual([]);
  });

  it('is not raised where nothing was handed out by the cut-off', () => {
    expect(messages('2026-03-26', obligation(), rule)).toEqual([]);
    expect(messages('2026-03-30', obligation({ events: papers(['2026-03-28', 'assign']) }), rule)).toEqual([]);
  });

  it('asks a cooperating body only where the office says so', () => {
    const support = obligation({ events, role: 'support' });
    expect(messages('2026-03-26', support, rule)).toEqual([]);
    expect(messages('2026-03-26', support, only({ kind: 'not-returned', support: true }))).toHaveLength(1);
    expect(messages('2026-12-31', support)).toEqual([]);
  });
});

describe('urged and handed out', () => {
  it('reminds of the oldest urge without an answer', () => {
    const rule = only({ kind: 'urge-unanswered', days: 7, counting: 'days' });
    const events = papers(['2026-01-05', 'assign'], ['2026-06-01', 'urge'], ['2026-06-05', 'urge']);
    expect(messages('2026-06-07', obligation({ events }), rule)).toEqual([]);
    expect(messages('2026-06-08', obligation({ events }), rule)).toEqual([
      '2026年6月1日催办，其后又催办 1 次，至今未回复。',
    ]);
  });

  it('reminds of what was handed out and not received', () => {
    const rule = only({ kind: 'not-received', days: 3, counting: 'workdays' });
    const events = papers(['2026-09-30', 'assign']);
    expect(messages('2026-10-09', obligation({ events }), rule)).toEqual([]);
    expect(messages('2026-10-10', obligation({ events }), rule)).toEqual(['2026年9月30日交办，至今未签收。']);
    const received = papers(['2026-09-30', 'assign'], ['2026-10-08', 'receive']);
    expect(messages('2026-10-10', obligation({ events: received }), rule)).toEqual([]);
  });
});

describe('a day to be filled in', () => {
  it('is asked for before the task is handed out, once a task, and no more once a day is granted', () => {
    const blank = obligation({ due: null, deadlines: ['placeholder'] });
    expect(messages('2026-02-01', [blank, { ...blank, obligationId: 2 }])).toEqual([
      '完成时限在原文中空着年月，请定出截止日后再交办。',
    ]);
    expect(messages('2026-02-01', { ...blank, due: '2026-12-31' })).toEqual([]);
  });
});

it('says each default rule in words', () => {
  expect(DEFAULT_REMINDER_RULES.map(describeReminderRule)).toEqual([
    '时限待填提醒',
    '过完成时限未办结提醒',
    '到期前3个工作日提醒',
    '过报送截止日未报送提醒',
    '催办后7日未回复提醒',
    '交办后3个工作日未签收提醒',
  ]);
});
