import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { rangeAddress } from '../../../src/shared/model/address.ts';
import { firstSheet, refusal, shown } from './reading.ts';

const NAMESPACES =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const book = (inside: string, encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}"?><?mso-application progid="Excel.Sheet"?><Workbook ${NAMESPACES}>${inside}</Workbook>`;
const sheet = (rows: string, more = '', name = '分工表') =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`;
const data = (text: string, type = 'String', more = '') => `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
const bytes = (...inside: readonly string[]) => Buffer.from(book(inside.join('')));

describe('an XML table 2003', () => {
  it('counts rows, columns and merged cells on where the file leaves their places out', async () => {
    const rows = `<Row>${data('标题', 'String', ' ss:MergeAcross="2"')}${data('旁')}</Row>
      <Row ss:Index="3">${data('一', 'String', ' ss:MergeDown="1"')}${data('1', 'Number', ' ss:Index="3"')}${data('甲')}</Row>
      <Row>${data('2', 'Number', ' ss:Index="3"')}<Cell/>${data('乙')}</Row>`;
    expect(await shown(bytes(sheet(rows)))).toEqual({
      A1: '标题',
      D1: '旁',
      A3: '一',
      C3: '1',
      D3: '甲',
      C4: '2',
      E4: '乙',
    });
    expect((await firstSheet(bytes(sheet(rows)))).merges.map(rangeAddress)).toEqual(['A1:C1', 'A3:A4']);
    expect((await readWorkbook('任务.xls', bytes(sheet(rows)))).format).toBe('xml2003');
  });

  it('shows values by the formats of their styles, own, inherited, of the row, of the column', async () => {
    const styles = `<Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="yyyy/m/d;@"/></Style>
      <Style ss:ID="m" ss:Parent="d"/><Style ss:ID="s"><NumberFormat ss:Format="Percent"/></Style>
      <Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style></Styles>`;
    const rows = `<Column ss:Index="5" ss:StyleID="p"/><Row>${data('2018-12-31T00:00:00.000', 'DateTime', ' ss:StyleID="d"')}
      ${data('43465', 'Number', ' ss:StyleID="m"')}${data('0.7', 'Number', ' ss:StyleID="s"')}${data('1', 'Boolean')}${data('0.7', 'Number')}
      ${data('2018-12-31T00:00:00.000', 'DateTime')}</Row><Row ss:StyleID="p">${data('1', 'Number')}</Row>`;
    expect(await shown(bytes(styles, sheet(rows)))).toEqual({
      A1: '2018-12-31',
      B1: '2018-12-31',
      C1: '70.00%',
      D1: 'TRUE',
      E1: '70%',
      F1: '2018-12-31',
      A2: '100%',
    });
  });

  it('joins the marks of rich text, keeps line ends, and leaves comments out', async () => {
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>区</B><Font html:Color="#FF0000" xmlns:html="http://www.w3.org/TR/REC-html40">卫计局&#10;牵头</Font></ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>';
    expect(await shown(bytes(sheet(`<Row>${rich}</Row>`)))).toEqual({ A1: '区卫计局\n牵头' });
  });

  it('reads exports without prefixes, and those in GB2312', async () => {
    const plain = `<?xml version="1.0" encoding="gb2312"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="A"><Table><Row><Cell Index="2"><Data Type="String">`;
    const gbk = Buffer.concat([
      Buffer.from(plain),
      Buffer.from('d6d0cec4', 'hex'),
      Buffer.from('</Data></Cell></Row></Table></Worksheet></Workbook>'),
    ]);
    expect(await shown(gbk)).toEqual({ B1: '中文' });
  });

  it('knows what is hidden', async () => {
    const options = (state: string) =>
      `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>${state}</Visible></WorksheetOptions>`;
    const rows = `<Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Width="0"/><Row>${data('甲')}</Row><Row ss:Hidden="1" ss:Span="1"/><Row>${data('乙')}</Row>`;
    const { sheets } = await readWorkbook(
      '任务.xls',
      bytes(
        sheet(rows),
        sheet(`<Row>${data('#REF!', 'Error')}</Row>`, options('SheetHidden'), '二'),
        sheet('', options('SheetVeryHidden'), '三'),
      ),
    );
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['分工表', 'visible'],
      ['二', 'hidden'],
      ['三', 'veryHidden'],
    ]);
    expect(sheets[0]?.hiddenRows).toEqual([{ from: 2, to: 3 }]);
    expect(sheets[0]?.hiddenColumns).toEqual([
      { from: 2, to: 3 },
      { from: 4, to: 4 },
    ]);
    expect(Object.keys(await shown(bytes(sheet(rows))))).toEqual(['A1', 'A4']);
    expect(sheets[1]?.cells[0]?.kind).toBe('error');
  });
});

describe('XML tables that are refused, with sheet and cell', () => {
  it.each([
    ['an error value', data('#REF!', 'Error'), '的工作表“分工表”单元格 A1 是错误值 #REF!'],
    ['a formula without a result', '<Cell ss:Formula="=1+1"/>', '单元格 A1 的公式没有计算结果'],
    ['a number that is none', data('1,000', 'Number'), '单元格 A1 的数字“1,000”无效'],
    ['a date that is none', data('2018-02-30T00:00:00', 'DateTime'), '单元格 A1 的日期“2018-02-30T00:00:00”无效'],
    ['a place outside the sheet', data('甲', 'String', ' ss:Index="16385"'), '有超出范围的行号或列号'],
    ['a merge out of the sheet', data('甲', 'String', ' ss:MergeAcross="99999"'), '有地址不对的合并单元格'],
  ])('%s', async (_, cell, words) => {
    expect((await refusal(bytes(sheet(`<Row>${cell}</Row>`)))).message).toContain(words);
  });

  it('an external entity, two sheets of one name, a file cut off', async () => {
    const prolog = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const hostile = book(sheet(`<Row>${data('&x;')}</Row>`)).replace(/^<\?xml[^>]*>/, prolog);
    expect((await refusal(Buffer.from(hostile))).message).toContain('DOCTYPE');
    expect((await refusal(bytes(sheet(''), sheet('')))).message).toContain('有两个同名的工作表');
    expect((await refusal(bytes(sheet(`<Row>${data('甲')}</Row>`)).subarray(0, -20))).message).toContain(
      '不完整或有错',
    );
  });

  it('rows and columns that span without end', async () => {
    const many = (element: string) => bytes(sheet(element.repeat(500_000)));
    expect((await refusal(many('<Row ss:Hidden="1" ss:Span="1000000"/>'))).code).toBe('damaged');
    expect((await refusal(many('<Column ss:Index="1" ss:Span="16383" ss:StyleID="x"/>'))).code).toBe('damaged');
  });
});
