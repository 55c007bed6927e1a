import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../src/core/tracking/lights/evaluate.ts';
import { standingOf } from '../../../../src/core/tracking/standing.ts';
import type { Tracked } from '../../../../src/core/tracking/tracked.ts';
import type { LightFacts } from '../../../../src/shared/model/tracking.ts';
import { obligation, papers, said, scene, schemeOf, schemes } from '../tracked.ts';

/** An obligation under way of which nothing is known but that it is bound to no day. */
const nothing: LightFacts = {
  state: 'active',
  role: 'lead',
  binding: 'none',
  done: false,
  daysToDue: null,
  madeGood: false,
  ratingClass: null,
  percent: null,
  expectedPercent: null,
  behind: null,
  silentPeriods: 0,
  urges: 0,
  unansweredUrges: 0,
  lateMilestones: 0,
};

const lightOf = (name: string, facts: Partial<LightFacts>) =>
  evaluate(schemeOf(name), { ...nothing, ...facts })?.word ?? '不亮';

const done = { state: 'accepted', done: true } as const;
const behind = (points: number): Partial<LightFacts> => ({ binding: 'dated', daysToDue: 100, behind: points });
const dueIn = (days: number): Partial<LightFacts> => ({ binding: 'dated', daysToDue: days });

describe('银川 2025: 完成序时进度亮绿灯，低于10~30个百分点（含）亮黄灯，超过30个百分点亮红灯', () => {
  it.each([
    [-20, '绿灯'],
    [0, '绿灯'],
    // 低于不足10个百分点: the rule says nothing.
    [0.1, '不亮'],
    [9.9, '不亮'],
    [10, '黄灯'],
    [30, '黄灯'],
    [30.1, '红灯'],
    [100, '红灯'],
  ])('低于 %d 个百分点: %s', (points, word) => {
    expect(lightOf('银川', behind(points))).toBe(word);
  });

  it('gives a done one green, and never red by days alone', () => {
    expect(lightOf('银川', done)).toBe('绿灯');
    expect(lightOf('银川', dueIn(-90))).toBe('不亮');
  });
});

describe('西安市纪委: 距办结时限3天以内的，根据时限分别亮黄灯和红灯', () => {
  it.each([
    [4, '不亮'],
    [3, '黄灯'],
    [0, '黄灯'],
    [-1, '红灯'],
  ])('距时限 %d 天: %s', (days, word) => {
    expect(lightOf('西安', dueIn(days))).toBe(word);
  });
});

describe('瓯海 2020: 到期未完成为红码，后补完成转黄码，按时或提前完成为绿码', () => {
  it.each<[string, Partial<Tracked>, string, string]>([
    ['not due yet', {}, '2026-09-30', '不亮'],
    ['past its day', {}, '2026-10-01', '红码'],
    [
      'done on the last day',
      { events: papers(['2026-01-05', 'assign'], ['2026-09-30', 'accept']) },
      '2026-12-01',
      '绿码',
    ],
    ['done early', { events: papers(['2026-01-05', 'assign'], ['2026-06-01', 'accept']) }, '2026-06-01', '绿码'],
    ['done a day late', { events: papers(['2026-01-05', 'assign'], ['2026-10-01', 'accept']) }, '2026-10-01', '黄码'],
    [
      'done late and 销号',
      { events: papers(['2026-01-05', 'assign'], ['2026-10-09', 'accept'], ['2026-12-01', 'close']) },
      '2026-12-31',
      '黄码',
    ],
    [
      'done in time by the day of the extension',
      {
        events: papers(
          ['2026-01-05', 'assign'],
          ['2026-09-20', 'extension-asked'],
          ['2026-09-25', 'extension-decided', { oldDue: '2026-09-30', newDue: '2026-11-30' }],
          ['2026-11-30', 'accept'],
        ),
      },
      '2026-12-01',
      '绿码',
    ],
    [
      'extended when it was late already',
      {
        events: papers(
          ['2026-01-05', 'assign'],
          ['2026-10-08', 'extension-asked'],
          ['2026-10-09', 'extension-decided', { oldDue: '2026-09-30', newDue: '2026-11-30' }],
        ),
      },
      '2026-11-01',
      '黄码',
    ],
  ])('%s', (_, more, day, word) => {
    expect(standingOf(obligation(more), scene(day, schemeOf('瓯海'))).light?.word ?? '不亮').toBe(word);
  });

  it('keeps on record that a made good one was red', () => {
    const events = papers(['2026-01-05', 'assign'], ['2026-10-09', 'accept']);
    const late = standingOf(obligation({ events }), scene('2026-10-20', schemeOf('瓯海')));
    expect(late).toMatchObject({ daysLate: 0, doneOn: '2026-10-09', wasAlarm: true, light: { word: '黄码' } });
    const intime = obligation({ events: papers(['2026-01-05', 'assign'], ['2026-09-30', 'accept']) });
    expect(standingOf(intime, scene('2026-10-20', schemeOf('瓯海'))).wasAlarm).toBe(false);
  });
});

describe('三明 2017: 蓝色提醒，仍未完成发橙色，仍未完成发红色', () => {
  it.each([
    [0, '不亮'],
    [1, '蓝色督查单'],
    [2, '橙色督查单'],
    [3, '红色督查单'],
    [4, '红色督查单'],
  ])('after %i sheets: %s', (urges, word) => {
    expect(lightOf('三明', { urges })).toBe(word);
    expect(lightOf('三明', { urges, ...done })).toBe('不亮');
  });

  it('goes by the sheets sent, not by the days', () => {
    expect(lightOf('三明', dueIn(-90))).toBe('不亮');
  });
});

describe('宁国 2022: 绿色表示已完成工作', () => {
  it('gives green to what is done, however it went, and to nothing else', () => {
    expect(lightOf('宁国', { ...done, ratingClass: 'behind', madeGood: true })).toBe('绿色');
    expect(lightOf('宁国', { ratingClass: 'ahead' })).toBe('蓝色');
    expect(lightOf('宁国', behind(-5))).toBe('蓝色');
    expect(lightOf('宁国', behind(5))).toBe('黄色');
    expect(lightOf('宁国', { ...dueIn(-1), ratingClass: 'ahead' })).toBe('红色');
  });
});

describe('宜昌 2015 and 宿迁产发 2025 and 企业微信', () => {
  it('宜昌: 顺利绿灯，临近时限黄灯，落后红灯', () => {
    expect(lightOf('宜昌', { ...dueIn(10), ratingClass: 'on-track' })).toBe('绿灯');
    expect(lightOf('宜昌', { ...dueIn(3), ratingClass: 'on-track' })).toBe('黄灯');
    expect(lightOf('宜昌', { ...dueIn(3), ratingClass: 'behind' })).toBe('红灯');
    expect(lightOf('宜昌', dueIn(10))).toBe('不亮');
  });

  it('宿迁: 临近时限蓝单，未达序时或质量差黄单，逾期红单', () => {
    expect(lightOf('宿迁', dueIn(3))).toBe('蓝色督办单');
    expect(lightOf('宿迁', { ...dueIn(3), behind: 1 })).toBe('黄色督办单');
    expect(lightOf('宿迁', { ...dueIn(9), state: 'returned' })).toBe('黄色督办单');
    expect(lightOf('宿迁', { ...dueIn(-1), behind: 1 })).toBe('红色督办单');
    expect(lightOf('宿迁', { ...done, ratingClass: 'behind' })).toBe('不亮');
  });

  it('企业微信: 提前3天黄灯，24小时红灯', () => {
    expect([4, 3, 2, 1, 0, -1].map((days) => lightOf('企业微信', dueIn(days)))).toEqual([
      '不亮',
      '黄灯',
      '黄灯',
      '红灯',
      '红灯',
      '红灯',
    ]);
  });
});

describe.each(schemes.map((scheme) => [scheme.name, scheme] as const))('%s', (_, scheme) => {
  const years = scene('2029-12-31', scheme);

  it.each([
    ['long-term', obligation({ due: null, deadlines: ['long-term'] })],
    ['recurring', obligation({ due: null, deadlines: ['recurring'] })],
    ['without a deadline', obligation({ due: null, deadlines: [] })],
    ['with a day to be filled in', obligation({ due: null, deadlines: ['placeholder'] })],
  ])('never gives an alarm by lateness to a task %s', (__, tracked) => {
    expect(standingOf(tracked, years)).toMatchObject({ daysLate: 0, light: null, wasAlarm: false });
  });

  it('gives no alarm to what is done, nor by days to what rests', () => {
    const accepted = obligation({ events: papers(['2026-01-05', 'assign'], ['2027-03-01', 'accept']) });
    expect(standingOf(accepted, years).light?.alarm ?? false).toBe(false);
    const parked = obligation({ events: papers(['2026-01-05', 'assign'], ['2026-09-01', 'park']) });
    expect(standingOf(parked, years)).toMatchObject({ light: null, daysLate: 0, state: 'parked' });
  });

  it('names its source and what it left open', () => {
    expect(scheme.source).not.toBe('');
    expect(scheme.note).not.toBe('');
  });
});

describe('a rating alone', () => {
  it('makes no light where the scheme does not ask for it', () => {
    const tracked = obligation({ entries: [said(1, 3, { rating: 'behind' })] });
    expect(standingOf(tracked, scene('2026-04-01', schemeOf('西安')))).toMatchObject({ light: null, rating: 'behind' });
  });
});
