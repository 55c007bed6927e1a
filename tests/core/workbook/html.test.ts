import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { rangeAddress } from '../../../src/shared/model/address.ts';
import { firstSheet, refusal, shown } from './reading.ts';

const html = (body: string, head = '') => Buffer.from(`<html><head>${head}</head><body>${body}</body></html>`);
const read = (body: string) => shown(html(body));
const mergesOf = async (body: string) => (await firstSheet(html(body))).merges.map(rangeAddress);

describe('an HTML table named .xls', () => {
  it('is a sheet with the text before it as title, in every encoding that OA systems use', async () => {
    const page =
      '<p>任务分工表</p><table border=1><tr><th>序号</th><th>任务</th></tr><tr><td>001</td><td>建设</td></tr></table>';
    const expected = { A1: '任务分工表', A2: '序号', B2: '任务', A3: '001', B3: '建设' };
    expect(await read(page)).toEqual(expected);
    expect(await shown(Buffer.from(`\ufeff<html>${page}`, 'utf16le'))).toEqual(expected);
    expect(await shown(Buffer.from(`\ufeff \r\n<html>${page}`))).toEqual(expected);
    expect((await readWorkbook('任务.xls', html(page))).format).toBe('html');
  });

  it('takes the charset that the page states for bytes that are no UTF-8, and GBK where it states none', async () => {
    const big5 = Buffer.from('a4a4a4e5', 'hex');
    const gbk = Buffer.from('d6d0cec4', 'hex');
    const page = (charset: string, word: Buffer) =>
      Buffer.concat([
        Buffer.from(`<html><meta http-equiv=Content-Type content="text/html; charset=${charset}"><p>`),
        word,
      ]);
    expect(await shown(page('big5', big5))).toEqual({ A1: '中文' });
    expect(await shown(page('gb2312', gbk))).toEqual({ A1: '中文' });
    expect(await shown(page('no-such', gbk))).toEqual({ A1: '中文' });
    expect(await shown(page('gb2312', Buffer.from('中文')))).toEqual({ A1: '中文' });
  });

  it('keeps spans as rectangles; one without end stops at the last row', async () => {
    const body =
      '<table><tr><td colspan=2>项目<td>单位</tr><tr><td rowspan="3">一<td rowspan=2>甲<td>区民政局</tr><tr><td>区教育局</tr><tr><td>乙<td>丙</tr></table>';
    expect(await read(body)).toEqual({
      A1: '项目',
      C1: '单位',
      A2: '一',
      B2: '甲',
      C2: '区民政局',
      C3: '区教育局',
      B4: '乙',
      C4: '丙',
    });
    expect(await mergesOf(body)).toEqual(['A1:B1', 'A2:A4', 'B2:B3']);
    expect(await mergesOf('<table><tr><td rowspan=99999999>a<td>b</tr><tr><td>c</table>')).toEqual(['A1:A2']);
    expect(await mergesOf('<table><tr><td rowspan=0>a<td>b</tr><tr><td>c</table>')).toEqual(['A1:A2']);
  });

  it('reads breaks, paragraphs and entities; white space of the source is one space, between Chinese characters none', async () => {
    const cell = '区卫计局<br>区民政局&nbsp;A&amp;B<p>区教\n    育局</p><div>two\n words</div>&#x533A;';
    expect((await read(`<table><tr><td>${cell}</td><td>1</td></tr></table>`)).A1).toBe(
      '区卫计局\n区民政局\u00a0A&B\n区教育局\ntwo words\n区',
    );
  });

  it('knows hidden rows and columns, and leaves out what is not shown', async () => {
    const body = `<table><col><col style='display:none'><tr><td>1<td>助<td>甲</tr><tr style="display:none"><td>2<td>助<td>乙</tr>
      <tr><td>3<td>助<td>丙<span style="display: none">隐</span></tr></table><style>p{}</style><script>alert("文")</script><p hidden>藏</p>`;
    const sheet = await firstSheet(html(body, '<title>标题</title>'));
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[{ from: 2, to: 2 }], [{ from: 2, to: 2 }]]);
    expect(sheet.cells.map(({ text }) => text)).toEqual(['1', '助', '甲', '2', '助', '乙', '3', '助', '丙']);
  });

  it('shows numbers as mso-number-format says, and all others as printed', async () => {
    const cell = (format: string, text: string) => `<td style='mso-number-format:${format}'>${text}</td>`;
    const cells = [
      cell('"\\@"', '001'),
      cell('"0%"', '0.7'),
      cell('"yyyy\\0022年\\0022m\\0022月\\0022d\\0022日\\0022"', '43465'),
      cell('"yyyy\\0022年\\0022m\\0022月\\0022"', '43435'),
      cell('"Short Date"', '2018年12月'),
      cell('General', '1.10'),
      '<td>007</td>',
    ];
    const sheet = await firstSheet(html(`<table><tr>${cells.join('')}</tr></table>`));
    expect(sheet.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', '001'],
      ['number', '70%'],
      ['date', '2018-12-31'],
      ['date', '2018年12月'],
      ['text', '2018年12月'],
      ['text', '1.10'],
      ['text', '007'],
    ]);
  });
});

it('reads what Excel saves as a web page: islands in comments, classes, the hidden row that ends every table', async () => {
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
    <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>Sheet1</x:Name></x:ExcelWorkbook></xml><![endif]-->
    <style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"0_ ";}--></style></head>
    <body link=blue><table border=0 style='table-layout:fixed;width:378pt'><col width=72 span=2><col style='display:none'>
    <tr height=18><td colspan=3 class=xl65>重点任务<span style='mso-spacerun:yes'>&nbsp;</span>分工表</td></tr>
    <tr><td class=xl65 x:num>1</td><td rowspan=2 class=xl65>建立健全协
    作机制</td><td x:str>助</td></tr><tr><td align=right x:num="2">2</td><td>助</td></tr>
    <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]></table></body></html>`;
  const sheet = await firstSheet(Buffer.from(page));
  expect(sheet.cells.map(({ text }) => text)).toEqual([
    '重点任务\u00a0分工表',
    '1',
    '建立健全协作机制',
    '助',
    '2',
    '助',
  ]);
  expect(sheet.merges.map(rangeAddress)).toEqual(['A1:C1', 'B2:B3']);
  expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[{ from: 4, to: 4 }], [{ from: 3, to: 3 }]]);
});

describe('tables that lay out the page', () => {
  const data = '<table><tr><td>序号<td>任务<td>单位</tr><tr><td>1<td>建设<td>区卫计局</tr></table>';
  const expected = { A1: '任务分工表', A2: '序号', B2: '任务', C2: '单位', A3: '1', B3: '建设', C3: '区卫计局' };

  it('give way to the table of data inside them, their words stay above it', async () => {
    expect(await read(`<table><tr><td>任务分工表</td></tr><tr><td>${data}</td></tr></table>`)).toEqual(expected);
    expect(
      await read(`<table><tr><td><table><tr><td>任务分工表</table><tr><td><table><tr><td>${data}</table></table>`),
    ).toEqual(expected);
  });

  it('a title in a table of its own is a title', async () => {
    expect(await read(`<table><tr><td colspan=3>任务分工表</td></tr></table>${data}`)).toEqual(expected);
  });

  it('a header and a body in two tables of as many columns are one', async () => {
    const parts = data.replace('</tr><tr>', '</tr></table><div><table><tr>');
    expect(await read(`<p>任务分工表</p>${parts}`)).toEqual(expected);
  });

  it('do not swallow a table of data for a small table in one of its cells', async () => {
    const small = '<table><tr><td>牵头<td>区卫计局</table>';
    expect(await read(data.replace('<td>区卫计局</tr>', `<td>${small}</tr>`))).toMatchObject({ C2: '牵头\t区卫计局' });
  });
});

describe('tags that do not match', () => {
  it.each([
    ['nothing closed', '<table><tr><td>1<td>甲<tr><td>2<td>乙'],
    ['unclosed marks in cells', '<table><tr><td><b><font>1<td><i>甲</tr><tr><td><b>2</b><td>乙</td></table>'],
    [
      'a stray </div> in a cell',
      '<div><table><tr><td>1</div></td><td>甲</td></tr><tr><td>2</td><td>乙</td></tr></table>',
    ],
    ['forms between rows', '<form><table><form><tr><td>1</form><td>甲</tr></form><tr><td>2<td>乙</tr></table>'],
    ['cells without rows', '<table><td>1<td>甲<tr><td>2<td>乙</table>'],
    ['td closed by th', '<table><tr><th>1<td>甲</td></tr><tr><td>2<th>乙</tr></table>'],
  ])('%s reads as browsers show it', async (_, body) => {
    expect(await read(body)).toEqual({ A1: '1', B1: '甲', A2: '2', B2: '乙' });
  });
});

describe('hostile pages', () => {
  const page = (content: string, megabytes: number) =>
    Buffer.concat([Buffer.from('<table>'), Buffer.alloc(megabytes * 1024 * 1024, content)]);

  it.each([
    ['spans without end', Buffer.from(`<table>${'<tr><td rowspan=9999999 colspan=9999999>a'.repeat(1000)}`)],
    [
      'a million rows beside long spans',
      page(`<tr>${'<td rowspan=99999>a'.repeat(900)}${'<tr><td>b'.repeat(9000)}`, 10),
    ],
    ['nested tables', page('<table><tr><td>', 40)],
    ['nested marks', page('<div>', 40)],
    ['closing tags of nothing', Buffer.concat([Buffer.from(`<p>${'<b>'.repeat(400)}`), page('</i>', 40)])],
    ['rows without cells', page('<tr>', 40)],
    ['cells without rows', page('<td>a', 40)],
    ['words without end', page('<p>a', 40)],
  ])('%s are refused', async (_, bytes) => {
    const { code, message } = await refusal(bytes);
    expect(['too-large', 'damaged']).toContain(code);
    expect(message).toMatch(/^《表\.xlsx》.+请.+。$/);
  });

  it('a comment, a tag and an attribute without end are passed over', async () => {
    for (const start of ['<!--', '<td title="', '<td ']) {
      expect((await refusal(page(`${start}&amp;`, 20))).code).toBe('no-content');
    }
  });

  it('names that are traps for objects do nothing', async () => {
    expect(await read('<table __proto__=1><tr constructor=2><td __proto__="x">甲</table>')).toEqual({ A1: '甲' });
    const odd = '<table><tr><constructor><td style="mso-number-format:constructor">1</tostring></table>';
    expect(await read(odd)).toEqual({ A1: '1' });
  });
});
