import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../src/core/importing/read-place.ts';

describe('readPlace', () => {
  it.each([
    ['花都区医养结合试点工作任务分解表', '花都区'],
    ['2024年乌海市重点任务分工方案', '乌海市'],
    ['广东省广州市花都区重点任务', '花都区'],
    ['关于印发《鄂尔多斯市任务清单》', '鄂尔多斯市'],
    ['内蒙古自治区重点任务分工', '内蒙古自治区'],
    ['延边朝鲜族自治州重点任务', '延边朝鲜族自治州'],
    ['浦东新区重点任务', '浦东新区'],
    ['萧县重点任务', '萧县'],
    ['国务院重点工作分工', '国家'],
    ['国家医养结合工作重点任务分工方案', '国家'],
  ])('%s is of %s', (text, place) => expect(readPlace(text)).toBe(place));

  it.each([
    '医养结合工作重点任务分工方案',
    '全市重点任务分工表',
    '我区2024年重点任务',
    '城市更新重点任务',
    '加强市场监管任务清单',
    '示范区建设任务',
    '老旧小区改造任务清单',
    '县域经济发展任务',
    '国家级新区建设任务',
    's03_wuhai',
  ])('%s names no place', (text) => expect(readPlace(text)).toBeNull());
});
