import { describe, expect, it } from 'vitest';
import { cellText, looksLikeFormula } from '../../../src/core/sheets/cell-text.ts';

/** What a reader of the file makes of the escapes. */
const asRead = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe('cellText', () => {
  it('keeps text, line breaks and tabs as they are', () => {
    const text = '牵头单位：区民政局\n配合单位：\t区财政局 𠮷';
    expect(cellText(text, 'A1')).toBe(text);
  });

  it('escapes what a reader would take for an escape, overlapping ones too', () => {
    for (const text of [
      '_x0041_',
      '_x0041_x0042_',
      '_x005F_x0041_',
      '_x00e9_',
      'a\rb',
      '_x0041\r',
      '_x0041',
      '__x0041__',
    ]) {
      expect(asRead(cellText(text, 'A1'))).toBe(text);
    }
    expect(cellText('_x0041_', 'A1')).not.toBe('_x0041_');
  });

  it('leaves out what no Excel can hold, and nothing else', () => {
    expect(cellText('甲\u0000\u0007\u000B\u001F\u007F\uFFFE\uFFFF\uD800乙\uDC00', 'A1')).toBe('甲乙');
  });

  it('refuses a text that does not fit into a cell and names the cell', () => {
    expect(cellText('长'.repeat(32_767), 'A1')).toHaveLength(32_767);
    expect(() => cellText('长'.repeat(32_768), '工作表“台账”单元格 D5 ')).toThrow(
      '工作表“台账”单元格 D5 的文字有 32768 个字符，超过 Excel 一个单元格的上限 32767，未生成文件。',
    );
  });
});

describe('looksLikeFormula', () => {
  it('sees everything that could become a formula, full-width signs too', () => {
    for (const text of ['=1+1', '+86', '-5', '@SUM', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a']) {
      expect(looksLikeFormula(text)).toBe(true);
    }
  });

  it('does not take ordinary text for one', () => {
    for (const text of ['', '区民政局', '1-2所', '（一）=', ' =1']) expect(looksLikeFormula(text)).toBe(false);
  });
});
