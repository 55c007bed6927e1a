import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/cli/pdf/find-browser.ts';
import { writePdf } from '../../src/cli/pdf/write-pdf.ts';
import { layoutPages } from '../../src/paper/layout/layout-pages.ts';
import { writePaperHtml } from '../../src/paper/write-paper-html.ts';
import type { Report, ReportRow } from '../../src/shared/model/report.ts';
import { cellWords } from '../../src/shared/report-text.ts';
import { sampleReports } from '../helpers/reports.ts';
import { bulletinReport, formReport, ledgerReport, report, section, tableRows } from './samples.ts';

const executablePath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
const title = executablePath ? 'in Chromium' : 'in Chromium (skipped: none on this machine)';

/** What a layout by estimate must be afraid of: wide letters, long words, marks that may not begin or end a line. */
const HOSTILE = [
  'ＡＢＣ WWW MMM '.repeat(12),
  'http://www.huadu.gov.cn/zwgk/tzgg/content/post_9917419.html?from=timeline&isappinstalled=0'.repeat(3),
  '“（《〈【”）》〉】，。；：'.repeat(20),
  'Wm@%&'.repeat(60),
  '完成投资12,345.67万元（占64.3%）；A/B-2类'.repeat(9),
  '𠅤𨭎镕㙍😀'.repeat(30),
  '一\n二\n\n三\r\n四'.repeat(5),
  '　　空格  与\t制表'.repeat(12),
];

function hostileReport(fonts?: Report['fonts']): Report {
  const rows = HOSTILE.flatMap((text, index): ReportRow[] =>
    tableRows(4).map((row) => ({
      ...row,
      category: [text.slice(0, 60), `（${index}）`],
      cells: row.cells.map((cell, column) =>
        column === 1 || column === 7 ? text : column === 2 ? text.slice(0, 50) : cell,
      ),
    })),
  );
  const [block] = ledgerReport(1).sections[0]?.blocks ?? [];
  const table = block?.kind === 'table' ? { ...block.table, rows } : null;
  const paragraphs = HOSTILE.map((text) => ({ kind: 'paragraph', style: 'body', runs: [text] }) as const);
  const page = { paper: 'A4', orientation: 'portrait' } as const;
  const boxes = HOSTILE.map((text, index) => ({ label: text.slice(0, 8), text, share: index % 3 ? 0.5 : 1, lines: 2 }));
  return report(
    [
      ...(table ? [section([{ kind: 'table', table }])] : []),
      section([...paragraphs, { kind: 'form', boxes }], { page, title: HOSTILE[0] ?? '', notes: HOSTILE }),
    ],
    fonts ? { fonts } : {},
  );
}

/** Run in the page: what is larger than the box it stands in, as 第 2 页，共 74 页 TD by 3 x 0 红灯. */
const OVERFULL = `[...document.querySelectorAll('.paper-area, td, th, dt, dd')]
  .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
  .map((box) => [box.closest('.paper-page').ariaLabel, box.tagName, 'by',
    box.scrollWidth - box.clientWidth, 'x', box.scrollHeight - box.clientHeight, box.textContent.slice(0, 30)].join(' '))`;

/** Run in the page: heights of all rows of tables, mm. */
const ROW_HEIGHTS = `[...document.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height / 96 * 25.4)`;

const SAMPLES: Record<string, () => Report> = {
  'a ledger': () => ledgerReport(60),
  'a ledger on A3': () => ledgerReport(60, 's04_chaoyang', { paper: 'A3', orientation: 'landscape' }),
  'an upright ledger': () => ledgerReport(40, 's03_wuhai', { paper: 'A4', orientation: 'portrait' }),
  'a ledger of 3,000 rows': () => ledgerReport(3000),
  'a letter with its annex': bulletinReport,
  'a form': formReport,
  'hostile texts': () => hostileReport(),
  'hostile texts in large type': () => hostileReport(bulletinReport().fonts),
};

describe.skipIf(!executablePath)(title, () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: executablePath ?? '', args });
  });
  afterAll(() => browser.close());

  it.each(Object.keys(SAMPLES))('no page, cell or box of %s is overfull', async (name) => {
    const sample = (SAMPLES[name] ?? bulletinReport)();
    const page = await browser.newPage();
    await page.setContent(writePaperHtml(sample));
    const overfull = await page.evaluate(OVERFULL);
    const heights: readonly number[] = await page.evaluate(ROW_HEIGHTS);
    await page.close();
    expect(overfull).toEqual([]);
    const rows = layoutPages(sample).flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' ? item.rows : [])),
    );
    expect(heights).toHaveLength(rows.length);
    expect(rows.filter(({ height }, index) => (heights[index] ?? 0) > height)).toEqual([]);
  });

  it('no page, cell or box of any report on the sample ledger is overfull', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
    const reports = await sampleReports(folder);
    rmSync(folder, { recursive: true });
    const page = await browser.newPage();
    for (const [kind, sample] of Object.entries(reports)) {
      await page.setContent(writePaperHtml(sample));
      expect(await page.evaluate(OVERFULL), kind).toEqual([]);
    }
    await page.close();
  });

  it('every text of the ledger is found whole in the PDF', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
    const path = join(folder, 'report.pdf');
    writeFileSync(path, await writePdf(ledgerReport(60), executablePath));
    const found = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
    rmSync(folder, { recursive: true });
    const texts = tableRows(60).flatMap(({ cells }) => cells.slice(1, 3).map(cellWords));
    expect(texts.filter((text) => !found.includes(text.replace(/\s/g, '')))).toEqual([]);
  });
});
