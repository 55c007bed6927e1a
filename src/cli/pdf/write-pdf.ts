import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { writePaperHtml } from '../../paper/write-paper-html.ts';
import { AppError } from '../../shared/errors.ts';
import type { Report } from '../../shared/model/report.ts';
import { findBrowser } from './find-browser.ts';

/** A ledger of 3,000 tasks (1,250 pages) takes under a minute. */
const LONGEST_MILLISECONDS = 10 * 60_000;

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing leaves this computer: no name is looked up, whatever the browser would like to ask for.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  // The same for browsers before 112.
  '--print-to-pdf-no-header',
];

/**
 * A report as PDF, by a browser on this computer; the pages are those of the window. The browser gets one file in a
 * folder of its own, which is gone afterwards.
 * @param browser its path; the one found on this computer where it is left out
 * Throws `AppError` "no-browser" where there is none, "pdf-failed" where it made nothing.
 */
export async function writePdf(report: Report, browser = browserHere()): Promise<Uint8Array> {
  if (browser === null) {
    throw new AppError(
      'no-browser',
      '这台电脑上没有找到 Edge、Chrome 或 Chromium 浏览器，不能生成 PDF。请安装其中一种，或改存为 .xlsx 文件，或在程序窗口的“报表”页导出 PDF。',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'duban-pdf-'));
  try {
    const page = join(folder, 'report.html');
    const pdf = join(folder, 'report.pdf');
    await writeFile(page, writePaperHtml(report));
    await runBrowser(browser, [
      ...FLAGS,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return await readFile(pdf).catch((error: unknown) => {
      throw failed(browser, error);
    });
  } finally {
    // A browser may hold its profile for a moment after its end.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function browserHere(): string | null {
  return findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
}

async function runBrowser(browser: string, args: readonly string[]): Promise<void> {
  const options = { timeout: LONGEST_MILLISECONDS, windowsHide: true, maxBuffer: 16 * 1024 * 1024 };
  await promisify(execFile)(browser, [...args], options).catch((error: unknown) => {
    throw failed(browser, error);
  });
}

function failed(browser: string, cause: unknown): AppError {
  const message = `浏览器“${browser}”没有生成 PDF。请更新浏览器后再试，或在程序窗口的“报表”页导出 PDF。`;
  return new AppError('pdf-failed', message, { cause });
}
