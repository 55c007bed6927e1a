import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../../../src/core/reporting/build-report.ts';
import { writeReportWorkbook } from '../../../../src/core/sheets/report/write-report-workbook.ts';
import { listZipEntries, unpackText } from '../../../../src/core/sheets/zip.ts';
import type { FactTask, PeriodFacts } from '../../../../src/core/tracking/freeze/snapshot.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import { categoryRuns } from '../../../../src/shared/category-runs.ts';
import { rangeAddress } from '../../../../src/shared/model/address.ts';
import type { Report } from '../../../../src/shared/model/report.ts';
import type { Sheet } from '../../../../src/shared/model/sheet.ts';
import { linesOf, tableOf } from '../../reporting/sections.ts';
import { factsOf, seedFacts } from '../../reporting/seed-facts.ts';

/** Title, who reports, scope, rule, counts; the header below them. */
const HEADER_ROW = 6;
const FIRST_TASK_ROW = HEADER_ROW + 1;

/** Signs that spreadsheet programs take for formulas, links, commands or escapes. */
const INJECTIONS = [
  '=1+1',
  '=HYPERLINK("http://a.example","x")',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '+86 020 1234',
  '-5',
  '-',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠a',
  '_x0041_',
  '_x0041_x0042_',
  '<script>alert(1)</script>&amp;',
  "'=1+1",
  'javascript:alert(1)',
  '\\\\server\\share\\a.xlsx',
  ' 前后有空格 ',
  '第一行\n第二行',
];

const ledgerOf = (facts: PeriodFacts): Report =>
  buildReport({ request: { kind: 'ledger', periodId: null, filter: {} }, facts, before: null, scope: null });

const reportOf = (...tasks: readonly Partial<FactTask>[]): Report =>
  ledgerOf(factsOf([{ plan: {}, tasks: tasks.map((task) => ({ task, obligations: [] })) }]));

async function read(report: Report): Promise<readonly Sheet[]> {
  return (await readWorkbook('台账.xlsx', await writeReportWorkbook(report))).sheets;
}

async function load(report: Report): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  const bytes = await writeReportWorkbook(report);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

const plansOf = ({ sections }: Report) => sections.filter(({ role }) => role === 'main');

/** Every cell that a report must show, by its address; merged categories only in their first row. */
function expectedCells(report: Report, index: number): Map<string, string> {
  const section = plansOf(report)[index];
  if (!section) throw new Error(`no section ${index}`);
  const { categoryLevels: levels, categoryHeader, columns, rows } = tableOf(section);
  const cells = new Map<string, string>();
  const put = (row: number, column: number, text: string) => {
    if (text !== '') cells.set(rangeAddress({ top: row, bottom: row, left: column, right: column }), text);
  };
  const putDown = (row: number, texts: readonly string[]) => {
    for (const [index, text] of texts.entries()) put(row + index, 1, text);
  };
  const putAcross = (row: number, texts: readonly string[]) => {
    for (const [index, text] of texts.entries()) put(row, levels + 1 + index, text);
  };
  putDown(1, [section.title, ...linesOf(section)]);
  if (levels > 0) put(HEADER_ROW, 1, categoryHeader);
  putAcross(
    HEADER_ROW,
    columns.map((column) => column.header),
  );
  const paths = rows.map((row) => row.category);
  for (const run of categoryRuns(paths, levels)) put(FIRST_TASK_ROW + run.from, run.level + 1, run.text);
  for (const [task, row] of rows.entries()) putAcross(FIRST_TASK_ROW + task, row.cells.map(String));
  putDown(FIRST_TASK_ROW + rows.length, section.notes);
  return cells;
}

describe('the workbook of the ledger, on the four real tables', () => {
  const report = ledgerOf(seedFacts());
  let sheets: readonly Sheet[] = [];
  beforeAll(async () => {
    sheets = await read(report);
  });

  it('writes one sheet for each plan, 明细 and 条件, and every value into its cell, nothing else', () => {
    const names = report.sections.map((section) => section.name);
    expect(sheets.map((sheet) => sheet.name)).toEqual([...names, '明细', '条件']);
    sheets.slice(0, 4).forEach((sheet, index) => {
      const written = sheet.cells.map((cell) => [
        rangeAddress({ top: cell.row, bottom: cell.row, left: cell.column, right: cell.column }),
        cell.text,
      ]);
      const expected = expectedCells(report, index);
      expect(new Map(written as [string, string][])).toEqual(expected);
      const counted = sheet.cells.filter((cell) => cell.formula).map((cell) => cell.row);
      expect(counted, 'the line of counts alone follows 明细').toEqual([HEADER_ROW - 1]);
    });
  });

  it('merges exactly the runs of equal categories, the header over them and the lines across', () => {
    const merges = sheets[1]?.merges.map(rangeAddress) ?? [];
    const acrossTheTable = merges.filter((range) => /^A\d+:G\d+$/.test(range));
    const others = merges.filter((range) => !acrossTheTable.includes(range));
    expect(others.sort()).toEqual(
      ['A6:B6', 'A7:A16', 'A17:A27', 'B7:B10', 'B11:B13', 'B14:B16', 'B17:B19', 'B20:B23', 'B24:B27'].sort(),
    );
    expect(acrossTheTable).toHaveLength(5 + (report.sections[1]?.notes.length ?? 0));
    expect(sheets[0]?.merges.every((rect) => rect.left === 1 && rect.right > 1)).toBe(true);
  });

  it('gives equal bytes for equal input', async () => {
    const again = ledgerOf(seedFacts());
    expect(Buffer.from(await writeReportWorkbook(again)).equals(Buffer.from(await writeReportWorkbook(report)))).toBe(
      true,
    );
  });

  it('prints on A4 landscape, one page wide, with the header row repeated and the page number outside', async () => {
    const workbook = await load(report);
    for (const sheet of workbook.worksheets.slice(0, 4)) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
      });
      expect(sheet.headerFooter.differentOddEven).toBe(true);
      expect(sheet.headerFooter.oddFooter).toMatch(/共 &N 页&R.*— &P —/);
      expect(sheet.headerFooter.evenFooter).toMatch(/^&L.*— &P —/);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: HEADER_ROW });
    }
  });

  it('offers a filter only where sorting cannot move tasks under another category', async () => {
    const filters = (await load(report)).worksheets.map((sheet) => [sheet.state, Boolean(sheet.autoFilter)]);
    const shown = [true, false, true, true, true].map((filter) => ['visible', filter]);
    expect(filters).toEqual([...shown, ['hidden', false]]);
  });

  it('sets 小标宋, 黑体 and 仿宋 by role and frames the table alone', async () => {
    const sheet = (await load(report)).worksheets[1];
    expect(sheet?.getCell('A1').font).toMatchObject({ name: '方正小标宋简体', size: 22 });
    expect(sheet?.getCell('D6').font).toMatchObject({ name: '黑体', size: 12 });
    expect(sheet?.getCell('D7').font).toMatchObject({ name: '仿宋' });
    expect(sheet?.getCell('D7').alignment).toMatchObject({ horizontal: 'left', wrapText: true });
    expect(sheet?.getCell('C7').alignment).toMatchObject({ horizontal: 'center' });
    expect(sheet?.getCell('G27').border.right?.style).toBe('thin');
    expect(sheet?.getCell('A2').border?.bottom).toBeUndefined();
  });

  it('prints the body in 五号, 10.5 pt, and counts widths in a font that has twins on Linux', async () => {
    const styles = listZipEntries(await writeReportWorkbook(report)).find((part) => part.name === 'xl/styles.xml');
    const fonts = /<fonts.*<\/fonts>/s.exec(styles ? unpackText(styles) : '')?.[0];
    expect(fonts).toMatch(/<sz val="10.5"\/><name val="仿宋"\/>/);
    expect(fonts).toMatch(/^<fonts[^>]*><font><sz val="11"\/><name val="Arial"\/>/);
    expect(fonts).not.toContain('Calibri');
  });

  it('says who wrote it and the day it stands for, and carries no link, macro or connection', async () => {
    const parts = listZipEntries(await writeReportWorkbook(report));
    const core = parts.find((part) => part.name === 'docProps/core.xml');
    expect(core && unpackText(core)).toContain('2026-11-22T00:00:00Z');
    expect(parts.map((part) => part.name).filter((name) => /link|vba|connection|embed|custom/i.test(name))).toEqual([]);
    for (const part of parts.filter(({ name }) => name.includes('worksheets/'))) {
      expect(unpackText(part)).not.toContain('hyperlink');
    }
  });

  it('has formulas of addresses alone: no word of a plan or a body stands in one', async () => {
    const sheets = listZipEntries(await writeReportWorkbook(report)).filter(({ name }) => name.includes('worksheets/'));
    const formulas = sheets.flatMap((part) =>
      [...unpackText(part).matchAll(/<f>([^<]*)<\/f>/g)].map(([, text]) => text),
    );
    expect(formulas).toHaveLength(4);
    for (const formula of formulas) {
      expect(formula?.replaceAll(/'(?:明细|条件)'!/g, '')).toMatch(
        /^(?:COUNTIFS|SUMIFS|[A-Z]|\d|[$:,()]|"是"|&amp;)+$/,
      );
    }
  });
});

describe('the workbook of the ledger', () => {
  it('stores dangerous texts as texts, equal to the byte, in every column', async () => {
    const tasks = INJECTIONS.map((text) => ({
      number: text,
      content: text,
      responsibility: text,
      category: [text],
    }));
    const report = reportOf(...tasks);
    const [ours] = await read(report);
    const [theirs] = (await load(report)).worksheets;
    for (const [index, text] of INJECTIONS.entries()) {
      const row = FIRST_TASK_ROW + index;
      const cells = ours?.cells.filter((cell) => cell.row === row).slice(0, 4);
      // Our reader gives every line break as LF, whatever the file has.
      const value = text.replaceAll('\r', '\n');
      expect(cells?.map((cell) => [cell.kind, cell.value])).toEqual(Array.from({ length: 4 }, () => ['text', value]));
      for (const column of [1, 2, 3, 4]) expect(theirs?.getCell(row, column).value).toBe(text);
    }
  });

  it('gives cells that begin like a formula the format @, others not', async () => {
    const [sheet] = (await load(reportOf({ content: '=1+1' }, {}))).worksheets;
    expect(sheet?.getCell('B7').numFmt).toBe('@');
    expect(sheet?.getCell('B8').numFmt).toBeUndefined();
  });

  it('writes a plain number as a number and every other number as printed', async () => {
    const numbers = ['19', '01', '1.10', '（一）', '①', null];
    const [sheet] = await read(reportOf(...numbers.map((number) => ({ number }))));
    const written = sheet?.cells.filter((cell) => cell.column === 1 && cell.row > HEADER_ROW).slice(0, 5);
    expect(written?.map((cell) => cell.value)).toEqual([19, '01', '1.10', '（一）', '①']);
  });

  it('gives a task too long for one row several rows merged into one, its text whole in one cell', async () => {
    const content = '推进养老服务政策保障。'.repeat(200);
    const sheet = (await load(reportOf({ content, category: ['一、'] }, { category: ['一、'] }))).worksheets[0];
    const merges = (sheet?.model.merges ?? []).filter((range) => range.startsWith('C7'));
    expect(merges).toHaveLength(1);
    const last = Number(/:C(\d+)/.exec(merges[0] ?? '')?.[1]);
    expect(last).toBeGreaterThan(7);
    expect(sheet?.getCell('C7').value).toBe(content);
    expect(sheet?.model.merges).toContain(`A7:A${last + 1}`);
    for (let row = 7; row <= last; row += 1) expect(sheet?.getRow(row).height).toBeLessThanOrEqual(409);
  });

  it('makes the first row of a category high enough for the whole of it', async () => {
    const category = ['（三）推进“四大保障”，护航医养产业健康愿景'.repeat(3)];
    const sheet = (await load(reportOf({ category }, { category }))).worksheets[0];
    expect(sheet?.getRow(7).height).toBeGreaterThan(3 * (sheet?.getRow(8).height ?? Number.POSITIVE_INFINITY));
  });

  it('refuses a text that no cell holds, by sheet and cell, and writes nothing', async () => {
    const report = reportOf({}, { content: '长'.repeat(32_768) });
    await expect(writeReportWorkbook(report)).rejects.toThrow(
      '工作表“朝阳区·重点任务分工表”单元格 B8 的文字有 32768 个字符',
    );
  });

  it('takes hostile titles and places for sheet names without breaking the print titles', async () => {
    const titles = ["'=1+1'!A1", 'a[b]:c*?/\\d & <e> "f"', '', 'History'];
    const facts = factsOf(
      titles.map((title) => ({ plan: { title, place: '区' }, tasks: [{ task: {}, obligations: [] }] })),
    );
    const workbook = await load(ledgerOf(facts));
    expect(workbook.worksheets).toHaveLength(6);
    const repeated = workbook.worksheets.slice(0, 4).map(({ pageSetup }) => pageSetup.printTitlesRow);
    expect(repeated, 'a plan without a title has no line for it').toEqual(['6:6', '6:6', '5:5', '6:6']);
  });
});
