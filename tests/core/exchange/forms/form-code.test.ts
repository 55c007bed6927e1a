import { describe, expect, it } from 'vitest';
import { formCode, parseCode, parseKey, rowKey } from '../../../../src/core/exchange/forms/form-code.ts';

const LEDGER = '9f86d081884c7d65';
const asked = { periodId: 2, departmentId: 7, version: 1 };
const code = formCode(LEDGER, asked);
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

describe('the code of a form', () => {
  it('is eight characters that cannot be mistaken for one another, the first of them a letter', () => {
    for (let departmentId = 1; departmentId <= 500; departmentId += 1) {
      expect(formCode(LEDGER, { ...asked, departmentId })).toMatch(/^[A-HJKMNP-Z][2-9A-HJKMNP-Z]{7}$/);
    }
  });

  it('is the same for the same form, and another one for each ledger, period, department and version', () => {
    const codes = [
      code,
      formCode('another ledger', asked),
      formCode(LEDGER, { ...asked, periodId: 3 }),
      formCode(LEDGER, { ...asked, departmentId: 8 }),
      formCode(LEDGER, { ...asked, version: 2 }),
    ];
    expect(formCode(LEDGER, asked)).toBe(code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is found in the line of the heading, also typed in small or full-width letters, and in nothing else', () => {
    expect(parseCode(`报送截止：2026-11-25　　表单编号：${code}　　第 1 次下发`)).toBe(code);
    expect(parseCode(`表单编号:${code.toLowerCase()}`)).toBe(code);
    const wide = [...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
    expect(parseCode(`表单编号：${wide}`)).toBe(code);
    expect(parseCode('联系电话：86899999，2026-11-25')).toBeNull();
    expect(parseCode('20261125')).toBeNull();
  });
});

describe('the key of a row', () => {
  it('leads to its form, its row and its indicator', () => {
    expect(parseKey(rowKey(code, 17))).toEqual({ code, row: 17, indicator: null });
    expect(parseKey(rowKey(code, 17, 2))).toEqual({ code, row: 17, indicator: 2 });
    expect(parseKey(rowKey(code, 1204))).toEqual({ code, row: 1204, indicator: null });
  });

  it('is read as people type it: small or full-width letters, spaces, other dashes, O for 0, I for 1', () => {
    const key = rowKey('K7M2Q9XB', 101, 2);
    const typed = [
      key.toLowerCase(),
      ` ${key.replaceAll('-', ' - ')}\n`,
      key.replaceAll('-', '－'),
      key.replaceAll('-', '—'),
      key.replace('-101-', '-IO1-'),
      key.replace('-101-', '-lol-'),
      [...key].map((letter) => (letter === '-' ? '-' : String.fromCharCode(letter.charCodeAt(0) + 0xfee0))).join(''),
    ];
    for (const text of typed) expect(parseKey(text), text).toEqual({ code: 'K7M2Q9XB', row: 101, indicator: 2 });
  });

  it('with any one character wrong, or two neighbours changed about, is none', () => {
    const key = rowKey(code, 17, 2);
    const slips = new Set<string>();
    for (let at = 0; at < key.length; at += 1) {
      if (key[at] === '-') continue;
      for (const letter of `01${ALPHABET}`) slips.add(key.slice(0, at) + letter + key.slice(at + 1));
      const next = key[at + 1] ?? '';
      if (next !== '' && next !== '-') slips.add(key.slice(0, at) + next + key[at] + key.slice(at + 2));
    }
    slips.delete(key);
    const read = [...slips].filter((slip) => {
      const found = parseKey(slip);
      // O01 and I11 are the same number.
      return found !== null && rowKey(found.code, found.row, found.indicator) !== key;
    });
    expect(read).toEqual([]);
    expect(slips.size).toBeGreaterThan(300);
  });

  it('is not found in what is none', () => {
    for (const text of [
      '',
      '序号',
      '2026-11-25',
      '020-86899999',
      'K7M2Q9XB',
      `${rowKey(code, 1)} `.repeat(2),
      '1-001-2',
    ]) {
      expect(parseKey(text), text).toBeNull();
    }
  });
});
