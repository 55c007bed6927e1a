import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { firstSheet, refusal, shown } from './reading.ts';

/** 序号,工作任务 ⏎ 1,制定方案 ⏎ */
const GBK = Buffer.from('d0f2bac52cb9a4d7f7c8cecef10d0a312cd6c6b6a8b7bdb0b80d0a', 'hex');
const TABLE = { A1: '序号', B1: '工作任务', A2: '1', B2: '制定方案' };
const text = '序号,工作任务\r\n1,制定方案\r\n';
const utf16 = (content: string) => Buffer.from(content, 'utf16le');
const kindOf = async (content: string | Uint8Array) => {
  const { format, sheets } = await readWorkbook('任务.csv', Buffer.from(content));
  return [format, sheets.map(({ name }) => name)];
};

describe('CSV', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['GBK', GBK],
    ['UTF-16 as "Unicode 文本"', utf16(`\ufeff${text.replaceAll(',', '\t')}`)],
    ['UTF-16 without a mark', utf16(text)],
    ['UTF-16, high byte first', Buffer.from(utf16(`\ufeff${text}`)).swap16()],
    ['UTF-16, high byte first, without a mark', Buffer.from(utf16(text)).swap16()],
    ['line ends of old Macs', Buffer.from(text.replaceAll('\r\n', '\r'))],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
    ['the hint sep=', Buffer.from(`sep=|\n${text.replaceAll(',', '|')}`)],
  ])('in %s reads the same', async (_, bytes) => {
    expect(await shown(bytes)).toEqual(TABLE);
    expect(await kindOf(bytes)).toEqual(['csv', ['表格1']]);
  });

  it('tells UTF-16 by its line ends also where half of the text is 一', async () => {
    expect(await shown(utf16('一,一一一一\n一,一一'))).toEqual({ A1: '一', B1: '一一一一', A2: '一', B2: '一一' });
  });

  it('keeps line ends and commas inside quotation marks, and marks inside words', async () => {
    const content = '序号,任务,单位\n1,"甲，\r\n含""乙""",区卫计局\n2,5"管道,"区住建局,区财政局"';
    expect(await shown(Buffer.from(content))).toEqual({
      A1: '序号',
      B1: '任务',
      C1: '单位',
      A2: '1',
      B2: '甲，\n含"乙"',
      C2: '区卫计局',
      A3: '2',
      B3: '5"管道',
      C3: '区住建局,区财政局',
    });
  });

  it('keeps every value as printed: 001, ="002", 1.10, 2018/12/31 are text', async () => {
    const sheet = await firstSheet(Buffer.from('序号,值\n001,1.10\n="002",2018/12/31\n"=""003""",70%'));
    expect(sheet.cells.slice(2).map(({ text: shownText }) => shownText)).toEqual([
      '001',
      '1.10',
      '002',
      '2018/12/31',
      '003',
      '70%',
    ]);
    expect(new Set(sheet.cells.map(({ kind }) => kind))).toEqual(new Set(['text']));
  });

  it('reads a table under a title that has no delimiter', async () => {
    expect(await shown(Buffer.from('任务分工表\n\n序号,任务,单位\n1,甲,乙\n2,丙,丁'))).toMatchObject({
      A1: '任务分工表',
      C3: '单位',
      C5: '丁',
    });
  });
});

describe('running text', () => {
  const plan = '一、总体要求\n\n坚持政府主导, 社会参与。\n（责任单位：区卫计局，区民政局；完成时限：2018年底前。）\n';

  it('is the sheet 正文, a line a row', async () => {
    expect(await kindOf(plan)).toEqual(['text', ['正文']]);
    expect(Object.keys(await shown(Buffer.from(plan)))).toEqual(['A1', 'A3', 'A4']);
  });

  it('is not taken for CSV for a comma here and there, nor for the tab before each cell of pasted tables', async () => {
    const pasted = '任务分工表\n\n\t序号\n\t任务\n\n\t1\n\t制定方案\n\n\t2\n\t建设机构\n';
    expect((await kindOf(pasted))[0]).toBe('text');
    expect((await kindOf('甲, 乙\n丙\n丁\n戊'))[0]).toBe('text');
    expect((await kindOf('"引用的话\n没有结束'))[0]).toBe('text');
  });
});

describe('text that is damaged', () => {
  it('UTF-8 with a broken byte is refused, never read as GBK (鍖哄崼) or U+FFFD', async () => {
    const bytes = Buffer.concat([Buffer.from(text.repeat(10)), Buffer.from([0xe5, 0x8c]), Buffer.from(text)]);
    const error = await refusal(bytes, '任务.csv');
    expect(error.code).toBe('encoding');
    expect(error.message).toMatch(/^《任务\.csv》的文字编码有错.+请.+。$/);
  });

  it('UTF-8 and UTF-16 cut in the middle of a character, and text with NUL, are refused', async () => {
    expect((await refusal(Buffer.from(text.repeat(10)).subarray(0, -4))).code).toBe('encoding');
    expect((await refusal(utf16(`\ufeff${text}`).subarray(0, -1))).code).toBe('encoding');
    expect((await refusal(Buffer.concat([Buffer.alloc(9000, text), Buffer.from('\0')]))).code).toBe('encoding');
  });

  it('a quotation mark that never closes is refused with its row: the rows after it are anybody’s guess', async () => {
    const rows = '1,甲\n'.repeat(40_000);
    expect((await refusal(Buffer.from(`${rows}2,"乙\n${rows}`))).message).toContain('从第 40001 行起引号没有配对');
  });
});

describe('hostile text', () => {
  const megabytes = (count: number, content: string) => Buffer.alloc(count * 1024 * 1024, content);

  it.each([
    ['one line of 40 MB', megabytes(40, 'a'), '文字超过'],
    ['40 MB of commas', megabytes(40, ','), '一行超过 16384 列'],
    ['40 MB of quotation marks', megabytes(40, '"'), '文字超过'],
    ['40 MB of line ends', megabytes(40, '\n'), '超过 1048576 行'],
    ['40 MB of short lines', megabytes(40, 'a\n'), '有内容的行超过 200000 行'],
    ['40 MB of short records', megabytes(40, 'a,b\n'), '有内容的行超过 200000 行'],
    ['60 MB of letters', megabytes(60, 'a'), '文字超过 5000 万字'],
  ])('%s is refused', async (_, bytes, words) => {
    expect((await refusal(bytes)).message).toContain(words);
  });
});
