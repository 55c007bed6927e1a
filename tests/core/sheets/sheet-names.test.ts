import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../src/core/sheets/sheet-names.ts';

describe('sheetNames', () => {
  it('keeps a name that Excel takes', () => {
    expect(sheetNames(['花都区医养结合试点工作任务分解表'])).toEqual(['花都区医养结合试点工作任务分解表']);
  });

  it('replaces the characters that Excel forbids and those that nobody sees', () => {
    expect(sheetNames(["'任务[1]:a*b?c/d\\e'", '甲\u0000乙\u200B丙\u202E'])).toEqual(['任务 1 a b c d e', '甲 乙 丙']);
  });

  it('cuts at 31 characters without halving one, and numbers what is then the same', () => {
    const long = '长'.repeat(40);
    expect(sheetNames([long, long, long])).toEqual(['长'.repeat(31), `${'长'.repeat(28)}(2)`, `${'长'.repeat(28)}(3)`]);
    expect(sheetNames([`${'长'.repeat(30)}𠮷`])).toEqual(['长'.repeat(30)]);
  });

  it('takes names for the same that differ in case or width only, as Excel does', () => {
    expect(sheetNames(['Plan A', 'plan a', 'ｐｌａｎ　Ａ'])).toEqual(['Plan A', 'plan a(2)', 'ｐｌａｎ Ａ(3)']);
  });

  it('never gives an empty name or the one that Excel keeps for itself', () => {
    expect(sheetNames(['', ' // ', 'History'])).toEqual(['台账', '台账(2)', 'History_']);
  });
});
