import { describe, expect, it } from 'vitest';
import { safeFileName, safeWholeName } from '../../src/shared/file-name.ts';

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

describe('safeWholeName', () => {
  it.each([
    ['区民政局-2026年11月反馈表(2).xlsx', '区民政局-2026年11月反馈表(2).xlsx'],
    ['../../x.xlsx', 'x.xlsx'],
    ['C:\\表\\y.pdf', 'y.pdf'],
    ['CON.xlsx', '_CON.xlsx'],
    ['2026.11', '2026.11'],
    ['说明', '说明'],
    ['甲\u202exslx.exe', '甲_xslx.exe'],
    ['', '未命名'],
  ])('makes %j safe', (name, safe) => {
    expect(safeWholeName(name)).toBe(safe);
  });

  it('keeps the ending of a name that is too long, on systems that count bytes, too', () => {
    const name = safeWholeName(`${'关于报送重点任务进展情况的函'.repeat(10)}.xlsx`);
    expect(name).toMatch(/^关于报送.*\.xlsx$/);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  });
});
