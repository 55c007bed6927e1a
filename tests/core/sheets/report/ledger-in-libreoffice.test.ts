import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../../../src/core/reporting/build-report.ts';
import { writeReportWorkbook } from '../../../../src/core/sheets/report/write-report-workbook.ts';
import { listZipEntries, packText, unpackText, writeZip } from '../../../../src/core/sheets/zip.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import type { Sheet } from '../../../../src/shared/model/sheet.ts';
import { hasLibreOffice, type Office, openOffice } from '../../../helpers/libre-office.ts';
import { seedFacts } from '../../reporting/seed-facts.ts';

const MINUTE = 60_000;
const title = hasLibreOffice ? 'LibreOffice' : 'LibreOffice (skipped: no soffice on this machine)';

describe.skipIf(!hasLibreOffice)(title, () => {
  let office: Office;
  let bytes: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    office = openOffice();
    const request = { kind: 'ledger', periodId: null, filter: {} } as const;
    bytes = await writeReportWorkbook(buildReport({ request, facts: seedFacts(), before: null, scope: null }));
  });
  afterAll(() => office.close());

  it('opens the workbook and finds every value and merge in it', { timeout: 3 * MINUTE }, async () => {
    const { sheets: ours } = await readWorkbook('台账.xlsx', bytes);
    const { sheets: theirs } = await readWorkbook('台账.xlsx', office.convert(bytes, 'xlsx', 'xlsx'));
    const values = (sheet: Sheet) => sheet.cells.map(({ row, column, text }) => `${row}:${column} ${text}`);
    const merges = (sheet: Sheet) => sheet.merges.map((rect) => JSON.stringify(rect)).sort();
    expect(theirs.map((sheet) => sheet.name)).toEqual(ours.map((sheet) => sheet.name));
    ours.forEach((sheet, index) => {
      const other = theirs[index];
      expect(other && values(other)).toEqual(values(sheet));
      expect(other && merges(other)).toEqual(merges(sheet));
    });
  });

  it('needs no higher rows than ours to show every text whole', { timeout: 3 * MINUTE }, async () => {
    const flat = office.convert(withoutHeights(bytes), 'xlsx', 'fods').toString('utf8');
    const measured = office.convert(Buffer.from(untrusted(flat)), 'fods', 'xlsx');
    const ours = await rowHeights(bytes);
    const needed = await rowHeights(measured);
    expect(needed).toHaveLength(ours.length);
    expect(Math.max(...needed)).toBeGreaterThan(100);
    expect(
      ours.map((height, row) => ({ height, needed: needed[row] ?? 0 })).filter((row) => row.height < row.needed),
    ).toEqual([]);
  });
});

function withoutHeights(workbook: Uint8Array): Uint8Array {
  const entries = listZipEntries(workbook).map((entry) =>
    entry.name.includes('worksheets/')
      ? packText(entry.name, unpackText(entry).replaceAll(/ ht="[\d.]+" customHeight="1"/g, ''))
      : entry,
  );
  return writeZip(entries);
}

/** LibreOffice measures the rows of a document anew only where neither heights nor a program it trusts are named. */
function untrusted(flat: string): string {
  return flat.replaceAll(/ style:row-height="[^"]*"/g, '').replace(/<meta:generator>.*?<\/meta:generator>/, '');
}

/** Heights of all rows of all sheets, in points. */
async function rowHeights(workbook: Uint8Array): Promise<number[]> {
  const loaded = new exceljs.Workbook();
  await loaded.xlsx.load(new Uint8Array(workbook).buffer);
  return loaded.worksheets.flatMap((sheet) => sheet.getRows(1, sheet.rowCount) ?? []).map((row) => row.height ?? 0);
}
