import { describe, expect, it } from 'vitest';
import { joinMarker, readMarker, readNumber } from '../../../src/core/tables/numbering.ts';

describe('readMarker', () => {
  it.each([
    ['第一部分 总体要求', 0, '第一部分', [1]],
    ['一、重点任务', 1, '一', [1]],
    ['二十一、其他', 1, '二十一', [21]],
    ['（三）完善机制', 2, '（三）', [3]],
    ['㈠完善机制', 2, '㈠', [1]],
    ['1.推进改革', 3, '1', [1]],
    ['１２．推进改革', 3, '１２', [12]],
    ['1.2017年建成中心', 3, '1', [1]],
    ['2、80%以上的机构', 3, '2', [2]],
    ['1.2推进改革', 3.1, '1.2', [1, 2]],
    ['1.2.3 推进改革', 3.2, '1.2.3', [1, 2, 3]],
    ['(4)推进改革', 4, '(4)', [4]],
    ['⑴推进改革', 4, '⑴', [1]],
    ['①推进改革', 5, '①', [1]],
    ['㉑推进改革', 5, '㉑', [21]],
  ])('reads %s', (text, level, printed, values) => {
    expect(readMarker(text)).toMatchObject({ level, printed, values });
  });

  it.each([
    '2024年，建成中心',
    '一体推进改革',
    '3个月内完成',
    '十四五规划',
    '12345热线',
    '65%以上',
    '3.5万亩农田',
    '养老服务',
  ])('sees no marker in %s', (text) => expect(readMarker(text)).toBeNull());
});

describe('readNumber', () => {
  it('takes a cell that holds a number and nothing else', () => {
    expect(['1', '1.', '27．', '一', '（一）', '①', '1.2', '1-2'].map((text) => readNumber(text)?.values)).toEqual([
      [1],
      [1],
      [27],
      [1],
      [1],
      [1],
      [1, 2],
      [1, 2],
    ]);
    expect(readNumber('1.推进改革')).toBeNull();
  });
});

describe('joinMarker', () => {
  it('puts 、 behind a bare number only', () => {
    expect(joinMarker('一', '重点任务')).toBe('一、重点任务');
    expect(joinMarker('（一）', '重点任务')).toBe('（一）重点任务');
    expect(joinMarker('一、', '重点任务')).toBe('一、重点任务');
  });
});
