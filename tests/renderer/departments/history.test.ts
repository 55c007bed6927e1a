import { expect, test } from 'vitest';
import { dateWords, spanOf } from '../../../src/renderer/pages/departments/body/history/event-dates.ts';
import { layoutTimeline, numberEvents } from '../../../src/renderer/pages/departments/body/history/timeline-layout.ts';
import type { HistoryEvent } from '../../../src/shared/model/directory.ts';

const event = (date: string | null, label: string, kind: HistoryEvent['kind'] = 'name'): HistoryEvent => ({
  date,
  kind,
  label,
  source: '中发〔2018〕11号',
  from: 'starting',
});
const HISTORY = [
  event('2018-10/2019-03', '更名为区卫生健康局'),
  event(null, '曾称区卫生局'),
  event('2017-05-20', '《花都区医养结合试点工作任务分解表》写作“区卫计局”', 'met'),
  event('2014', '区卫生局与区人口计生局合并', 'merge'),
];

test('a date is said as exactly as it is known, and never more exactly', () => {
  expect(['2018', '2018-10', '2018-10-05', '2018-10/2019-03', null].map(dateWords)).toEqual([
    '2018年',
    '2018年10月',
    '2018年10月5日',
    '2018年10月至2019年3月之间',
    '日期不详',
  ]);
});

test('a year is a span of a year, a day is a point, and a text that is no date is none', () => {
  expect(spanOf('2018')).toEqual({ from: 2018, to: 2019 });
  expect(spanOf('2018-07-01')).toEqual({ from: 2018.5, to: 2018.5 });
  expect(spanOf('2018-01/2018-12')).toEqual({ from: 2018, to: 2019 });
  expect(spanOf('机构改革后')).toBeNull();
});

test('events are numbered in order of time, those without a date last', () => {
  expect(numberEvents(HISTORY).map(({ number, label }) => [number, label.slice(0, 5)])).toEqual([
    [1, '区卫生局与'],
    [2, '《花都区医'],
    [3, '更名为区卫'],
    [4, '曾称区卫生'],
  ]);
});

test('every dated event has a mark, in order and apart; an undated one is in the list alone', () => {
  const events = numberEvents([...HISTORY, event('2017-05-20', '又一个'), event('2017-05-21', '再一个')]);
  const { marks, ticks } = layoutTimeline(events, 900);
  expect(marks.map((mark) => mark.event.number)).toEqual([1, 2, 3, 4, 5]);
  marks.slice(1).forEach((mark, index) => {
    expect(mark.x - (marks[index]?.x ?? 0)).toBeGreaterThanOrEqual(20);
  });
  expect(ticks.map(({ year }) => year)).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020]);
});

test('labels of one lane never touch and none leaves the drawing', () => {
  const crowd = Array.from({ length: 30 }, (_one, month) =>
    event(`20${10 + Math.floor(month / 2)}-0${1 + (month % 9)}`, '更名为区人力资源和社会保障局'),
  );
  const { marks } = layoutTimeline(numberEvents(crowd), 700);
  const ends = new Map<number, number>();
  for (const { x, label } of marks) {
    if (!label) continue;
    const length = label.text.length * 13;
    const from = label.anchor === 'start' ? x : x - length;
    expect(from).toBeGreaterThanOrEqual(ends.get(label.lane) ?? 0);
    expect(from + length).toBeLessThanOrEqual(700);
    ends.set(label.lane, from + length);
  }
  expect(marks).toHaveLength(30);
});

test('without dates, or before the width is known, nothing is drawn', () => {
  expect(layoutTimeline(numberEvents([event(null, '曾称区卫生局')]), 900).marks).toEqual([]);
  expect(layoutTimeline(numberEvents(HISTORY), 0).marks).toEqual([]);
});
