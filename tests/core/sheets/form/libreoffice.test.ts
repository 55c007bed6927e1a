import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import exceljs, { type Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../../../src/core/ledger/open.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import type { Form } from '../../../../src/shared/model/exchange.ts';
import { sampleForms } from '../../../helpers/forms.ts';
import { now } from '../../../helpers/ledger.ts';

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
const title = installed ? 'a form in LibreOffice' : 'a form in LibreOffice (skipped: no soffice on this machine)';

describe.skipIf(!installed)(title, () => {
  let folder = '';
  let form: Form | undefined;
  let bytes = new Uint8Array();
  let saved = new Uint8Array();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-form-'));
    const ledger = openLedger(join(folder, '台账.db'), { now });
    const { files } = await sampleForms(ledger);
    ledger.close();
    // 朝阳区民政局: the most rows.
    const [longest] = files.toSorted((a, b) => b.form.rows.length - a.form.rows.length);
    form = longest?.form;
    bytes = Uint8Array.from(longest?.bytes ?? []);
    const source = join(folder, 'form.xlsx');
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, source], {
      stdio: 'ignore',
      timeout: 2 * MINUTE,
    });
    saved = Uint8Array.from(readFileSync(join(out, 'form.xlsx')));
  }, 3 * MINUTE);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const answers = async (given: Uint8Array): Promise<Worksheet> => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(given.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('反馈表');
    if (!sheet) throw new Error('no sheet 反馈表');
    return sheet;
  };

  it('keeps every word, list and hidden key when it is opened and saved', async () => {
    const cells = async (given: Uint8Array) =>
      (await readWorkbook('form.xlsx', given)).sheets.map(({ name, cells: each }) => ({
        name,
        cells: each.map(({ row, column, text }) => `${row}:${column} ${text}`),
      }));
    expect(await cells(saved)).toEqual(await cells(bytes));
    const sheet = await answers(saved);
    const first = sheet.getRow(6);
    expect(first.getCell(1).value).toBe(form?.rows[0]?.key);
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(first.getCell(10).dataValidation).toMatchObject({
      type: 'list',
      formulae: expect.arrayContaining([expect.stringContaining('评价选项')]),
    });
  });

  it('needs no higher rows than ours to show every word', async () => {
    const [ours, theirs] = [await answers(bytes), await answers(saved)];
    const heights = (form?.rows ?? []).map((_, index) => ({
      row: index + 6,
      ours: ours.getRow(index + 6).height,
      needed: theirs.getRow(index + 6).height,
    }));
    expect(Math.max(...heights.map(({ needed }) => needed))).toBeGreaterThan(100);
    expect(heights.filter((row) => row.ours < row.needed)).toEqual([]);
  });
});
