import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeReportWorkbook } from '../../../../src/core/sheets/report/write-report-workbook.ts';
import { listZipEntries, unpackText } from '../../../../src/core/sheets/zip.ts';
import type { Report } from '../../../../src/shared/model/report.ts';
import {
  DETAILS,
  exampleReport,
  FORM,
  figure,
  is,
  lightTable,
  report,
  row,
  section,
  share,
  table,
} from './example-report.ts';

/** What a spreadsheet program could take for a formula, a link, a command or the end of a text. */
const HOSTILE = ['=1+1', '+86', '@SUM(A1)', '"&cmd|calc&"', "'!A1", '-1', '&A&P', '<b>&amp;</b>', '{=1}', '区"局'];

async function load(made: Report): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await writeReportWorkbook(made)).buffer as ArrayBuffer);
  return workbook;
}

async function partsOf(made: Report): Promise<ReadonlyMap<string, string>> {
  return new Map(listZipEntries(await writeReportWorkbook(made)).map((entry) => [entry.name, unpackText(entry)]));
}

/** The shown text of each cell that holds something, a merged one once. */
function textsOf(sheet: exceljs.Worksheet | undefined): readonly string[] {
  const texts: string[] = [];
  sheet?.eachRow((each) =>
    each.eachCell((cell) => {
      if (cell.master === cell && cell.text !== '') texts.push(cell.text);
    }),
  );
  return texts;
}

describe('the workbook of a report', () => {
  it('gives the same bytes for the same report', async () => {
    const [one, two] = [await writeReportWorkbook(exampleReport()), await writeReportWorkbook(exampleReport())];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('says 第3期 below the title of the first sheet alone, and not twice', async () => {
    const made = { ...report(section({}), section({ name: '附件', title: '清单' })), number: '第3期' };
    const [first, second] = (await load(made)).worksheets;
    expect(textsOf(first)).toEqual(['工作推进情况', '第3期']);
    expect(textsOf(second)).toEqual(['清单']);
    const said = { ...report(section({ lines: ['编号：督办〔2026〕1号'] })), number: '督办〔2026〕1号' };
    expect(textsOf((await load(said)).worksheets[0])).toEqual(['工作推进情况', '编号：督办〔2026〕1号']);
  });

  it('gives tables under each other one cut where theirs are near, so that no row of the longer is merged', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => row([String(index), '任务', '区民政局']));
    const long = table(
      [
        { kind: 'number', header: '序号' },
        { kind: 'content', header: '任务' },
        { kind: 'department', header: '单位' },
      ],
      rows,
    );
    const short = table(
      [
        { kind: 'long', header: '说明' },
        { kind: 'figure', header: '项数', width: 30 },
      ],
      [row(['甲', '乙'])],
    );
    const sheet = (await load(report(section({ blocks: [short, long] })))).worksheets[0];
    expect(sheet?.columnCount).toBe(3);
    expect(sheet?.model.merges).toEqual(['A1:C1', 'A2:B2', 'A3:B3']);
    expect(textsOf(sheet)).toContain('乙');
  });

  it('tints a light by its word and draws bars for percentages, the words and numbers always there', async () => {
    const sheet = (await load(report(section({ blocks: [lightTable()] })))).worksheets[0];
    const texts = textsOf(sheet);
    for (const word of ['绿灯', '黄灯', '红灯', '区卫生健康局（2项）']) expect(texts).toContain(word);
    const xml = (await partsOf(report(section({ blocks: [lightTable()] })))).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('<dataBar minLength="0" maxLength="100">');
    expect(xml).toContain('<formula>&quot;红灯&quot;</formula>');
    const values: unknown[] = [];
    sheet?.eachRow((each) => each.eachCell(({ value }) => values.push(value)));
    expect(values).toEqual(expect.arrayContaining([80, 33.3, 0]));
  });

  it('prints what stands for rows where there are none', async () => {
    const made = report(
      section({ blocks: [table([{ kind: 'content', header: '任务' }], [], { empty: '无逾期任务。' })] }),
    );
    expect(textsOf((await load(made)).worksheets[0])).toEqual(['工作推进情况', '任务', '无逾期任务。']);
  });

  it('leaves room to sign on a form, and prints it on one page', async () => {
    const made = report(section({ blocks: [FORM], page: { paper: 'A4', orientation: 'portrait' } }));
    const sheet = (await load(made)).worksheets[0];
    expect(textsOf(sheet)).toContain('审核人：\n日期：　　年　　月　　日');
    const heights = sheet?.getRows(1, sheet.rowCount)?.map(({ height }) => height) ?? [];
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThan(638);
  });

  it('presses an upright page that is a little too long on one, never a table on its side', async () => {
    const lines = Array.from({ length: 38 }, (_, index) => `第${index + 1}行`);
    const pagesHigh = async (orientation: 'portrait' | 'landscape') =>
      (await load(report(section({ lines, page: { paper: 'A4', orientation } })))).worksheets[0]?.pageSetup.fitToHeight;
    expect([await pagesHigh('portrait'), await pagesHigh('landscape')]).toEqual([1, 0]);
  });

  it('writes figures as figures where there is no 明细 to count on', async () => {
    const all = figure('duties', []);
    const cells = [all, share(100, all, all), share(null, figure('duties', [is('department', '无')]), all)];
    const columns = cells.map(() => ({ kind: 'figure', header: '数' }) as const);
    const sheet = (await load(report(section({ blocks: [table(columns, [row(cells)])] })))).worksheets[0];
    expect(sheet?.getRow(3).values).toMatchObject([undefined, 57, { result: 100 }, '—']);
  });

  it('keeps hostile words what they are wherever they stand, and no formula has one', async () => {
    const details = DETAILS.map((each, index) => ({
      ...each,
      cells: {
        ...each.cells,
        department: HOSTILE[index % HOSTILE.length] ?? '',
        light: HOSTILE[index % HOSTILE.length] ?? '',
      },
    }));
    const columns = HOSTILE.map((header) => ({ kind: 'light', header }) as const);
    const lights = HOSTILE.map((word) => ({ kind: 'light', word, color: 'red' }) as const);
    const counted = HOSTILE.map((name) => figure('duties', [is('department', name)], details));
    const blocks = [
      {
        kind: 'paragraph',
        style: 'body',
        runs: HOSTILE.flatMap((text, index) => [text, counted[index] ?? '']),
      } as const,
      table(
        columns,
        [
          row(HOSTILE, { category: ['=1'] }),
          row(lights, { category: ['=1'] }),
          row(counted, { category: ['=2'] }),
          row(HOSTILE, { role: 'group' }),
        ],
        { categoryLevels: 1 },
      ),
      {
        kind: 'form',
        boxes: HOSTILE.map((text) => ({ label: text, text, share: 0.5, lines: 1, sign: [text] })),
      } as const,
      { kind: 'signature', lines: HOSTILE } as const,
    ];
    const hostile = section({ name: HOSTILE.join(''), title: '=1+1', lines: HOSTILE, notes: HOSTILE, blocks });
    const made = { ...report(hostile), details };
    const texts = textsOf((await load(made)).worksheets[0]);
    for (const text of HOSTILE) expect(texts.filter((each) => each === text).length).toBeGreaterThan(4);

    const parts = await partsOf(made);
    const formulas = [...(parts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<f>([^<]*)<\/f>/g)].map(
      ([, text = '']) => text,
    );
    expect(formulas.length).toBe(HOSTILE.length + 1);
    for (const formula of formulas)
      expect(formula.replaceAll(/'[^']*'!/g, '')).toMatch(/^(?:[A-Z]|\d|[$:,()*]|&amp;)+$/);
    expect([...parts.keys()].filter((name) => /link|vba|connection|embed/i.test(name))).toEqual([]);
  });

  it('takes the family of a page number from an office without letting it write the footer', async () => {
    const made = report(section({}));
    const odd = { ...made, fonts: { ...made.fonts, number: { family: '宋体"&D&F,', size: 13.5 } } };
    const footer = (await load(odd)).worksheets[0]?.headerFooter.oddFooter;
    expect(footer).toBe('&C&"宋体DF,常规"&9第 &P 页，共 &N 页&R&"宋体DF,常规"&14— &P —　');
  });
});
