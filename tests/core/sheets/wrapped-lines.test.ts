import { describe, expect, it } from 'vitest';
import { wrappedLines } from '../../../src/core/sheets/wrapped-lines.ts';

/** Ten full-width characters a line. */
const lines = (text: string) => wrappedLines(text, 10, 100);

describe('wrappedLines', () => {
  it('counts full-width characters and the line breaks of the text', () => {
    expect(lines('')).toBe(1);
    expect(lines('字'.repeat(10))).toBe(1);
    expect(lines('字'.repeat(11))).toBe(2);
    expect(lines('牵头单位\r\n\n配合单位')).toBe(3);
  });

  it('keeps a closing mark with the character before it, as 避头 wants', () => {
    expect(lines(`${'字'.repeat(10)}，${'字'.repeat(9)}`)).toBe(3);
  });

  it('does not break a number or word that fits into the next line', () => {
    expect(lines(`${'字'.repeat(8)}2020`)).toBe(2);
    expect(lines('a'.repeat(16))).toBe(1);
  });

  it('breaks a word that is longer than a line', () => {
    expect(lines(`字http://${'a'.repeat(60)}`)).toBeGreaterThanOrEqual(4);
    expect(lines('a'.repeat(33))).toBe(2);
  });

  it('stays finite in a column narrower than a character', () => {
    expect(wrappedLines('责任单位', 10, 1)).toBe(4);
  });
});
