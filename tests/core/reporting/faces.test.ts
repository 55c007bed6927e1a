import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRequests } from '../../../src/cli/demo/requests.ts';
import { listZipEntries, unpackText } from '../../../src/core/sheets/zip.ts';
import type { ReportKind } from '../../../src/shared/model/report.ts';
import { REPORT_FORMATS, REPORT_KINDS } from '../../../src/shared/report-words.ts';
import { hasLibreOffice, type Office, openOffice } from '../../helpers/libre-office.ts';
import { sampleDesk } from './desk.ts';
import { textOf } from './sections.ts';

const desk = sampleDesk();
const MINUTE = 60_000;

/** Those that count something; a LibreOffice takes some seconds for each. */
const COUNTING: readonly ReportKind[] = ['summary', 'bulletin', 'missing', 'compare'];
const LETTERS = REPORT_KINDS.filter((kind) => REPORT_FORMATS[kind].includes('docx'));

/** The results of all formulas by sheet and cell. */
async function formulasOf(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const results = new Map<string, unknown>();
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) results.set(`${sheet.name}!${cell.address}`, cell.result);
      }),
    ),
  );
  return results;
}

describe.skipIf(!hasLibreOffice)('the workbook of each kind, over the sample ledger', () => {
  let office: Office;
  beforeAll(() => {
    office = openOffice();
  });
  afterAll(() => office.close());

  it.each(COUNTING)(
    'comes to the figures of the model when LibreOffice counts again: %s',
    async (kind) => {
      const bytes = await desk.look(async (app) => (await app.reports.write(demoRequests(app)[kind], 'xlsx')).bytes);
      const said = await formulasOf(bytes);
      const counted = await formulasOf(office.convert(bytes, 'xlsx', 'xlsx'));
      expect(said.size).toBeGreaterThan(10);
      expect([...counted.keys()].sort()).toEqual([...said.keys()].sort());
      expect([...said].filter(([cell, value]) => counted.get(cell) !== value)).toEqual([]);
    },
    2 * MINUTE,
  );
});

describe('the letter of each kind', () => {
  it.each(LETTERS)('says every sentence of the model with its figures: %s', async (kind) => {
    const { bytes, report } = await desk.look(async (app) => {
      const request = demoRequests(app)[kind];
      return { bytes: (await app.reports.write(request, 'docx')).bytes, report: app.reports.build(request) };
    });
    const part = listZipEntries(bytes).find(({ name }) => name === 'word/document.xml');
    if (!part) throw new Error('no document');
    const said = unpackText(part).replaceAll(/<[^>]*>|\s/gu, '');
    const blocks = report.sections.flatMap((section) => section.blocks);
    const sentences = blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [textOf(block.runs)];
      return block.kind === 'form' ? block.boxes.flatMap(({ label, text }) => [label, text]) : [];
    });
    const missing = sentences.map((text) => text.replaceAll(/\s/gu, '')).filter((text) => !said.includes(text));
    expect(missing).toEqual([]);
  });
});
