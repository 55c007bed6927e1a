import { expect, test } from 'vitest';
import { barRows, departmentLabels, shortened } from '../../../src/renderer/pages/overview/charts/bar-rows.ts';
import { partsOf } from '../../../src/renderer/pages/overview/charts/faces.ts';
import { STATES, TRACKING_STATE_WORDS } from '../../../src/shared/tracking-words.ts';
import { department, figure, JINZHAI, overview } from './fixtures.ts';

test('parts come in the office’s order with their own percentages, and what nothing was counted for is left out', () => {
  const parts = partsOf(overview({ byRating: [figure('not-started', '未启动', 0, 0), ...JINZHAI] }), 'ratings');
  expect(parts.map(({ word, count }) => `${word}${count}`)).toEqual([
    '已完成24',
    '超进度10',
    '达进度162',
    '欠进度17',
    '其它9',
  ]);
  const tenths = parts.reduce((sum, { percent }) => sum + Math.round((percent ?? 0) * 10), 0);
  expect(tenths).toBe(1000);
});

test('no two parts share a pattern, because a black-and-white printer leaves nothing else', () => {
  const patternsOf = (parts: ReturnType<typeof partsOf>) => parts.map(({ face }) => face.pattern);
  const twins = overview({
    ratings: [
      { code: 'slow', word: '进展缓慢', class: 'behind' },
      { code: 'late', word: '未达序时', class: 'behind' },
    ],
    byRating: [figure('slow', '进展缓慢', 2), figure('late', '未达序时', 1), figure('none', '未评价', 4)],
  });
  const common = overview({ byState: STATES.slice(0, 8).map((key) => figure(key, TRACKING_STATE_WORDS[key], 1)) });
  for (const patterns of [patternsOf(partsOf(twins, 'ratings')), patternsOf(partsOf(common, 'states'))]) {
    expect(new Set(patterns).size).toBe(patterns.length);
  }
});

test('a light is drawn in the colour that the office gave it, not in one of its word', () => {
  const blueMeansDone = overview({
    lights: [{ color: 'blue', word: '蓝灯', meaning: '已完成', alarm: false }],
    byLight: [figure('蓝灯', '蓝灯', 3), figure('none', '不亮灯', 1)],
  });
  expect(partsOf(blueMeansDone, 'lights').map(({ face }) => face.color)).toEqual(['blue', 'grey']);
});

test('bars keep the order of protocol, whatever they hold', () => {
  const departments = [
    department(3, '区发改局', { duties: 1, byRating: [figure('behind', '欠进度', 1)] }),
    department(1, '区民政局', { duties: 9, byRating: [figure('done', '已完成', 9)] }),
    department(2, '区财政局', { duties: 4, byRating: [figure('behind', '欠进度', 4)] }),
  ];
  const parts = partsOf(overview(), 'ratings');
  const rows = barRows(departments, 'ratings', parts);
  expect(rows.map(({ label, total }) => `${label} ${total}`)).toEqual(['区发改局 1', '区民政局 9', '区财政局 4']);
  const behind = parts.find(({ key }) => key === 'behind')?.id ?? '';
  expect(rows.map(({ counts }) => counts[behind])).toEqual([1, 0, 4]);
});

test('departments of two places are told apart by their place', () => {
  const two = [department(1, '区民政局'), department(2, '区民政局', { place: '朝阳区' })];
  expect(two.map(departmentLabels(two))).toEqual(['区民政局（花都区）', '区民政局（朝阳区）']);
});

test('a long name keeps both ends, which tell 分局 apart', () => {
  expect(shortened('市规划和自然资源局花都区分局', 9)).toBe('市规划和…都区分局');
  expect(shortened('区民政局', 9)).toBe('区民政局');
});
