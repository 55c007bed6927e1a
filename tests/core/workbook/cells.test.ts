import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { cellAddress } from '../../../src/shared/model/address.ts';
import { MAIN, makeSheet, makeXlsx, textCell, worksheet } from '../../helpers/make-xlsx.ts';
import { firstSheet, refusal, shown } from './reading.ts';

describe('the text of cells', () => {
  it('joins the runs of rich text and leaves the reading aids out', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>2017</t></r><r><t xml:space="preserve">年 </t></r><rPh sb="0" eb="1"><t>nián</t></rPh></si>';
    expect(await shown(makeSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings }))).toEqual({
      A1: '2017年 ',
    });
  });

  it('reads inline rich text, formula text and CDATA alike', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><r><t>区</t></r><r><t>卫计局</t></r></is></c>
      <c r="B1" t="str"><f>"区"&amp;"民政局"</f><v>区民政局</v></c><c r="C1" t="str"><v><![CDATA[<各街乡>]]></v></c></row>`;
    expect(await shown(makeSheet(rows))).toEqual({ A1: '区卫计局', B1: '区民政局', C1: '<各街乡>' });
    expect((await firstSheet(makeSheet(rows))).cells.map(({ formula }) => formula)).toEqual([
      undefined,
      true,
      undefined,
    ]);
  });

  it('decodes _xHHHH_ escapes in shared and inline text alike, and never yields NUL or half a character', async () => {
    const written = '_x0041__x000D_\n_x005F_x0042_ _x0000__xD800_乙_xD83D__xDE00_';
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c>${textCell('B1', written)}</row>`;
    const bytes = makeSheet(rows, { strings: `<si><t>${written}</t></si>` });
    expect(await shown(bytes)).toEqual({ A1: 'A\n_x0042_ 乙😀', B1: 'A\n_x0042_ 乙😀' });
  });

  it('keeps line breaks, tabs, full-width and zero-width characters as written', async () => {
    const text = '（一）\n\u3000提高\t医疗\u200b机构\u202e';
    expect(await shown(makeSheet(`<row r="1">${textCell('A1', text)}</row>`))).toEqual({ A1: text });
    expect(await shown(makeSheet('<row r="1"><c r="A1" t="str"><v>甲&#13;&#10;乙&#13;丙</v></c></row>'))).toEqual({
      A1: '甲\n乙\n丙',
    });
  });

  it('takes cells of white space only, and styled empty ones, for empty', async () => {
    const rows = `<row r="1">${textCell('A1', ' \u3000\n')}<c r="B1" s="0"/><c r="C1" t="s"/>${textCell('D1', '甲')}</row>`;
    expect(await shown(makeSheet(rows))).toEqual({ D1: '甲' });
  });

  it('keeps long numbers that are text, digit for digit', async () => {
    const identity = '110105194912310021';
    expect((await firstSheet(makeSheet(`<row r="1">${textCell('A1', identity)}</row>`))).cells).toEqual([
      { row: 1, column: 1, kind: 'text', text: identity, value: identity },
    ]);
  });

  it('dresses text as its format does: "第"@"号"', async () => {
    const rows = '<row r="1"><c r="A1" s="1" t="str"><v>9</v></c></row>';
    expect(await shown(makeSheet(rows, { formats: ['"第"@"号"'] }))).toEqual({ A1: '第9号' });
  });
});

describe('numbers as the sheet shows them', () => {
  const numberShown = async (value: string, format: string) =>
    (await firstSheet(makeSheet(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, { formats: [format] })))
      .cells[0];

  it.each([
    ['0.7', '0%', '70%', 0.7],
    ['1', '0.0', '1.0', 1],
    ['1', '"（"0"）"', '（1）', 1],
    ['1.1000000000000001', 'General', '1.1', 1.1],
    ['0.30000000000000004', 'General', '0.3', 0.30000000000000004],
    ['1234.5', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50', 1234.5],
    ['7', '00', '07', 7],
    ['123456', '0!.0,"万"', '12.3万', 123456],
    ['5', ';;;', '5', 5],
    ['5', 'not [a format', '5', 5],
    ['0.4', 'h:mm', '9:36', 0.4],
    ['1.5', '[h]:mm', '36:00', 1.5],
    ['-3E2', 'General', '-300', -300],
  ])('%s as %s is %s', async (value, format, text, number) => {
    expect(await numberShown(value, format)).toEqual({ row: 1, column: 1, kind: 'number', text, value: number });
  });

  it('reads booleans', async () => {
    const rows = '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>';
    expect((await firstSheet(makeSheet(rows))).cells.map(({ kind, text, value }) => [kind, text, value])).toEqual([
      ['boolean', 'TRUE', true],
      ['boolean', 'FALSE', false],
    ]);
  });
});

describe('dates', () => {
  const dateShown = async (value: string, format: string, date1904 = false) => {
    const cell = (
      await firstSheet(
        makeSheet(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, { formats: [format], date1904 }),
      )
    ).cells[0];
    return [cell?.kind, cell?.text, cell?.value];
  };

  it.each([
    ['43465', 'yyyy"年"m"月"d"日"', 'date', '2018-12-31', '2018-12-31'],
    ['43465', 'yyyy/m/d;@', 'date', '2018-12-31', '2018-12-31'],
    ['43465', 'General', 'number', '43465', 43465],
    ['43465.729166666664', 'yyyy/m/d h:mm', 'date', '2018-12-31 17:30', '2018-12-31'],
    ['43465.999999999', 'yyyy/m/d h:mm', 'date', '2019-01-01', '2019-01-01'],
    ['1', 'yyyy-mm-dd', 'date', '1900-01-01', '1900-01-01'],
    ['59', 'yyyy-mm-dd', 'date', '1900-02-28', '1900-02-28'],
    ['61', 'yyyy-mm-dd', 'date', '1900-03-01', '1900-03-01'],
    ['2958465', 'yyyy-mm-dd', 'date', '9999-12-31', '9999-12-31'],
  ])('%s as %s is a %s: %s', async (value, format, ...expected) => {
    expect(await dateShown(value, format)).toEqual(expected);
  });

  it('keeps what a format without the day or the year shows: no day is guessed', async () => {
    expect(await dateShown('43435', 'yyyy"年"m"月"')).toEqual(['date', '2018年12月', '2018-12-01']);
    expect(await dateShown('43465', 'm"月"d"日"')).toEqual(['date', '12月31日', '2018-12-31']);
  });

  it('knows the Chinese built-in formats, which no workbook writes out', async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const rows =
      '<row r="1"><c r="A1" s="0"><v>43465</v></c><c r="B1" s="1"><v>43465</v></c><c r="C1" s="2"><v>43465</v></c></row>';
    expect(await shown(makeSheet(rows, { parts: { 'xl/styles.xml': styles } }))).toEqual({
      A1: '2018-12-31',
      B1: '2018年12月',
      C1: '2018-12-31',
    });
  });

  it('never makes a date of days that no calendar has: 1900-01-00 and 1900-02-29 stay words', async () => {
    expect(await dateShown('0', 'yyyy-mm-dd')).toEqual(['text', '1900-01-00', '1900-01-00']);
    expect(await dateShown('60', 'yyyy-mm-dd')).toEqual(['text', '1900-02-29', '1900-02-29']);
  });

  it('counts from 1904 where the workbook says so', async () => {
    expect(await dateShown('0', 'yyyy-mm-dd', true)).toEqual(['date', '1904-01-01', '1904-01-01']);
    expect(await dateShown('42003', 'yyyy-mm-dd', true)).toEqual(['date', '2018-12-31', '2018-12-31']);
  });

  it('reads the ISO dates of strict workbooks, not as 1905-07-18', async () => {
    const rows = `<row r="1"><c r="A1" s="1" t="d"><v>2018-12-31</v></c><c r="B1" t="d"><v>2018-12-31T00:00:00.000</v></c>
      <c r="C1" t="d" s="2"><v>2018-12-01T00:00:00</v></c></row>`;
    expect(await shown(makeSheet(rows, { formats: ['yyyy/m/d', 'yyyy"年"m"月"'] }))).toEqual({
      A1: '2018-12-31',
      B1: '2018-12-31',
      C1: '2018年12月',
    });
  });

  it('reads the same in every time zone', async () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
        process.env.TZ = other;
        expect(await dateShown('43465', 'yyyy-mm-dd')).toEqual(['date', '2018-12-31', '2018-12-31']);
      }
    } finally {
      process.env.TZ = zone;
    }
  });
});

describe('values that stop the file, with sheet and cell', () => {
  it.each([
    ['an error value', '<c r="C7" t="e"><v>#REF!</v></c>', 'cell-error', '是错误值 #REF!'],
    ['an error from a formula', '<c r="C7" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'cell-error', '是错误值 #DIV/0!'],
    ['a formula never calculated', '<c r="C7"><f>A1+1</f></c>', 'formula-uncached', '的公式没有计算结果'],
    [
      'a formula with an empty result for a number',
      '<c r="C7"><f>A1+1</f><v></v></c>',
      'formula-uncached',
      '没有计算结果',
    ],
    ['1,000', '<c r="C7"><v>1,000</v></c>', 'bad-number', '“1,000”无效'],
    ['letters', '<c r="C7"><v>abc</v></c>', 'bad-number', '“abc”无效'],
    ['1E999', '<c r="C7"><v>1E999</v></c>', 'bad-number', '“1E999”无效'],
    ['0x10', '<c r="C7"><v>0x10</v></c>', 'bad-number', '“0x10”无效'],
    ['a number of 18 digits', '<c r="C7"><v>1.1010519491231002E+17</v></c>', 'long-number', '超过 15 位'],
    ['a date before 1900', '<c r="C7" s="1"><v>-1</v></c>', 'bad-date', '不能显示为日期'],
    ['a date after 9999', '<c r="C7" s="1"><v>2958466</v></c>', 'bad-date', '不能显示为日期'],
    ['2018-02-30', '<c r="C7" t="d"><v>2018-02-30</v></c>', 'bad-date', '“2018-02-30”无效'],
    ['a shared string that does not exist', '<c r="C7" t="s"><v>9</v></c>', 'damaged', '指向的文字不存在'],
    ['a style that does not exist', '<c r="C7" s="99"><v>1</v></c>', 'damaged', '格式编号不存在'],
    ['a type that does not exist', '<c r="C7" t="x"><v>1</v></c>', 'bad-cell', '类型无法识别'],
    ['a boolean of 2', '<c r="C7" t="b"><v>2</v></c>', 'bad-cell', '不是有效的逻辑值'],
    ['text of 32,768 characters', textCell('C7', '长'.repeat(32_768)), 'long-text', '超过 32767 字'],
  ])('%s', async (_, cell, code, words) => {
    const error = await refusal(makeSheet(`<row r="7">${cell}</row>`, { formats: ['yyyy-mm-dd'] }));
    expect(error.code).toBe(code);
    expect(error.message).toContain('《表.xlsx》的工作表“Sheet1”单元格 C7');
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/请.+。$/);
  });

  it('does not refuse a file for errors on a hidden sheet, and keeps them as errors', async () => {
    const bytes = makeXlsx({
      sheets: [
        { name: '分工表', xml: worksheet(`<row r="1">${textCell('A1', '甲')}</row>`) },
        {
          name: '查找',
          state: 'hidden',
          xml: worksheet('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>A1</f></c></row>'),
        },
      ],
    });
    const [, hidden] = (await readWorkbook('表.xlsx', bytes)).sheets;
    expect(hidden?.visibility).toBe('hidden');
    expect(hidden?.cells.map(({ row, column, kind, text }) => [cellAddress(row, column), kind, text])).toEqual([
      ['A1', 'error', '#N/A'],
      ['B1', 'error', '（公式未计算）'],
    ]);
  });

  it('keeps errors of a visible sheet only where it is asked to', async () => {
    const bytes = makeSheet(`<row r="1">${textCell('A1', '甲')}<c r="B1" t="e"><v>#REF!</v></c></row>`);
    await expect(readWorkbook('表.xlsx', bytes)).rejects.toThrow('#REF!');
    const [sheet] = (await readWorkbook('表.xlsx', bytes, 'keep')).sheets;
    expect(sheet?.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '甲'],
      ['error', '#REF!'],
    ]);
  });

  it('takes a formula whose result is empty text for an empty cell', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><f>""</f><v></v></c>${textCell('B1', '甲')}</row>`;
    expect(await shown(makeSheet(rows))).toEqual({ B1: '甲' });
  });
});
