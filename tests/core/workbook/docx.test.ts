import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { rangeAddress } from '../../../src/shared/model/address.ts';
import { cell, FIRST_OF_MERGED, GOES_ON, makeDocx, paragraph, SPAN, table } from '../../helpers/make-docx.ts';
import { firstSheet, refusal, shown } from './reading.ts';

const docx = (...body: readonly string[]) => makeDocx({ body: body.join('') });
const row = (...texts: readonly string[]) => texts.map((text) => cell(text));
const mergesOf = async (bytes: Uint8Array) => (await firstSheet(bytes)).merges.map(rangeAddress);
const sheetsOf = async (bytes: Uint8Array) =>
  (await readWorkbook('方案.docx', bytes)).sheets.map(({ name, cells }) => [name, cells.map(({ text }) => text)]);

describe('a Word document with a table', () => {
  it('is a sheet with the title above the table, merged over its width, and the note below', async () => {
    const bytes = docx(
      paragraph('附件'),
      paragraph(),
      paragraph('花都区任务分解表'),
      table([row('序号', '任务', '责任单位'), row('1', '建设', '区卫计局')]),
      paragraph('注：列第一位的为牵头单位。'),
    );
    expect((await readWorkbook('方案.docx', bytes)).format).toBe('docx');
    expect((await firstSheet(bytes)).name).toBe('表格1');
    expect(await shown(bytes)).toEqual({
      A1: '附件',
      A3: '花都区任务分解表',
      A4: '序号',
      B4: '任务',
      C4: '责任单位',
      A5: '1',
      B5: '建设',
      C5: '区卫计局',
      A6: '注：列第一位的为牵头单位。',
    });
    expect(await mergesOf(bytes)).toEqual(['A1:C1', 'A3:C3', 'A6:C6']);
  });

  it('joins what gridSpan and vMerge join, and nothing more', async () => {
    const bytes = docx(
      table([
        [cell('项目', SPAN(2)), cell('单位')],
        [cell('一', FIRST_OF_MERGED), cell('甲', FIRST_OF_MERGED), cell('区民政局')],
        [cell('', GOES_ON), cell('', GOES_ON), cell('区教育局')],
        [cell('', GOES_ON), cell('乙'), cell('区财政局')],
        [cell('', GOES_ON + SPAN(2)), cell('区住建局')],
      ]),
    );
    expect(await mergesOf(bytes)).toEqual(['A1:B1', 'A2:A4', 'B2:B3', 'A5:B5']);
    expect(await shown(bytes)).toMatchObject({ A2: '一', B2: '甲', B4: '乙', C5: '区住建局' });
  });

  it('leaves columns free before a row that begins further right', async () => {
    const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${row('丙', '丁').join('')}</w:tr>`;
    const bytes = docx(table([row('甲', '乙', '戊')]).replace('</w:tbl>', `${late}</w:tbl>`));
    expect(await shown(bytes)).toEqual({ A1: '甲', B1: '乙', C1: '戊', B2: '丙', C2: '丁' });
  });

  it('reads lines, tabs and breaks of a cell as lines', async () => {
    const broken = '<w:p><w:r><w:t>区卫计局</w:t><w:br/><w:t>区民政局</w:t><w:tab/><w:t>协办</w:t></w:r></w:p>';
    const bytes = docx(table([[cell(`${broken}${paragraph()}${paragraph('区发改局')}`), cell('1')]]));
    expect((await shown(bytes)).A1).toBe('区卫计局\n区民政局\t协办\n区发改局');
  });

  it('reads revisions as accepted: inserted text stays, deleted and moved-away text and rows go', async () => {
    const revised =
      '<w:p><w:r><w:t>区</w:t></w:r><w:del><w:r><w:delText>卫生局</w:delText></w:r></w:del><w:ins><w:r><w:t>卫健局</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>（移走）</w:t></w:r></w:moveFrom></w:p>';
    const merged = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上半</w:t></w:r></w:p>${paragraph('下半')}`;
    const deletedRow = `<w:tr><w:trPr><w:del/></w:trPr>${row('删', '去').join('')}</w:tr>`;
    const bytes = docx(
      table([[cell(revised), cell(merged)], row('1', '2')]).replace('</w:tr><w:tr>', `</w:tr>${deletedRow}<w:tr>`),
    );
    expect(await shown(bytes)).toEqual({ A1: '区卫健局', B1: '上半下半', A2: '1', B2: '2' });
  });

  it('does not read what is not shown: hidden runs, text boxes, field codes, former properties', async () => {
    const box =
      '<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>';
    const content = `<w:p>${box}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>显</w:t></w:r></w:p>`;
    const former = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>';
    expect(await shown(docx(table([[cell(content, former), cell('后')]])))).toEqual({ A1: '显', B1: '后' });
  });

  it('reads a tick of a symbol font as √, and one it does not know as 〓, never as nothing', async () => {
    const sign = (code: string) => `<w:p><w:r><w:sym w:font="Wingdings 2" w:char="${code}"/></w:r></w:p>`;
    expect(await shown(docx(table([[cell(sign('F050')), cell(sign('F0E7'))]])))).toEqual({ A1: '√', B1: '〓' });
  });

  it('keeps a small table inside a cell as lines of that cell', async () => {
    const inner = table([row('牵头', '区卫计局'), row('配合', '区民政局')]);
    const bytes = docx(table([row('序号', '任务', '单位'), [cell('1'), cell('建设'), cell(inner + paragraph())]]));
    expect((await shown(bytes)).C2).toBe('牵头\t区卫计局\n配合\t区民政局');
    expect(await sheetsOf(bytes)).toHaveLength(1);
  });

  it('takes a frame around a table away', async () => {
    const inner = table([row('序号', '任务'), row('1', '建设')]);
    const bytes = docx(table([[cell(paragraph('重点任务分工表') + inner + paragraph())]]));
    expect(await shown(bytes)).toEqual({ A1: '重点任务分工表', A2: '序号', B2: '任务', A3: '1', B3: '建设' });
  });
});

describe('several tables of a document', () => {
  const first = table([row('序号', '任务'), row('1', '甲')], [1000, 5000]);
  const second = table([row('序号', '任务'), row('2', '乙')], [1000, 5000]);

  it('are sheets of their own, each with its title; a note goes with the table above it', async () => {
    const bytes = docx(
      paragraph('附件1'),
      first,
      paragraph('注：1.甲为牵头单位'),
      paragraph('2.其余配合'),
      paragraph('附件2'),
      second,
    );
    expect(await sheetsOf(bytes)).toEqual([
      ['表格1', ['附件1', '序号', '任务', '1', '甲', '注：1.甲为牵头单位', '2.其余配合']],
      ['表格2', ['附件2', '序号', '任务', '2', '乙']],
    ]);
  });

  it('are one where nothing but empty lines or page breaks part them', async () => {
    const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    expect(await sheetsOf(docx(first, pageBreak, paragraph(), second))).toEqual([
      ['表格1', ['序号', '任务', '1', '甲', '序号', '任务', '2', '乙']],
    ]);
  });

  it('are one where Word cut the columns of one finer than those of the other', async () => {
    const finer = table([[cell('2'), cell('乙'), cell('丙')]], [1010, 2000, 2995]);
    const bytes = docx(first, paragraph(), finer);
    expect(await shown(bytes)).toEqual({ A1: '序号', B1: '任务', A2: '1', B2: '甲', A3: '2', B3: '乙', C3: '丙' });
    expect(await mergesOf(bytes)).toEqual(['B1:C1', 'B2:C2']);
  });

  it('stay apart where their columns lie elsewhere', async () => {
    const other = table([row('单位', '电话'), row('区卫计局', '1')], [3000, 3000]);
    expect((await sheetsOf(docx(first, paragraph(), other))).map(([name]) => name)).toEqual(['表格1', '表格2']);
  });
});

describe('numbers that Word counts', () => {
  const level = (ilvl: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;
  const styles = `<w:style w:type="paragraph" w:styleId="标题1"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="标题1小"><w:basedOn w:val="标题1"/></w:style>`;
  const inList = (list: number, ilvl = 0) => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`;
  const read = (...body: readonly string[]) => shown(makeDocx({ body: body.join(''), numbering, styles }));

  it('fill a 序号 column that holds no text at all', async () => {
    const number = cell(paragraph('', inList(1)));
    expect(
      await read(
        table([
          [number, cell('甲')],
          [number, cell('乙')],
          [number, cell('丙')],
        ]),
      ),
    ).toEqual({
      A1: '1',
      B1: '甲',
      A2: '2',
      B2: '乙',
      A3: '3',
      B3: '丙',
    });
  });

  it('stand before the text of headings, level by level', async () => {
    const lines = [inList(2), inList(2, 1), inList(2, 1), inList(2, 2), inList(2), inList(2, 1)];
    expect(Object.values(await read(...lines.map((place) => paragraph('任务', place))))).toEqual([
      '一、任务',
      '（一）任务',
      '（二）任务',
      '一.1 任务',
      '二、任务',
      '（一）任务',
    ]);
  });

  it('come from paragraph styles too, also inherited, unless the paragraph says otherwise', async () => {
    const none = '<w:pStyle w:val="标题1"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = ['<w:pStyle w:val="标题1"/>', '<w:pStyle w:val="标题1小"/>', none, '<w:pStyle w:val="别的"/>'];
    expect(Object.values(await read(...body.map((properties) => paragraph('任务', properties))))).toEqual([
      '一、任务',
      '二、任务',
      '任务',
      '任务',
    ]);
  });

  it('begin anew where the list says so', async () => {
    expect(Object.values(await read(...[1, 1, 3, 3].map((list) => paragraph('任务', inList(list)))))).toEqual([
      '1 任务',
      '2 任务',
      '7 任务',
      '8 任务',
    ]);
  });

  it('are not counted for cells that a merge covers, and no bullet is taken for a number', async () => {
    const number = (merge: string) => cell(paragraph('', inList(1)), merge);
    const rows = [
      [number(FIRST_OF_MERGED), cell(paragraph('甲', inList(4)))],
      [number(GOES_ON), cell('乙')],
      [number(''), cell('丙')],
    ];
    expect(await read(table(rows))).toEqual({ A1: '1', B1: '甲', B2: '乙', A3: '2', B3: '丙' });
  });
});

describe('a Word document without a table', () => {
  it('is the sheet 正文, a paragraph a row', async () => {
    const bytes = docx(paragraph('一、总体要求'), paragraph('坚持政府主导。'));
    expect(await sheetsOf(bytes)).toEqual([['正文', ['一、总体要求', '坚持政府主导。']]]);
    expect(await shown(bytes)).toEqual({ A1: '一、总体要求', A2: '坚持政府主导。' });
  });

  it('says so where it holds no word', async () => {
    expect((await refusal(docx(paragraph()), '空.docx')).message).toBe(
      '《空.docx》里没有任何文字，请检查是否选错了文件，或文件是否已经保存。',
    );
  });
});

it('reads strict Office Open XML', async () => {
  const body = table([[cell('标题', SPAN(2))], row('1', '建设')]);
  const bytes = makeDocx({ body, strict: true });
  expect(await shown(bytes)).toEqual({ A1: '标题', A2: '1', B2: '建设' });
  expect(await mergesOf(bytes)).toEqual(['A1:B1']);
});

describe('hostile Word documents', () => {
  it('an external entity is refused', async () => {
    const prolog = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect((await refusal(makeDocx({ body: paragraph('&x;'), prolog }))).message).toContain('DOCTYPE');
  });

  it('a bomb of paragraphs, a column number without end and tables without end are refused', async () => {
    const bomb = makeDocx({ body: Buffer.alloc(40_000_000, paragraph('a')) });
    expect((await refusal(bomb)).code).toBe('too-large');
    expect((await refusal(docx(table([[cell('a', SPAN(999_999)), cell('b')]])))).message).toContain('超过 1000 列');
    expect((await refusal(docx('<w:tbl><w:tr><w:tc>'.repeat(31), '</w:tc></w:tr></w:tbl>'.repeat(31)))).code).toBe(
      'damaged',
    );
    const apart = (table([row('a', 'b')]) + paragraph('c')).repeat(1001);
    expect((await refusal(docx(apart))).message).toContain('表格超过 1000 个');
  });

  it('names that are traps for objects do nothing', async () => {
    const run =
      '<w:p><w:r><w:constructor/><w:toString/><w:sym w:font="constructor" w:char="name"/><w:t>甲</w:t></w:r></w:p>';
    expect(await shown(docx(run))).toEqual({ A1: '〓甲' });
  });

  it('100,000 tables one after the other are one, in no time that grows with their square', async () => {
    const bytes = docx(table([row('a', 'b')]).repeat(100_000));
    expect((await firstSheet(bytes)).cells).toHaveLength(200_000);
  });

  it('a text beyond what a cell can hold stops the file with sheet and cell', async () => {
    const { message } = await refusal(docx(table([row('1', 'a'.repeat(40_000))])));
    expect(message).toContain('《表.xlsx》的工作表“表格1”单元格 B1 的文字超过 32767 字');
  });
});
