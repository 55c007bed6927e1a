import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { makeCompound } from '../../helpers/make-compound.ts';
import {
  booleanOrError,
  formula,
  label,
  makeXls,
  number,
  record,
  type XlsSource,
  xlsStream,
} from '../../helpers/make-xls.ts';
import { firstSheet, refusal, shown } from './reading.ts';

const seed = (name: string) => readFileSync(new URL(`../../fixtures/seeds/${name}`, import.meta.url));
const ONE = [number(0, 0, 1)];
const compound = (source: XlsSource) => makeCompound({ Workbook: xlsStream(source) });

describe('a legacy .xls', () => {
  it('of 朝阳区 holds cell by cell and merge by merge what its .xlsx holds', async () => {
    const { format, sheets } = await readWorkbook('朝阳区.xls', seed('s04b_chaoyang.xls'));
    const { sheets: modern } = await readWorkbook('朝阳区.xlsx', seed('s04_chaoyang.xlsx'));
    const shownIn = (all: typeof sheets) =>
      all.map(({ cells }) => cells.map(({ row, column, text }) => [row, column, text]));
    const mergedIn = (all: typeof sheets) => all.map(({ merges }) => merges.map((rect) => JSON.stringify(rect)).sort());
    expect(format).toBe('xls');
    expect(shownIn(sheets)).toEqual(shownIn(modern));
    expect(mergedIn(sheets)).toEqual(mergedIn(modern));
  });

  it('shows numbers and dates by their formats, Chinese built-in ones too, and guesses no day', async () => {
    const styles = [0, 9, 14, 31, 57, 28, 164, 165];
    const formats = ['yyyy"年"m"月"d"日"', '0.0'];
    const values = [1.5, 0.7, 43465, 43465, 43435, 43465, 43465, 1];
    const bytes = makeXls(
      values.map((value, index) => number(0, index, value, index)),
      { styles, formats },
    );
    expect((await firstSheet(bytes)).cells.map(({ kind, text, value }) => [kind, text, value])).toEqual([
      ['number', '1.5', 1.5],
      ['number', '70%', 0.7],
      ['date', '2018-12-31', '2018-12-31'],
      ['date', '2018-12-31', '2018-12-31'],
      ['date', '2018年12月', '2018-12-01'],
      ['date', '12月31日', '2018-12-31'],
      ['date', '2018-12-31', '2018-12-31'],
      ['number', '1.0', 1],
    ]);
  });

  it('does not show a number in the format of the workbook read before', async () => {
    const dated = makeXls([number(0, 0, 43465, 1)], { styles: [0, 164], formats: ['yyyy/m/d'] });
    expect(await shown(dated)).toEqual({ A1: '2018-12-31' });
    expect(await shown(makeXls([number(0, 0, 43465, 1)], { styles: [0, 164] }))).toEqual({ A1: '43465' });
  });

  it('counts from 1904 where the workbook says so', async () => {
    expect(await shown(makeXls([number(0, 0, 42003, 1)], { styles: [0, 14], date1904: true }))).toEqual({
      A1: '2018-12-31',
    });
  });

  it('reads text, booleans, and the results of formulas, known as such', async () => {
    const text = [formula(1, 1, Number.NaN), record(0x0207, 4, Buffer.from([1]), Buffer.from('区民政局', 'utf16le'))];
    text[0]?.set([0, 0, 0, 0, 0, 0, 0xff, 0xff], 10);
    const bytes = makeXls([label(0, 0, '区卫计局'), booleanOrError(0, 1, 1, 0), formula(1, 0, 3), ...text]);
    expect(await shown(bytes)).toEqual({ A1: '区卫计局', B1: 'TRUE', A2: '3', B2: '区民政局' });
    expect((await firstSheet(bytes)).cells.map(({ formula: isFormula }) => isFormula)).toEqual([
      undefined,
      undefined,
      true,
      true,
    ]);
  });

  it('knows what is hidden, and keeps merges as rectangles', async () => {
    const records = [
      record(0x0208, 1, 0, 1, 0, 0, 0, 0x20, 0),
      record(0x007d, 1, 2, 2048, 0, 1, 0),
      record(0x007d, 4, 4, 0, 0, 0, 0),
      number(0, 0, 1),
      number(1, 0, 2),
      record(0x00e5, 1, 2, 65_535, 0, 3),
    ];
    const sheet = await firstSheet(makeXls(records));
    expect(sheet.hiddenRows).toEqual([{ from: 2, to: 2 }]);
    expect(sheet.hiddenColumns).toEqual([
      { from: 2, to: 3 },
      { from: 5, to: 5 },
    ]);
    expect(sheet.merges).toEqual([{ top: 3, left: 1, bottom: 65_536, right: 4 }]);
  });

  it('lists sheets by their tabs, knows hidden ones, and passes over charts', async () => {
    const { sheets } = await readWorkbook(
      '任务.xls',
      compound({
        sheets: [
          { name: '一', records: ONE },
          { name: '图', records: [], type: 2 },
          { name: '二', records: [booleanOrError(0, 0, 23, 1)], state: 1 },
          { name: '三', records: [], state: 2 },
        ],
      }),
    );
    expect(sheets.map(({ name, visibility, cells }) => [name, visibility, cells.length])).toEqual([
      ['一', 'visible', 1],
      ['二', 'hidden', 1],
      ['三', 'veryHidden', 0],
    ]);
  });

  it('is told from a Word document by what lies at its top, not by what is embedded in it', async () => {
    const Workbook = xlsStream({ sheets: [{ name: '一', records: ONE }] });
    expect(await shown(makeCompound({ Workbook, 'MBD0001/WordDocument': 'x'.repeat(5000) }))).toEqual({ A1: '1' });
  });
});

describe('a legacy .xls that is refused', () => {
  it('has an error value or a number with lost digits, with sheet and cell', async () => {
    expect((await refusal(makeXls([booleanOrError(6, 2, 23, 1)]))).message).toContain(
      '《表.xlsx》的工作表“分工表”单元格 C7 是错误值 #REF!',
    );
    expect((await refusal(makeXls([number(0, 0, 1.1e17)]))).code).toBe('long-number');
  });

  it('has a password or a protected structure, or is of Excel 95', async () => {
    const protectedBook = makeXls(ONE, { globals: [record(0x002f, 1, 1, 1)] });
    expect((await refusal(protectedBook)).message).toContain('加了打开密码或工作簿保护');
    const old = xlsStream({ sheets: [{ name: '一', records: ONE }] });
    old.writeUInt16LE(0x0500, 4);
    expect((await refusal(makeCompound({ Workbook: old }))).code).toBe('kind-xls5');
  });

  it('was cut off anywhere, within its sectors or within its records', async () => {
    const whole = seed('s04b_chaoyang.xls');
    for (let length = 512; length < whole.length - 1024; length += 700) {
      expect((await refusal(whole.subarray(0, length))).code).toBe('damaged');
    }
    const stream = xlsStream({ sheets: [{ name: '一', records: ONE }] });
    for (let length = 8; length < stream.length; length += 1) {
      expect((await refusal(makeCompound({ Workbook: stream.subarray(0, length) }))).code).toBe('damaged');
    }
  });

  it('has the same sheet twice, or one whose records are missing', async () => {
    const twin = { name: '一', records: ONE };
    expect((await refusal(compound({ sheets: [twin, { ...twin }] }))).message).toContain('有两个同名的工作表');
    const lost = xlsStream({ sheets: [twin, { name: '二', records: ONE }] }).subarray(0, -32);
    expect((await refusal(makeCompound({ Workbook: lost }))).code).toBe('damaged');
  });

  it('has a chain of sectors that runs in a circle', async () => {
    const bytes = Buffer.from(seed('s04b_chaoyang.xls'));
    const table = (bytes.readUInt32LE(76) + 1) * 512;
    for (let at = 0; at < 512; at += 4) bytes.writeUInt32LE(at / 4, table + at);
    expect((await refusal(bytes)).message).toContain('绕成了圈');
  });
});

describe('a hostile .xls', () => {
  const row = record(0x00bd, 0, 0, Buffer.alloc(256 * 6), 255);

  it('with cells without number is refused before any is decoded', async () => {
    expect((await refusal(makeXls(Array(2000).fill(row)))).message).toContain('有内容的单元格超过 400000 个');
  });

  it('with links, drawings and column widths over the whole sheet takes no time over them', async () => {
    const link = record(0x01b8, 0, 65_535, 0, 255, Buffer.alloc(40));
    const bytes = makeXls([...ONE, ...Array(20_000).fill(link), ...Array(5000).fill(record(0x00ec, 0))]);
    expect(await shown(bytes)).toEqual({ A1: '1' });
    const columns = Array(100_000).fill(record(0x007d, 0, 65_535, 0, 0, 1, 0));
    expect((await refusal(makeXls([...ONE, ...columns]))).code).toBe('damaged');
  });

  it('with merges without number is refused', async () => {
    const merges = record(0x00e5, 1026, Buffer.alloc(1026 * 8));
    expect((await refusal(makeXls([...ONE, ...Array(200).fill(merges)]))).code).toBe('too-large');
  });

  it('with any byte changed is refused or read: nothing else', async () => {
    const whole = seed('s04b_chaoyang.xls');
    for (let at = 0; at < whole.length; at += 37) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      await readWorkbook('表.xls', changed).catch((error) => expect(error).toMatchObject({ name: 'AppError' }));
    }
  });
});
