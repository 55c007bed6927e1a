import exceljs, { type Cell, type Workbook, type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { rowKey } from '../../../../src/core/exchange/forms/form-code.ts';
import { planForm, writeFormWorkbook } from '../../../../src/core/sheets/form/write-form-workbook.ts';
import { listZipEntries, unpackText } from '../../../../src/core/sheets/zip.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import type { Form, FormRow } from '../../../../src/shared/model/exchange.ts';
import { formRow, formWith } from './many-forms.ts';
import { writePlainly } from './write-plainly.ts';

const HEADER_ROW = 5;
const FIRST_ROW = HEADER_ROW + 1;

const indicatorOf = (code: string, row: number): FormRow['indicators'][0] => ({
  key: rowKey(code, row, 1),
  indicator: '护理型床位占比',
  name: '护理型床位占比',
  target: '达到70%以上',
  unit: '%',
});
/** Three rows of two plans, one of them with something to be measured. */
const form = formWith((code) => [
  formRow(code, 1, { indicators: [indicatorOf(code, 1)] }),
  formRow(code, 2, {
    number: '（二）',
    plan: '乌海市医养结合工作重点任务分工方案',
    last: null,
    deadline: '',
    due: null,
  }),
  formRow(code, 3),
]);
const of = (...rows: Partial<FormRow>[]): Form =>
  formWith((code) => rows.map((more, index) => formRow(code, index + 1, more)));

async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}
const written = async (given: Form = form) => load(await writeFormWorkbook(given));
const sheetOf = (workbook: Workbook, name: string): Worksheet => {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
/** Header → column of the sheet 反馈表, the words in front of （填）. */
const columnsOf = (sheet: Worksheet): ReadonlyMap<string, number> => {
  const columns = new Map<string, number>();
  sheet.getRow(HEADER_ROW).eachCell((cell, column) => columns.set(String(cell.value).split('\n')[0] ?? '', column));
  return columns;
};
const answerCell = (sheet: Worksheet, header: string, row = FIRST_ROW): Cell =>
  sheet.getCell(row, columnsOf(sheet).get(header) ?? 0);

const FILLED = ['进展情况', '存在问题', '下一步措施', '进度评价', '完成比例%', '填报人', '联系电话'];
const GIVEN = ['序号', '来源方案', '工作任务', '角色', '完成时限', '上期进展'];

describe('a form as a workbook', () => {
  it('is cell by cell what exceljs alone would have made of it', async () => {
    const plain = await load(await writePlainly(planForm(form), { asOf: form.asOf, isProtected: true }));
    const spliced = await written();
    expect(spliced.worksheets.map(({ name, state }) => [name, state])).toEqual(
      plain.worksheets.map(({ name, state }) => [name, state]),
    );
    for (const ours of spliced.worksheets) {
      const theirs = sheetOf(plain, ours.name);
      const look = (sheet: Worksheet) => {
        const cells: unknown[] = [];
        sheet.eachRow({ includeEmpty: true }, (row, number) => {
          row.eachCell({ includeEmpty: true }, (cell) => {
            const { font, fill, border, alignment, numFmt, protection } = cell;
            cells.push([cell.address, cell.value, { font, fill, border, alignment, numFmt, protection }]);
          });
          cells.push([number, row.height]);
        });
        const { pageSetup, headerFooter } = sheet;
        const footer = headerFooter?.oddFooter ?? '';
        const columns = sheet.columns?.map(({ width, hidden }) => ({ width, hidden }));
        return { cells, columns, merges: sheet.model.merges, pageSetup, footer };
      };
      expect(look(ours), ours.name).toEqual(look(theirs));
      const { protection } = ours.model as { protection?: unknown };
      expect(protection).toEqual((theirs.model as { protection?: unknown }).protection);
    }
  });

  it('is the same bytes for the same form', async () => {
    expect(Buffer.from(await writeFormWorkbook(form)).equals(await writeFormWorkbook(form))).toBe(true);
  });

  it('has in its file nothing of the form that was written before it', async () => {
    await writeFormWorkbook(
      formWith((code) => [formRow(code, 1)], { department: { id: 9, name: '区保密局', place: '甲区' } }),
    );
    const bytes = await writeFormWorkbook(formWith((code) => [formRow(code, 1)]));
    for (const entry of listZipEntries(bytes)) expect(unpackText(entry), entry.name).not.toContain('区保密局');
  });

  it('says whose it is, for which period, until when, and how to fill it in', async () => {
    const sheet = sheetOf(await written(), '反馈表');
    expect([1, 2, 3, 4].map((row) => sheet.getCell(row, 2).value)).toEqual([
      '2026年11月工作任务进展情况反馈表',
      '填报单位：区民政局（花都区）　　下发单位：花都区政府办公室　　任务：负责 2 项，配合 1 项',
      `填报期：2026年11月　　报送截止：2026-11-25　　表单编号：${form.code}　　第 1 次下发（2026-11-22）`,
      expect.stringContaining('没有变化的，“进展情况”写“无变化”即可'),
    ]);
    const texts = sheetOf(await written(), '填报说明')
      .getColumn(1)
      .values.join('\n');
    expect(texts).toContain('未启动、欠序时、达序时、超序时、提前完成、已完成');
    expect(texts).toContain('请在 2026-11-25 前');
  });

  it('shows each task in the words of the source, with its day in force and what was said last', async () => {
    const sheet = sheetOf(await written(), '反馈表');
    const rowAt = (row: number) => GIVEN.map((header) => answerCell(sheet, header, row).value);
    const [first] = form.rows;
    expect(rowAt(FIRST_ROW)).toEqual([
      1,
      '花都区医养结合试点工作任务分解表',
      first?.content,
      '牵头',
      '2026年底前\n2026-12-31',
      '【2026年10月】已完成第 1 阶段工作，正在推进。（达序时，40%）',
    ]);
    expect(rowAt(FIRST_ROW + 1)).toEqual([
      '（二）',
      '乌海市医养结合工作重点任务分工方案',
      form.rows[1]?.content,
      '牵头',
      '未注明时限',
      null,
    ]);
  });

  it('names the plan only where there are several', async () => {
    expect(columnsOf(sheetOf(await written(of({}, {})), '反馈表')).has('来源方案')).toBe(false);
  });
});

describe('what a department fills in', () => {
  it('is open and tinted, the rest is locked, without a password and without keeping anybody from reading it', async () => {
    const sheet = sheetOf(await written(), '反馈表');
    for (const header of FILLED) {
      const cell = answerCell(sheet, header);
      expect(cell.protection?.locked, header).toBe(false);
      expect(cell.fill, header).toMatchObject({ pattern: 'solid' });
      expect(String(answerCell(sheet, header, HEADER_ROW).value)).toContain('（填）');
    }
    for (const header of GIVEN) expect(answerCell(sheet, header).protection?.locked, header).not.toBe(false);
    const xml = unpackText(
      listZipEntries(await writeFormWorkbook(form)).find(({ name }) => name.endsWith('sheet1.xml')) ?? failed(),
    );
    const protection = /<sheetProtection[^>]*>/.exec(xml)?.[0];
    expect(protection).toContain('sheet="1"');
    expect(protection).toMatch(/formatRows="0"/);
    expect(protection).not.toMatch(/hash|password/i);
  });

  it('is text where words are asked for, so that a hyphen begins no formula; figures are left as they are typed', async () => {
    const sheet = sheetOf(await written(), '反馈表');
    for (const header of ['进展情况', '存在问题', '下一步措施', '填报人', '联系电话']) {
      expect(answerCell(sheet, header).numFmt, header).toBe('@');
    }
    expect(answerCell(sheet, '完成比例%').numFmt ?? 'General').toBe('General');
  });

  it('is chosen from the list of the office, or is a number from 0 to 100; all else only gets a word beside it', async () => {
    const workbook = await written();
    const sheet = sheetOf(workbook, '反馈表');
    expect(answerCell(sheet, '进度评价').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'评价选项'!$A$1:$A$6"],
      showErrorMessage: true,
    });
    expect(sheetOf(workbook, '评价选项').getColumn(1).values.filter(Boolean)).toEqual(
      form.ratings.map(({ word }) => word),
    );
    expect(answerCell(sheet, '完成比例%').dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 100] });
    expect(answerCell(sheet, '进展情况').dataValidation?.showErrorMessage).not.toBe(true);
    expect(answerCell(sheet, '进展情况').dataValidation?.prompt).toContain('无变化');
    expect(answerCell(sheet, '进度评价', FIRST_ROW + form.rows.length).dataValidation).toBeUndefined();
  });

  it('makes its row grow: only rows above and below the table have a height of their own', async () => {
    const bytes = await writeFormWorkbook(form);
    const xml = unpackText(listZipEntries(bytes).find(({ name }) => name.endsWith('sheet1.xml')) ?? failed());
    const heights = [...xml.matchAll(/<row r="(\d+)" ht="[\d.]+"( customHeight="1")?>/g)];
    const grows = heights.filter(([, , fixed]) => fixed === undefined).map(([, row]) => Number(row));
    expect(grows).toEqual(form.rows.map((_, index) => FIRST_ROW + index));
    expect(heights).toHaveLength(FIRST_ROW + form.rows.length + 1);
  });

  it('has a sheet for figures where something is measured, and none where nothing is', async () => {
    const workbook = await written();
    const sheet = sheetOf(workbook, '指标');
    expect((sheet.getRow(5).values as unknown[]).slice(2, 7)).toEqual([
      1,
      expect.stringContaining('推进医养结合'),
      '护理型床位占比',
      '达到70%以上',
      '%',
    ]);
    expect(sheet.getCell(5, 7).protection?.locked).toBe(false);
    expect((await written(of({}))).getWorksheet('指标')).toBeUndefined();
  });

  it('ends with a box for what the table has no room for, and with the sign-off', async () => {
    const sheet = sheetOf(await written(), '反馈表');
    const below = FIRST_ROW + form.rows.length;
    expect(sheet.getCell(below, 2).value).toBe('补充说明');
    expect(sheet.getCell(below, 3).protection?.locked).toBe(false);
    const labels = new Set((sheet.getRow(below + 1).values as unknown[]).filter((value) => value !== ''));
    expect([...labels].filter(Boolean)).toEqual([
      '填报人：',
      '联系电话：',
      '审核人：',
      '单位（盖章）：',
      '日期：　　　年　　月　　日',
    ]);
  });
});

describe('the identity of a form', () => {
  it('is carried by two hidden columns, by a sheet that nobody sees, and by the heading', async () => {
    const workbook = await written();
    const sheet = sheetOf(workbook, '反馈表');
    const last = sheet.columnCount;
    for (const column of [1, last]) {
      expect(sheet.getColumn(column).hidden).toBe(true);
      expect(form.rows.map((_, index) => sheet.getCell(FIRST_ROW + index, column).value)).toEqual(
        form.rows.map(({ key }) => key),
      );
    }
    const identity = sheetOf(workbook, '_duban');
    expect(identity.state).toBe('veryHidden');
    expect(identity.getCell('B1').value).toBe(form.code);
    expect(identity.getColumn(1).values).toEqual(expect.arrayContaining(form.rows.map(({ key }) => key)));
  });
});

describe('on paper', () => {
  it('a form is A4 on its side, one page wide, its header on every page, its code at the foot', async () => {
    const sheet = sheetOf(await written(), '反馈表');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '5:5',
    });
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: HEADER_ROW, activeCell: 'H6' }]);
    expect(sheet.headerFooter.oddFooter).toContain(form.code);
  });

  it('the longest task is shown whole: in a wider column, then in smaller letters', async () => {
    const widthFor = async (characters: number) => {
      const sheet = sheetOf(await written(of({ content: '推'.repeat(characters) }, {})), '反馈表');
      const cell = answerCell(sheet, '工作任务');
      return {
        width: sheet.getColumn(cell.fullAddress.col).width ?? 0,
        size: cell.font.size,
        height: sheet.getRow(6).height,
      };
    };
    const [short, long, longer] = [await widthFor(100), await widthFor(600), await widthFor(1200)];
    // exceljs reads whole points of 10.5.
    expect(short.size).toBe(10);
    expect(long.width).toBeGreaterThan(short.width);
    expect(long.size).toBe(10);
    expect(longer.size).toBeLessThan(10);
    expect(longer.height).toBeLessThanOrEqual(409);
  });
});

describe('hostile words', () => {
  const INJECTIONS = [
    '=1+1',
    '=HYPERLINK("http://a.example","x")',
    "=cmd|' /C calc'!A0",
    '+86 020 1234',
    '-5',
    '@SUM(A1:A9)',
    '\t=1+1',
    '＝1+1',
    '<script>alert(1)</script>&amp;"\'',
    ']]><a/>',
    '_x0041_',
    ' 前后有空格 ',
    '第一行\n第二行',
  ];

  it.each(INJECTIONS)('stay the text that they are: %j', async (text) => {
    const given = of({ content: text, number: text, deadline: text, due: null });
    const bytes = await writeFormWorkbook({
      ...given,
      office: text,
      department: { id: 1, name: text, place: text },
      ratings: [{ code: 'a', word: text, class: 'other' }],
    });
    const { sheets } = await readWorkbook('表.xlsx', bytes);
    const cells = sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.text));
    expect(cells.filter((each) => each === text).length).toBeGreaterThanOrEqual(4);
    for (const entry of listZipEntries(bytes)) {
      if (entry.name.includes('worksheets/')) expect(unpackText(entry)).not.toMatch(/<f[ >]/);
    }
    const sheet = sheetOf(await load(bytes), '反馈表');
    if (/^[=+\-@\t＝]/.test(text)) expect(answerCell(sheet, '工作任务').numFmt).toBe('@');
  });

  it('that no cell can hold are refused with their place', async () => {
    await expect(writeFormWorkbook(of({ content: '长'.repeat(40_000) }))).rejects.toThrow('工作表“反馈表”单元格 C6');
  });
});

function failed(): never {
  throw new Error('no such part');
}
