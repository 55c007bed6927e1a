import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/core/parsing/numbers.ts';
import { toWords } from '../../../src/core/parsing/words.ts';

describe('a text made ready for reading', () => {
  it('is folded to half width and keeps what was written at the same places', () => {
    const { plain, written } = toWords('８０％ 以上，2018—2020年（试点）');
    expect(plain).toBe('80%以上,2018-2020年(试点)');
    expect(written).toBe('８０％以上，2018—2020年（试点）');
    expect(plain).toHaveLength(written.length);
  });

  it('does not run two numbers into one', () => {
    expect(toWords('共5 \n 2024年').plain).toBe('共5 2024年');
    expect(toWords('2024 年 12 月').plain).toBe('2024年12月');
  });
});

describe('a number', () => {
  it.each([
    ['1,000', 1000],
    ['4.5', 4.5],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
    ['一百二十', 120],
    ['两', 2],
    ['二〇二五', 2025],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});
