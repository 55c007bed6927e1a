import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../src/shared/file-name.ts';

const named = (text: string) => safeFileName(text, '.xlsx');

describe('safeFileName', () => {
  it('keeps an ordinary title', () => {
    expect(named('花都区（试点）任务分解表 2026-11-22')).toBe('花都区（试点）任务分解表 2026-11-22.xlsx');
  });

  it.each([
    ['../../etc/passwd', '_.._etc_passwd.xlsx'],
    ['C:\\台账|<表>"?*', 'C__台账__表____.xlsx'],
    ['甲\u0000乙\u202e丙\u200b', '甲_乙_丙_.xlsx'],
    ['  表. . ', '表.xlsx'],
    ['CON', '_CON.xlsx'],
    ['com¹.表', '_com¹.表.xlsx'],
    ['', '未命名.xlsx'],
    ['。', '。.xlsx'],
    ['\ud800', '_.xlsx'],
  ])('makes %j safe', (text, name) => {
    expect(named(text)).toBe(name);
  });

  it('never grows longer than file systems take, and never splits a character', () => {
    const name = named('𠮷'.repeat(100));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name.isWellFormed()).toBe(true);
    expect(named('a'.repeat(300))).toBe(`${'a'.repeat(80)}.xlsx`);
  });
});
