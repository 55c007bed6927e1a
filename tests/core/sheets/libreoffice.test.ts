import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLedgerReport } from '../../../src/core/reporting/build-ledger-report.ts';
import { writeLedgerWorkbook } from '../../../src/core/sheets/write-ledger-workbook.ts';
import { listZipEntries, packText, unpackText, writeZip } from '../../../src/core/sheets/zip.ts';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import type { Sheet } from '../../../src/shared/model/sheet.ts';
import { seedInput } from '../reporting/seed-plans.ts';

const MINUTE = 60_000;

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: MINUTE });
    return true;
  } catch {
    return false;
  }
}

const installed = hasLibreOffice();
const title = installed ? 'LibreOffice' : 'LibreOffice (skipped: no soffice on this machine)';

describe.skipIf(!installed)(title, () => {
  let folder = '';
  let bytes: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-office-'));
    bytes = await writeLedgerWorkbook(buildLedgerReport(seedInput()));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What LibreOffice makes of a document: it opens the bytes and saves them anew. */
  function convert(input: Uint8Array, name: string, from: string, to: string): Buffer {
    const source = join(folder, `${name}.${from}`);
    writeFileSync(source, input);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source], {
      stdio: 'ignore',
      timeout: 2 * MINUTE,
    });
    return readFileSync(join(out, `${name}.${to}`));
  }

  it('opens the workbook and finds every value and merge in it', { timeout: 3 * MINUTE }, async () => {
    const { sheets: ours } = await readWorkbook('台账.xlsx', bytes);
    const { sheets: theirs } = await readWorkbook('台账.xlsx', convert(bytes, 'ledger', 'xlsx', 'xlsx'));
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
    const flat = convert(withoutHeights(bytes), 'ledger', 'xlsx', 'fods').toString('utf8');
    const measured = convert(Buffer.from(untrusted(flat)), 'measured', 'fods', 'xlsx');
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
