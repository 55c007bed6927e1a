import { describe, expect, it } from 'vitest';
import { matchRating } from '../../../src/core/tracking/ratings/match-rating.ts';
import { readRatings } from '../../../src/core/tracking/ratings/read-ratings.ts';
import { readSeed } from './read-seed.ts';

const ratings = readRatings(readSeed('ratings.csv'));

function meant(text: string, list = ratings): string {
  const match = matchRating(text, list);
  return match.certain ? match.rating.word : match.candidates.map(({ word }) => `${word}?`).join(' ');
}

describe('the default ratings', () => {
  it('are those of the 通报, each class once', () => {
    expect(ratings.map(({ word }) => word).join(' ')).toBe('未启动 欠序时 达序时 超序时 提前完成 已完成 长期推进 其他');
    expect(new Set(ratings.map((rating) => rating.class)).size).toBe(ratings.length);
  });

  it.each([
    ['x,按期,on-time,', '类别“on-time”'],
    ['x,,done,', '缺少代码或名称'],
    ['a,按期,on-track,\nb,按期,on-track,', '第 3 行与“按期”的代码或名称重复'],
  ])('edited to %j are refused', (lines, message) => {
    expect(() => readRatings(`代码,名称,类别,出处\n${lines}`)).toThrow(message);
  });
});

describe('the words of a returned form', () => {
  it.each([
    // 金寨县 2025, 城厢区 2020 and 2022, 灌云县 2019, 番禺区 2022
    ['欠进度', '欠序时'],
    ['超进度', '超序时'],
    ['达进度', '达序时'],
    ['其它', '其他'],
    ['按序时', '达序时'],
    ['慢序时', '欠序时'],
    ['慢序时（滞后）', '欠序时'],
    ['未启动', '未启动'],
    ['提前完成', '提前完成'],
    ['有序推进', '达序时'],
    ['进展缓慢', '欠序时'],
    ['未达序时', '欠序时'],
    ['长期任务取得阶段性成效', '长期推进'],
    // usual variants
    ['达到序时进度', '达序时'],
    ['未达到序时进度', '欠序时'],
    ['滞后于序时进度', '欠序时'],
    ['快于序时进度', '超序时'],
    ['按 时 完 成。', '已完成'],
    ['完成', '已完成'],
    ['完成序时进度', '达序时'],
    ['滞后', '欠序时'],
    ['已全部完成', '已完成'],
    ['尚未开工', '未启动'],
  ])('%s is certainly %s', (text, word) => {
    expect(meant(text)).toBe(word);
  });

  it.each([
    ['已完成和提前完成', '已完成? 提前完成?'],
    ['已完成、提前完成', '已完成? 提前完成?'],
    ['未达序时，推进缓慢', '欠序时? 达序时?'],
    ['正在推进', '达序时? 欠序时?'],
    ['基本完成', '已完成? 达序时?'],
    ['未完成', '欠序时? 未启动?'],
    ['持续推进', '长期推进? 达序时?'],
    ['完成方案编制，正在征求意见', '达序时? 欠序时?'],
    ['100%', '已完成?'],
  ])('%s is asked: %s', (text, candidates) => {
    expect(meant(text)).toBe(candidates);
  });

  it.each(['已完成80%', '报送材料不及时', '', '无', '6月完成招标'])('%s rates nothing', (text) => {
    expect(meant(text)).toBe('');
  });

  it('are asked where the office has two ratings of that class', () => {
    const two = readRatings('代码,名称,类别,出处\na,正常,on-track,\nb,基本正常,on-track,');
    expect(meant('按序时', two)).toBe('正常? 基本正常?');
    expect(meant('基本正常', two)).toBe('基本正常');
  });
});
