import { expect, test } from 'vitest';
import { differenceWords, figureTiles } from '../../../src/renderer/pages/overview/figures/figure-tiles.ts';
import { figure, laggingItem, overview } from './fixtures.ts';

const tile = (of: Parameters<typeof figureTiles>[0], key: string) => figureTiles(of).find((one) => one.key === key);

test('tasks and unit-duties are both named, with what they are made of', () => {
  expect(figureTiles(overview()).map(({ word }) => word)).toEqual([
    '任务',
    '单位任务',
    '已办结',
    '滞后',
    '七日内到期',
    '本期未报送',
  ]);
  expect(tile(overview(), 'unitDuties')).toMatchObject({ count: 310, notes: ['其中主责 222，配合 88'] });
});

test('what lags says how much of it is overdue, and how it moved against the period before', () => {
  const change = { period: '10月', accepted: 3, overdue: -1, lagging: -2, notReturned: 0, byRating: [] };
  const now = overview({ lagging: [laggingItem(1), laggingItem(2)], overdue: 1, change });
  expect(tile(now, 'lagging')).toMatchObject({ count: 2, notes: ['其中逾期 1', '较上期减 2'] });
  expect(tile(now, 'accepted')).toMatchObject({ notes: ['较上期增 3'] });
  expect(tile(now, 'notReturned')).toMatchObject({ notes: ['较上期持平'] });
});

test('what is accepted and what is taken off the list make one share', () => {
  const byState = [
    figure('active', '办理中', 7, 70),
    figure('accepted', '已办结', 2, 20.1),
    figure('closed', '已销号', 1, 9.9),
  ];
  expect(tile(overview({ byState }), 'accepted')?.notes).toEqual(['占主责的 30.0%']);
});

test('without a period “not returned” is no number, and above all not 0', () => {
  expect(tile(overview({ periodId: null, notReturned: 0 }), 'notReturned')).toMatchObject({ count: null, href: null });
});

test('a difference is said in words and never judged', () => {
  expect([3, 0, -3].map(differenceWords)).toEqual(['增 3', '持平', '减 3']);
});

test('what lags is counted in unit duties like what of it is late: a group of forty is not one with forty late', () => {
  const ofGroup = overview({ laggingTotal: 1, laggingDuties: 43, overdue: 43 });
  expect(tile(ofGroup, 'lagging')).toMatchObject({ count: 43, notes: [expect.stringContaining('其中逾期 43')] });
});
