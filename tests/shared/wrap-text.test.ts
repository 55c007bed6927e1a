import { describe, expect, it } from 'vitest';
import { wrappedLines, wrapText } from '../../src/shared/wrap-text.ts';

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
    expect(lines('a'.repeat(14))).toBe(1);
  });

  it('breaks a word that is longer than a line', () => {
    expect(lines(`字http://${'a'.repeat(60)}`)).toBeGreaterThanOrEqual(4);
    expect(lines('a'.repeat(29))).toBe(3);
    expect(lines(`字${'a'.repeat(18)}`)).toBe(3);
  });

  it('stays finite in a column narrower than a character', () => {
    expect(wrappedLines('责任单位', 10, 1)).toBe(4);
  });

  it('keeps an opening mark with the character after it, as 避尾 wants', () => {
    expect(lines(`${'字'.repeat(9)}“四大保障”`)).toBe(2);
    expect(lines(`${'字'.repeat(9)}（一）${'字'.repeat(8)}`)).toBe(3);
  });

  it('takes capitals and wide letters wider than small ones', () => {
    expect(lines('字'.repeat(4) + 'x'.repeat(8))).toBe(1);
    expect(lines('字'.repeat(4) + 'X'.repeat(8))).toBe(2);
    expect(lines('字'.repeat(4) + 'm'.repeat(7))).toBe(2);
  });
});

describe('wrapText', () => {
  it('gives each line as a place in the text, so that a text can be parted between two pages', () => {
    const text = `${'字'.repeat(12)}\n2020年`;
    const parts = wrapText(text, 10, 100).map(({ from, to }) => text.slice(from, to));
    expect(parts).toEqual(['字'.repeat(10), '字字', '2020年']);
  });

  it('loses no character of a text but its line breaks, and never parts a rare name character', () => {
    const text = `${'𠅤'.repeat(14)}，http://example/${'Ab9'.repeat(20)}\r\n（完）`;
    const parts = wrapText(text, 10, 100).map(({ from, to }) => text.slice(from, to));
    expect(parts.join('')).toBe(text.replace('\r\n', ''));
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  });
});
