import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/cli/pdf/find-browser.ts';
import { writePdf } from '../../src/cli/pdf/write-pdf.ts';
import { layoutPages } from '../../src/paper/layout/layout-pages.ts';
import { bulletinReport } from '../paper/samples.ts';

describe('findBrowser', () => {
  const on = (platform: NodeJS.Platform, env: Record<string, string>, ...installed: string[]) =>
    findBrowser({ platform, env, exists: (path) => installed.includes(path) });

  it('finds Edge, which every Windows has, before Chrome', () => {
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Users\\王\\AppData\\Local' };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\王\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    expect(on('win32', env, edge, chrome)).toBe(edge);
    expect(on('win32', env, chrome)).toBe(chrome);
  });

  it('looks through PATH on Linux, and takes the browser that is named', () => {
    expect(on('linux', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/chromium')).toBe('/opt/bin/chromium');
    const named = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/uos/browser' };
    expect(on('linux', named, '/opt/uos/browser', '/usr/bin/chromium')).toBe('/opt/uos/browser');
  });

  it('gives null where there is none, and never a path that is not there', () => {
    expect(on('linux', { PATH: '/usr/bin', CHROMIUM_PATH: '/gone' })).toBeNull();
    expect(on('win32', {})).toBeNull();
  });
});

describe('writePdf', () => {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('duban-pdf-'));

  it('says in one sentence what to do where no browser is found', async () => {
    await expect(writePdf(bulletinReport(), null)).rejects.toThrow(/没有找到 Edge、Chrome 或 Chromium/);
  });

  it('says so where the browser makes nothing, and leaves nothing behind', async () => {
    const before = leftovers();
    await expect(writePdf(bulletinReport(), process.execPath)).rejects.toThrow(/没有生成 PDF/);
    expect(leftovers()).toEqual(before);
  });

  it.skipIf(browser === null)(
    'gives the pages of the layout, each as large as its paper',
    { timeout: 120_000 },
    async () => {
      const pdf = await writePdf(bulletinReport());
      const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
      const path = join(folder, 'report.pdf');
      writeFileSync(path, pdf);
      const pages = layoutPages(bulletinReport());
      const said = execFileSync('pdfinfo', ['-f', '1', '-l', '999', path], { encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      const sizes = [...said.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
      const millimetres = sizes.map(([, width, height]) =>
        [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
      );
      expect(millimetres).toEqual(pages.map(({ geometry }) => [geometry.width, geometry.height]));
    },
  );
});
