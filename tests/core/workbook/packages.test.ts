import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { MAIN, makeSheet, makeXlsx, makeZip, workbookParts, worksheet } from '../../helpers/make-xlsx.ts';
import { refusal, shown } from './reading.ts';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const zipOf = (parts: Map<string, string | Uint8Array>) => makeZip([...parts].map(([name, data]) => ({ name, data })));
const parts = () => workbookParts({ sheets: [{ name: 'Sheet1', xml: worksheet(ONE) }] });

describe('legal workbooks that are written in other ways', () => {
  it('reads prefixed names, and nothing of other namespaces', async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}" xmlns:o="urn:other"><o:sheetData><x:row r="9"><x:c><x:v>9</x:v></x:c></x:row></o:sheetData>
      <x:sheetData><x:row r="1"><x:c r="A1" o:t="s"><x:v>1</x:v></x:c><o:c r="B1"><o:v>2</o:v></o:c></x:row></x:sheetData></x:worksheet>`;
    expect(await shown(makeXlsx({ sheets: [{ name: 'Sheet1', xml }] }))).toEqual({ A1: '1' });
  });

  it('reads strict Office Open XML', async () => {
    const strict = [...parts()].map(([name, data]) => ({
      name,
      data: String(data)
        .replaceAll(MAIN, STRICT)
        .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    }));
    expect(await shown(makeZip(strict))).toEqual({ A1: '1' });
  });

  it.each(['utf-16le', 'utf-16be'])('reads parts in %s', async (encoding) => {
    const strings = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?><sst xmlns="${MAIN}"><si><t>区卫计局</t></si></sst>`,
      'utf16le',
    );
    const part = encoding === 'utf-16le' ? strings : Buffer.from(strings).swap16();
    const bytes = makeSheet('<row><c t="s"><v>0</v></c></row>', { parts: { 'xl/sharedStrings.xml': part } });
    expect(await shown(bytes)).toEqual({ A1: '区卫计局' });
  });

  it('reads Chinese text cut anywhere by the pieces it is decoded in', async () => {
    const text = '区卫计局，民政局、发改局😀'.repeat(2000);
    for (const shift of ['', 'a', 'ab']) {
      const strings = `<si><t>${shift}${text}</t></si>`;
      expect(await shown(makeSheet('<row><c t="s"><v>0</v></c></row>', { strings }))).toEqual({ A1: shift + text });
    }
  });

  it('follows relationships to parts in unusual places, in any case, with backslashes', async () => {
    const bytes = makeZip([
      { name: '[content_types].xml', data: '<Types/>' },
      {
        name: '_rels\\.rels',
        data: relationships(`<Relationship Id="a" Type="${OFFICE}/officeDocument" Target="/book/Main.xml"/>`),
      },
      {
        name: 'book\\main.xml',
        data: `<workbook xmlns="${MAIN}" xmlns:rel="${OFFICE}"><sheets><sheet name="甲" sheetId="1" rel:id="b"/></sheets></workbook>`,
      },
      {
        name: 'book\\_rels\\main.xml.rels',
        data: relationships(`<Relationship Id="b" Type="${OFFICE}/worksheet" Target="../pages/./1.xml"/>`),
      },
      { name: 'pages/', data: '', stored: true },
      { name: 'pages/1.xml', data: worksheet(ONE), stored: true },
    ]);
    expect(await shown(bytes)).toEqual({ A1: '1' });
  });

  it('reads zip64 sizes, and a file name that is a trap for objects', async () => {
    const sources = [...parts(), ['__proto__', 'x'] as const].map(([name, data]) => ({ name, data, zip64: true }));
    expect(await shown(makeZip(sources))).toEqual({ A1: '1' });
  });

  it('passes over chart sheets and macros', async () => {
    const mixed = parts();
    mixed.set('xl/vbaProject.bin', 'macros');
    mixed.set(
      'xl/workbook.xml',
      String(mixed.get('xl/workbook.xml')).replace('<sheets>', '<sheets><sheet name="图" sheetId="9" r:id="rId9"/>'),
    );
    mixed.set(
      'xl/_rels/workbook.xml.rels',
      String(mixed.get('xl/_rels/workbook.xml.rels')).replace(
        '<Relationship ',
        `<Relationship Id="rId9" Type="${OFFICE}/chartsheet" Target="chartsheets/1.xml"/><Relationship `,
      ),
    );
    expect((await readWorkbook('表.xlsm', zipOf(mixed))).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('reads what exceljs writes: rich text, dates, formulas, merges, hidden rows and sheets', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('分工表');
    sheet.getCell('A1').value = { richText: [{ text: '（一）' }, { font: { bold: true }, text: '提高' }] };
    sheet.getCell('B2').value = new Date(Date.UTC(2018, 11, 31));
    sheet.getCell('B2').numFmt = 'yyyy-mm-dd';
    sheet.getCell('C2').value = { formula: '1+1', result: 2 };
    sheet.mergeCells('A1:C1');
    sheet.getRow(2).hidden = true;
    book.addWorksheet('隐藏', { state: 'veryHidden' });
    const { sheets } = await readWorkbook('表.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    expect(sheets).toEqual([
      {
        name: '分工表',
        visibility: 'visible',
        cells: [
          { row: 1, column: 1, kind: 'text', text: '（一）提高', value: '（一）提高' },
          { row: 2, column: 2, kind: 'date', text: '2018-12-31', value: '2018-12-31' },
          { row: 2, column: 3, kind: 'number', text: '2', value: 2, formula: true },
        ],
        merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
        hiddenRows: [{ from: 2, to: 2 }],
        hiddenColumns: [],
      },
      { name: '隐藏', visibility: 'veryHidden', cells: [], merges: [], hiddenRows: [], hiddenColumns: [] },
    ]);
  });
});

describe('packages that are not whole', () => {
  it.each([
    ['no relationships', { '_rels/.rels': null }, '已损坏（缺少内部文件）'],
    ['relationships to nothing', { '_rels/.rels': relationships('') }, '已损坏（找不到工作簿目录）'],
    ['no relationships of the workbook', { 'xl/_rels/workbook.xml.rels': null }, '已损坏（缺少内部文件）'],
    ['a sheet without its part', { 'xl/worksheets/sheet1.xml': null }, '的工作表“Sheet1”已损坏（找不到它的内容）'],
    [
      'a sheet without its relationship',
      { 'xl/_rels/workbook.xml.rels': relationships('') },
      '的工作表“Sheet1”已损坏（找不到它的内容）',
    ],
    ['shared strings announced but missing', { 'xl/sharedStrings.xml': null }, '已损坏（缺少内部文件）'],
    ['no sheets', { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"/>` }, '里没有工作表'],
    [
      'another vocabulary',
      { 'xl/workbook.xml': '<workbook xmlns="urn:other"/>' },
      '已损坏（工作簿目录不是应有的内容）',
    ],
  ])('%s is refused, never read as an empty workbook', async (_, broken, words) => {
    const error = await refusal(makeXlsx({ sheets: [{ name: 'Sheet1', xml: worksheet(ONE) }], parts: broken }));
    expect(error.message).toContain(`《表.xlsx》${words}`);
    expect(error.message).toMatch(/请.+。$/);
  });

  it('two sheets of one name are refused: rows could not be told apart later', async () => {
    const xml = worksheet(ONE);
    expect(
      (
        await refusal(
          makeXlsx({
            sheets: [
              { name: 'A', xml },
              { name: 'a', xml },
            ],
          }),
        )
      ).message,
    ).toContain('有两个同名的工作表');
  });
});
