import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPageFiles } from '../../src/engine/page-files.ts';

function makePage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(folder, 'assets', '图.svg'), '<svg/>');
  writeFileSync(join(folder, 'secret.db'), 'not for the page');
  writeFileSync(`${folder}.txt`, 'outside');
  return folder;
}

describe('the files of the page', () => {
  it('are found by their path with their type', () => {
    const page = loadPageFiles(makePage());
    expect(page.find('/assets/index.js')?.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    expect(page.find('/')?.headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(page.find('/index.html')?.body.toString()).not.toContain('__CSP_NONCE__');
  });

  it('are those that a page is made of, and no other file in the folder', () => {
    expect(loadPageFiles(makePage()).find('/secret.db')).toBeNull();
  });

  it.each([
    '/../x.txt',
    '//assets/index.js',
    '/assets',
    '/assets/',
    '/assets/../index.html',
    'assets/index.js',
    '/__proto__',
    '',
  ])('%s leads nowhere', (path) => {
    expect(loadPageFiles(makePage()).find(path)).toBeNull();
  });

  it('do not follow a link out of the folder', () => {
    const folder = makePage();
    symlinkSync('/etc/hostname', join(folder, 'assets', 'link.js'));
    expect(loadPageFiles(folder).find('/assets/link.js')).toBeNull();
  });
});
