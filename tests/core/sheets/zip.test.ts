import { describe, expect, it } from 'vitest';
import { listZipEntries, packText, unpackText, writeZip } from '../../../src/core/sheets/zip.ts';

describe('writeZip', () => {
  it('gives back every file under its name, Chinese and empty ones too', () => {
    const zip = writeZip([packText('xl/a.xml', '花都区'.repeat(1000)), packText('台账.xml', '')]);
    const files = listZipEntries(zip).map((entry) => [entry.name, unpackText(entry)]);
    expect(files).toEqual([
      ['xl/a.xml', '花都区'.repeat(1000)],
      ['台账.xml', ''],
    ]);
  });

  it('gives the same bytes for the same files', () => {
    const entries = [packText('a.xml', '甲'), packText('b.xml', '乙')];
    expect(writeZip(entries)).toEqual(writeZip([packText('a.xml', '甲'), packText('b.xml', '乙')]));
  });
});
