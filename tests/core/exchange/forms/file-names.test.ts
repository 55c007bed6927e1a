import { describe, expect, it } from 'vitest';
import { fileNames, zipName } from '../../../../src/core/exchange/forms/file-names.ts';
import { SENDING_LIST_FILE } from '../../../../src/shared/exchange-words.ts';
import type { Form } from '../../../../src/shared/model/exchange.ts';

type Body = readonly [place: string, name: string];

const namesOf = (bodies: readonly Body[], period = '2026年11月') => {
  const form: Form = {
    code: 'K7M2Q9XB',
    office: '',
    period: { id: 1, name: period, cutoff: '2026-11-25' },
    department: { id: 1, name: '', place: '' },
    version: 1,
    asOf: '2026-11-22',
    rows: [],
    ratings: [],
  };
  return fileNames(bodies.map(([place, name], id) => ({ ...form, department: { id, name, place } })));
};

describe('the names of forms', () => {
  it('tell the department and the period, and the place only where two have one name', () => {
    expect(
      namesOf([
        ['花都区', '区民政局'],
        ['朝阳区', '区民政局'],
        ['花都区', '区财政局'],
      ]),
    ).toEqual([
      '花都区民政局-2026年11月反馈表.xlsx',
      '朝阳区民政局-2026年11月反馈表.xlsx',
      '区财政局-2026年11月反馈表.xlsx',
    ]);
  });

  it('are never the same, as Windows compares them, nor that of the list', () => {
    const names = namesOf([
      ['', 'A局'],
      ['', 'a局'],
      ['', 'Ａ局'],
      ['', 'A/局'],
      ['', 'A:局'],
      ['', '长'.repeat(200)],
      ['', `${'长'.repeat(200)}二`],
      ['', '下发清单'],
    ]);
    const folded = [...names, SENDING_LIST_FILE].map((name) => name.normalize('NFKC').toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
  });

  it('are such that every file system takes them, whatever a department or a period is called', () => {
    for (const name of ['CON', '../../etc/passwd', 'a\u202exslx.exe', '…', '', '|?*', ' 区 局. ']) {
      for (const file of [...namesOf([['区', name]], name), zipName(name)]) {
        expect(file, name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[\s.]|[\s.]$/u);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(200);
        expect(file).toMatch(/反馈表|未命名|_/);
      }
    }
  });
});
