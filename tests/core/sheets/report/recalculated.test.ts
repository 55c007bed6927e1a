import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReportWorkbook } from '../../../../src/core/sheets/report/write-report-workbook.ts';
import { listZipEntries, packText, unpackText, writeZip } from '../../../../src/core/sheets/zip.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import type { Criterion, DetailRow, Report } from '../../../../src/shared/model/report.ts';
import type { Sheet } from '../../../../src/shared/model/sheet.ts';
import { hasLibreOffice, type Office, openOffice } from '../../../helpers/libre-office.ts';
import { DETAILS, exampleReport, figure, is, report, row, section, table } from './example-report.ts';

const MINUTE = 60_000;
const title = hasLibreOffice ? 'after recalculation' : 'after recalculation (skipped: no soffice on this machine)';

/** Names that COUNTIFS would take for a pattern, a comparison, a number, or another name. */
const ODD_NAMES = [
  '*',
  '区*局',
  '?',
  '<5',
  '=区财政局',
  '>',
  '12',
  '2026-05-01',
  '-',
  '~',
  'Plan A',
  'plan a',
  'TRUE',
  '',
];

function oddDetails(): readonly DetailRow[] {
  return DETAILS.map((detail, index) => ({
    ...detail,
    cells: { ...detail.cells, department: ODD_NAMES[index % ODD_NAMES.length] ?? '' },
  }));
}

function oddReport(): Report {
  const details = oddDetails();
  const wanted: readonly Criterion[][] = ODD_NAMES.map((name) => [is('department', name)]);
  const rows = wanted.map((where) => row([figure('duties', where, details), figure('tasks', where, details)]));
  const columns = [{ kind: 'figure', header: '单位任务' } as const, { kind: 'figure', header: '任务' } as const];
  return { ...report(section({ blocks: [table(columns, rows)] })), details };
}

function withWrongValues(workbook: Uint8Array): Uint8Array {
  const entries = listZipEntries(workbook).map((entry) =>
    entry.name.includes('worksheets/')
      ? packText(entry.name, unpackText(entry).replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f><v>99999</v>'))
      : entry,
  );
  return writeZip(entries);
}

describe.skipIf(!hasLibreOffice)(title, () => {
  let office: Office;
  beforeAll(() => {
    office = openOffice();
  });
  afterAll(() => office.close());

  const values = (sheets: readonly Sheet[]) =>
    sheets.map(({ name, cells }) => cells.map(({ row, column, text }) => `${name} ${row}:${column} ${text}`));

  /** The same workbook as written, and as LibreOffice works it out when no value of a formula can be believed. */
  async function recalculated(made: Report) {
    const bytes = await writeReportWorkbook(made);
    const ours = (await readWorkbook('报表.xlsx', bytes)).sheets;
    const theirs = (await readWorkbook('报表.xlsx', office.convert(withWrongValues(bytes), 'xlsx', 'xlsx'))).sheets;
    return { ours, theirs };
  }

  it('opens the workbook and finds every text, figure and share as the model has it', {
    timeout: 3 * MINUTE,
  }, async () => {
    const { ours, theirs } = await recalculated(exampleReport());
    expect(ours.flatMap(({ cells }) => cells).filter(({ formula }) => formula)).toHaveLength(26);
    expect(values(theirs)).toEqual(values(ours));
  });

  it('counts names that look like patterns, comparisons or numbers for what they are', {
    timeout: 3 * MINUTE,
  }, async () => {
    const { ours, theirs } = await recalculated(oddReport());
    expect(values(theirs)).toEqual(values(ours));
  });

  it('lets figures and shares follow when a clerk corrects 明细', { timeout: 3 * MINUTE }, async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await writeReportWorkbook(exampleReport())).buffer as ArrayBuffer);
    const details = workbook.getWorksheet('明细');
    const header = details?.getRow(3).values as string[];
    const department = details?.getCell(4, header.indexOf('单位'));
    expect(department?.value).toBe('区卫生健康局');
    if (department) department.value = '区民政局';
    const late = details?.getCell(4, header.indexOf('逾期'));
    expect(late?.value).toBe('否');
    if (late) late.value = '是';
    const edited = office.convert(new Uint8Array(await workbook.xlsx.writeBuffer()), 'xlsx', 'xlsx');
    const [sheet] = (await readWorkbook('报表.xlsx', edited)).sheets;
    const line = (name: string) => {
      const row = sheet?.cells.find((cell) => cell.text === name)?.row;
      return sheet?.cells.filter((cell) => cell.row === row).map((cell) => cell.value);
    };
    // 57 unit duties in all, 11 and 18 before. The shares, 20.1 and 34.9 as printed, are now those of the new figures.
    expect(line('区卫生健康局')?.slice(1, 5)).toEqual([10, 3, 4, 17.5]);
    expect(line('区民政局')?.slice(1, 5)).toEqual([19, 4, 4, 33.3]);
    expect(line('区财政局')?.slice(1, 5)).toEqual([10, 3, 3, 17.5]);
    const sentence = sheet?.cells.find((cell) => cell.text.includes('共交办任务'));
    expect(sentence?.text).toBe('　　共交办任务14项，单位任务57项，其中逾期19项。');
    // 比上期, against 12 of either.
    expect([line('区卫生健康局')?.[5], line('区民政局')?.[5]]).toEqual([-2, 7]);
  });
});
