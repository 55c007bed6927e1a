import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Holds the table "The map" and the single doors of CONTRIBUTING.md. */

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');

/** The longest matching key says what a file may import; an entry is a folder or one file. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  shared: [],
  'core/workbook': ['shared'],
  'core/tables': ['shared'],
  'core/parsing': ['shared'],
  'core/passages': ['shared', 'core/tables', 'core/parsing'],
  'core/ledger': ['shared'],
  'core/directory': ['shared', 'core/parsing', 'core/ledger'],
  'core/importing': [
    'shared',
    'core/workbook',
    'core/tables',
    'core/passages',
    'core/parsing',
    'core/ledger',
    'core/directory',
    'core/app.ts',
  ],
  'core/tracking': ['shared', 'core/parsing', 'core/ledger'],
  'core/exchange': [
    'shared',
    'core/workbook',
    'core/parsing',
    'core/ledger',
    'core/tracking',
    'core/importing/likeness.ts',
    'core/app.ts',
  ],
  'core/reporting': ['shared', 'core/parsing', 'core/ledger', 'core/tracking'],
  'core/sheets': ['shared', 'core/reporting'],
  'core/letters': ['shared', 'core/sheets/zip.ts'],
  'core/app.ts': ['shared', 'core'],
  engine: [
    'shared',
    'core/app.ts',
    'core/directory/starting-data',
    'core/tracking/read-seeds.ts',
    'core/ledger/open.ts',
    'core/importing/read-file.ts',
    'core/workbook/read-workbook.ts',
  ],
  main: ['shared', 'engine'],
  paper: ['shared'],
  preload: ['shared'],
  server: ['shared', 'engine'],
  cli: ['shared', 'engine', 'server', 'paper', 'core/app.ts', 'core/ledger', 'core/importing/read-file.ts'],
  renderer: ['shared', 'paper'],
};

/** Packages with one door. */
const DOORS: Record<string, readonly string[]> = {
  exceljs: ['core/sheets'],
  docx: ['core/letters'],
  '@e965/xlsx': ['core/workbook/xls'],
  htmlparser2: ['core/workbook/html'],
  'better-sqlite3': ['core/ledger/open.ts'],
  electron: ['main', 'preload'],
  'node:http': ['server'],
  antd: ['renderer'],
  react: ['renderer', 'paper'],
  'react-dom': ['renderer', 'paper'],
};

type Import = { readonly file: string; readonly specifier: string };

function listSources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return listSources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function listImports(path: string): Import[] {
  const file = relative(src, path).replaceAll('\\', '/');
  const text = readFileSync(path, 'utf8');
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, specifier = '']) => ({ file, specifier }));
}

const isInside = (file: string, place: string) => file === place || file.startsWith(`${place}/`);
const longestKey = (file: string) =>
  Object.keys(MAY_IMPORT)
    .filter((key) => isInside(file, key))
    .sort((a, b) => b.length - a.length)[0];

const imports = listSources(src).flatMap(listImports);

function forbiddenImport({ file, specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = relative(src, resolve(join(src, dirname(file)), specifier)).replaceAll('\\', '/');
  const own = longestKey(file);
  if (!own) return `${file} lies outside the map`;
  if (isInside(target, own)) return null;
  return MAY_IMPORT[own]?.some((place) => isInside(target, place)) ? null : `${file} → ${target}`;
}

function wrongDoor({ file, specifier }: Import): string | null {
  const name = Object.keys(DOORS).find((door) => specifier === door || specifier.startsWith(`${door}/`));
  if (!name) return null;
  return DOORS[name]?.some((place) => isInside(file, place)) ? null : `${file} imports ${specifier}`;
}

describe('the architecture', () => {
  it('finds the imports it judges', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(forbiddenImport({ file: 'renderer/x.ts', specifier: '../core/app.ts' })).not.toBeNull();
    expect(wrongDoor({ file: 'core/app.ts', specifier: 'better-sqlite3' })).not.toBeNull();
  });

  it('lets each folder import only what the map allows', () => {
    expect(imports.map(forbiddenImport).filter(Boolean)).toEqual([]);
  });

  it('lets each guarded package in by its one door', () => {
    expect(imports.map(wrongDoor).filter(Boolean)).toEqual([]);
  });

  it('keeps Node out of what runs in the window', () => {
    const strays = imports.filter(
      ({ file, specifier }) => /^(shared|renderer|preload|paper)\//.test(file) && specifier.startsWith('node:'),
    );
    expect(strays).toEqual([]);
  });

  it('asks the clock only in hosts: the core is handed `now`', () => {
    const clock = /\bDate\.now\(|new Date\(\)/;
    const strays = listSources(join(src, 'core')).filter((path) => clock.test(readFileSync(path, 'utf8')));
    expect(strays.map((path) => relative(src, path))).toEqual([]);
  });

  it('never reaches for the network outside the loopback host and the window', () => {
    const network = /^import (?!type).*['"]node:(?:net|https|http2|dgram|tls|dns)['"]|\bfetch\(['"]https?:/m;
    const strays = listSources(src).filter((path) => network.test(readFileSync(path, 'utf8')));
    expect(strays.map((path) => relative(src, path))).toEqual([]);
  });
});
