import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { makeSheet, makeXlsx, textCell, worksheet } from '../../helpers/make-xlsx.ts';
import { firstSheet, refusal, shown } from './reading.ts';

const merges = (...ranges: string[]) =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;

describe('rows and cells', () => {
  it('counts on where rows and cells have no address', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c><v>5</v></c></row><row><c r="B6"><v>6</v></c><c><v>7</v></c></row>';
    expect(await shown(makeSheet(rows))).toEqual({ A1: '1', C1: '3', A5: '5', B6: '6', C6: '7' });
  });

  it('reads rows and cells out of order as the sheet shows them', async () => {
    const rows = '<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(Object.entries(await shown(makeSheet(rows)))).toEqual([
      ['A1', '1'],
      ['A3', '3'],
      ['B3', '4'],
    ]);
  });

  it('joins the same row given twice and loses none of its cells', async () => {
    const rows = '<row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>';
    expect(await shown(makeSheet(rows))).toEqual({ A2: '1', B2: '2', C2: '3' });
  });

  it('refuses the same cell given twice: nobody can say which value is meant', async () => {
    const rows = '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    expect((await refusal(makeSheet(rows))).message).toContain(
      '工作表“Sheet1”单元格 A2 已损坏（同一个单元格有两个值）',
    );
  });

  it.each([
    '<row r="4294967295"><c><v>1</v></c></row>',
    '<row r="0"><c><v>1</v></c></row>',
    '<row r="1.5"><c><v>1</v></c></row>',
    '<row r="1048577"><c><v>1</v></c></row>',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    '<row r="1"><c r="A2"><v>1</v></c></row>',
    '<row r="1"><c r="1A"><v>1</v></c></row>',
    '<row r="1"><c r=""><v>1</v></c></row>',
  ])('refuses the address in %s at once', async (rows) => {
    const error = await refusal(makeSheet(rows));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain('《表.xlsx》的工作表“Sheet1”已损坏');
  });

  it('reads the last cell that a sheet can have', async () => {
    expect(await shown(makeSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toEqual({
      XFD1048576: '1',
    });
  });

  it('refuses more than 500 columns with content, not 500', async () => {
    const wide = (count: number) => makeSheet(`<row r="1">${'<c><v>1</v></c>'.repeat(count)}</row>`);
    expect((await firstSheet(wide(500))).cells).toHaveLength(500);
    expect((await refusal(wide(501))).message).toContain('《表.xlsx》的工作表“Sheet1”有内容的列超过 500 列');
  });

  it('refuses more than 200,000 rows with content, however many empty ones are harmless', async () => {
    const rows = (count: number, inside: string) => makeSheet(`<row>${inside}</row>`.repeat(count));
    expect((await refusal(rows(200_001, '<c><v>1</v></c>'))).message).toContain('有内容的行超过 200000 行');
    expect((await refusal(rows(300_000, '<c s="0"/>'))).code).toBe('no-content');
  });
});

describe('merged cells', () => {
  it('keeps them as rectangles, however far they run', async () => {
    const bytes = makeSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="8"><c r="A8"><v>2</v></c></row>', {
      after: merges('A8:XFD1048576', 'A1:A1', 'B1:C2'),
    });
    expect((await firstSheet(bytes)).merges).toEqual([
      { top: 8, left: 1, bottom: 1_048_576, right: 16_384 },
      { top: 1, left: 2, bottom: 2, right: 3 },
    ]);
    expect(await shown(bytes)).toEqual({ A1: '1', A8: '2' });
  });

  it('keeps only the top left value, as Excel shows it', async () => {
    const row = (r: number) =>
      `<row r="${r}">${['A', 'B', 'C'].map((c) => textCell(`${c}${r}`, `${c}${r}`)).join('')}</row>`;
    const bytes = makeSheet([1, 2, 3, 4].map(row).join(''), { after: merges('A1:B2', 'C2:C3') });
    expect(Object.keys(await shown(bytes))).toEqual(['A1', 'C1', 'C2', 'A3', 'B3', 'A4', 'B4', 'C4']);
  });

  it('reads overlapping merges, and loses no top left value to another merge', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>';
    expect(await shown(makeSheet(rows, { after: merges('A1:B1', 'B1:C1') }))).toEqual({ A1: '1', B1: '2' });
  });

  it.each(['A0:B1', 'B2:A1', 'A1:XFE1', 'A1:B1048577', 'A:B', '', '$A$1:$B$2'])(
    'refuses the merge "%s"',
    async (range) => {
      const error = await refusal(makeSheet('<row><c><v>1</v></c></row>', { after: merges(range) }));
      expect(error.message).toContain('工作表“Sheet1”已损坏（有地址不对的合并单元格）');
    },
  );

  it('is not held up by validations, filters and names over whole columns', async () => {
    const after =
      '<autoFilter ref="A1:XFD1048576"/><dataValidations count="1"><dataValidation type="list" sqref="B3:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>';
    expect(await shown(makeSheet('<row><c><v>1</v></c></row>', { after }))).toEqual({ A1: '1' });
  });
});

describe('what is hidden', () => {
  it('is known by spans of rows and columns', async () => {
    const rows = [1, 2, 3, 4, 5].map(
      (r) => `<row r="${r}"${r % 4 === 1 || r === 4 ? ' hidden="1"' : ''}><c><v>${r}</v></c></row>`,
    );
    const before =
      '<cols><col min="2" max="3" hidden="true" width="9"/><col min="5" max="5" width="0"/><col min="6" max="4294967295" hidden="1"/><col min="4" max="4" width="9"/></cols>';
    const sheet = await firstSheet(makeSheet(rows.join(''), { before }));
    expect(sheet.hiddenRows).toEqual([
      { from: 1, to: 1 },
      { from: 4, to: 5 },
    ]);
    expect(sheet.hiddenColumns).toEqual([
      { from: 2, to: 3 },
      { from: 5, to: 5 },
      { from: 6, to: 16_384 },
    ]);
    expect(sheet.cells).toHaveLength(5);
  });

  it('is known of sheets', async () => {
    const xml = worksheet('<row><c><v>1</v></c></row>');
    const { sheets } = await readWorkbook(
      '表.xlsx',
      makeXlsx({
        sheets: [
          { name: '甲', xml },
          { name: 'History', xml, state: 'hidden' },
          { name: '丙', xml, state: 'veryHidden' },
        ],
      }),
    );
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['甲', 'visible'],
      ['History', 'hidden'],
      ['丙', 'veryHidden'],
    ]);
  });
});

it('says so where every sheet is empty, and does not where one is not', async () => {
  const empty = { name: '空', xml: worksheet('') };
  expect((await refusal(makeXlsx({ sheets: [empty] }))).message).toBe(
    '《表.xlsx》的所有工作表都是空的，请检查是否选错了文件，或表格是否已经保存。',
  );
  const full = { name: '满', xml: worksheet('<row><c><v>1</v></c></row>') };
  expect(
    (await readWorkbook('表.xlsx', makeXlsx({ sheets: [empty, full] }))).sheets.map(({ cells }) => cells.length),
  ).toEqual([0, 1]);
});
