import { describe, expect, it } from 'vitest';
import {
  MAIN,
  makeSheet,
  makeXlsx,
  makeZip,
  textCell,
  workbookParts,
  worksheet,
  type ZipSource,
} from '../../helpers/make-xlsx.ts';
import { refusal, shown } from './reading.ts';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';

/** A good workbook whose sheet is stored with the given lies, and more entries. */
function withLies(lie: ZipSource['lie'], more: readonly ZipSource[] = [], xml = worksheet(ONE)): Uint8Array {
  const parts = workbookParts({ sheets: [{ name: 'Sheet1', xml }] });
  const entries = [...parts].map(([name, data]) => (name === SHEET ? { name, data, lie } : { name, data }));
  return makeZip([...entries, ...more]);
}

/** A sheet part that unpacks to `times` the text, without the test holding it twice. */
const repeated = (text: string, times: number) => worksheet(Buffer.alloc(text.length * times, text).toString('latin1'));

describe('zip files that lie', () => {
  it('the same workbook without a lie is read', async () => {
    expect(await shown(withLies({}))).toEqual({ A1: '1' });
  });

  it.each([
    ['a wrong CRC', { crc: 1 }, '内部文件的校验码不对'],
    ['a stated size too small', { size: 10 }, '内部文件解不开'],
    ['a stated size too large', { size: 100_000 }, '内部文件的长度不对'],
    ['another name in the local header', { name: 'xl/worksheets/sheet9.xml' }, '内部文件的名字前后不一'],
    ['a local header elsewhere', { offset: 7 }, '内部文件的位置不对'],
    ['a local header beyond the end', { offset: 0xfffffff0 }, '内部文件的位置不对'],
    ['two entries over the same data', { offset: 0, name: '[Content_Types].xml' }, '内部文件'],
  ])('%s is damage', async (_, lie, words) => {
    const error = await refusal(withLies(lie));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain(words);
  });

  it('two entries of one name are refused, also where only case or slash differ', async () => {
    for (const name of [SHEET, SHEET.toUpperCase(), SHEET.replaceAll('/', '\\'), `/${SHEET}`]) {
      expect((await refusal(withLies({}, [{ name, data: worksheet('') }]))).message).toContain(
        '同一个内部文件出现了两次',
      );
    }
  });

  it('encryption and other methods are named', async () => {
    expect((await refusal(withLies({ flags: 1 }))).code).toBe('password');
    expect((await refusal(withLies({ method: 14 }))).code).toBe('zip-method');
  });

  it('more than 5000 entries are refused', async () => {
    const more = Array.from({ length: 5000 }, (_, index) => ({ name: `x/${index}`, data: '', stored: true }));
    expect((await refusal(withLies({}, more))).code).toBe('too-large');
  });

  it('a file cut anywhere, or with one byte changed anywhere, is refused or reads the same: nothing else', async () => {
    const whole = withLies({});
    for (let length = 8; length < whole.length; length += 7) {
      expect((await refusal(whole.subarray(0, length))).message).toContain('《表.xlsx》');
    }
    for (let at = 0; at < whole.length; at += 3) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      try {
        expect(await shown(changed)).toEqual({ A1: '1' });
      } catch (error) {
        expect(error).toMatchObject({ name: 'AppError' });
      }
    }
  });

  it('a name that climbs out of the folder is a key like another', async () => {
    expect(await shown(withLies({}, [{ name: '../../etc/passwd', data: 'x' }]))).toEqual({ A1: '1' });
  });
});

describe('bombs', () => {
  it('a part that states more than 256 MB is refused before it is unpacked', async () => {
    const error = await refusal(withLies({ size: 300 * 1024 * 1024 }));
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('《表.xlsx》里一个内部文件解压后超过 256 MB');
  });

  it('parts that are small alone and too large together are refused', async () => {
    const blank = ' '.repeat(1000);
    const xml = repeated(`<row/>${blank}`, 100_000);
    const bytes = makeXlsx({ sheets: [1, 2, 3].map((number) => ({ name: `${number}`, xml })) });
    expect((await refusal(bytes)).code).toBe('too-large');
  });

  it('one endless text is refused as it is read', async () => {
    const error = await refusal(makeSheet(`<row r="1">${textCell('A1', 'a'.repeat(50_000_000))}</row>`));
    expect(error.message).toContain('《表.xlsx》的工作表“Sheet1”里有一段文字超过 100 万字');
  });

  it('millions of empty elements are refused', async () => {
    expect((await refusal(makeSheet(`<row>${'<c/>'.repeat(10_000)}</row>`.repeat(1001)))).message).toContain(
      '连同只有格式的空白格）太多',
    );
  });

  it('a file over 64 MB is refused unread', async () => {
    expect((await refusal(new Uint8Array(64 * 1024 * 1024 + 1))).message).toContain('《表.xlsx》文件超过 64 MB');
  });
});

describe('XML that is not data', () => {
  const part = (xml: string | Uint8Array) => refusal(makeXlsx({ sheets: [{ name: 'Sheet1', xml }] }));
  const open = `<worksheet xmlns="${MAIN}">`;

  it.each([
    [
      'an external entity',
      `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${open}<sheetData>&x;</sheetData></worksheet>`,
      'DOCTYPE',
    ],
    ['a million laughs', `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${open}&b;</worksheet>`, 'DOCTYPE'],
    ['an undefined entity', `${open}&nbsp;</worksheet>`, '不完整或有错'],
    ['XML cut in the middle', worksheet(ONE).slice(0, -20), '不完整或有错'],
    ['tags that do not match', `${open}<sheetData></row></worksheet>`, '不完整或有错'],
    ['an attribute twice', `${open}<sheetData><row r="1" r="2"/></sheetData></worksheet>`, '不完整或有错'],
    ['NUL', `${open}<sheetData>&#0;</sheetData></worksheet>`, '不完整或有错'],
    ['nesting without end', `${open}${'<a>'.repeat(200)}${'</a>'.repeat(200)}</worksheet>`, '层次太深'],
    ['nothing', '', '不完整或有错'],
  ])('%s is refused with the sheet', async (_, xml, words) => {
    const { code, message } = await part(xml);
    expect(code).toBe('damaged');
    expect(message).toContain('《表.xlsx》的工作表“Sheet1”已损坏（工作表内容');
    expect(message).toContain(words);
  });

  it('bytes that are no UTF-8 are refused, never read as U+FFFD', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${open}<sheetData>`),
      Buffer.from([0xc7, 0xf8]),
      Buffer.from('</sheetData></worksheet>'),
    ]);
    expect((await part(bytes)).message).toContain('工作表内容的文字编码有错');
    const cut = Buffer.concat([Buffer.from(worksheet(ONE)), Buffer.from([0xe5, 0x8c])]);
    expect((await part(cut)).message).toContain('工作表内容的文字编码有错');
  });

  it('names that are traps for objects do nothing', async () => {
    const rows = '<row r="1" __proto__="1" constructor="2"><c r="A1" __proto__="s"><v>1</v></c></row>';
    expect(await shown(makeSheet(rows))).toEqual({ A1: '1' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
