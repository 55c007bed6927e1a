import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NamedBytes } from './expected.ts';

const MINUTE = 60_000;

/** What another program saves a workbook as. `filter` names the writer where the ending does not. */
export type Target = { readonly ending: string; readonly filter?: string };

/** GBK (code page 936) as LibreOffice numbers it; comma and quotation mark by their codes. */
export const GBK_CSV: Target = { ending: 'csv', filter: 'Text - txt - csv (StarCalc):44,34,61' };

export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: MINUTE });
    return true;
  } catch {
    return false;
  }
}

/** LibreOffice opens all the files and saves them anew; one run, with a profile of its own in the folder. */
export function convert(folder: string, files: readonly NamedBytes[], { ending, filter }: Target): NamedBytes[] {
  const from = join(folder, `to-${ending}`);
  const out = join(folder, `as-${ending}`);
  mkdirSync(from, { recursive: true });
  const paths = files.map(({ name, bytes }) => {
    const path = join(from, name);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const target = filter ? `${ending}:${filter}` : ending;
  execFileSync('soffice', [profile, '--headless', '--convert-to', target, '--outdir', out, ...paths], {
    stdio: 'ignore',
    timeout: 2 * MINUTE,
  });
  return files.map(({ name }) => {
    const saved = name.replace(/\.[a-z]+$/, `.${ending}`);
    return { name: saved, bytes: new Uint8Array(readFileSync(join(out, saved))) };
  });
}
