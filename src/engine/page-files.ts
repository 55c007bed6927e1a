import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { SECURITY_HEADERS, sealPage } from './page-policy.ts';

export type PageAnswer = { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };

export type PageFiles = {
  /** The answer for a path of the address, e.g. `/` or `/assets/index-….js`; null where the page has no such file. */
  find(path: string): PageAnswer | null;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built page into memory. A path asked for is only looked up in this list and never becomes a path on the
 * disk, so no `..` in any spelling can leave the folder.
 */
export function loadPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageAnswer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    const body = readFileSync(path);
    files.set(path.slice(folder.length).replaceAll(sep, '/'), {
      headers: { ...SECURITY_HEADERS, 'Content-Type': type },
      body,
    });
  }
  const index = readFileSync(join(folder, 'index.html'), 'utf8');

  return {
    find(path) {
      if (path !== '/' && path !== '/index.html') return files.get(path) ?? null;
      const { html, headers } = sealPage(index);
      return { headers: { ...headers, 'Content-Type': TYPES['.html'] ?? '' }, body: Buffer.from(html) };
    },
  };
}
