import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MINUTE = 60_000;

/** False on machines without LibreOffice: what needs it is then skipped, and says so. */
export const hasLibreOffice = isInstalled();

/** A LibreOffice with a profile of its own in a folder that goes away with {@link Office.close}. */
export type Office = {
  /** What it makes of a file: it opens the bytes, works out every formula anew and saves in another format. */
  convert(bytes: Uint8Array, from: string, to: string): Buffer;
  close(): void;
};

/** Formulas are worked out on opening, whatever values the file brings along. */
const RECALCULATE = ['OOXMLRecalcMode', 'ODFRecalcMode']
  .map((name) => {
    const value = `<prop oor:name="${name}" oor:op="fuse"><value>0</value></prop>`;
    return `<item oor:path="/org.openoffice.Office.Calc/Formula/Load">${value}</item>`;
  })
  .join('');
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${RECALCULATE}</oor:items>`;

export function openOffice(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'duban-office-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  let files = 0;
  return {
    convert(bytes, from, to) {
      files += 1;
      const source = join(folder, `file${files}.${from}`);
      writeFileSync(source, bytes);
      const out = join(folder, `out${files}`);
      const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', to];
      execFileSync('soffice', [...options, '--outdir', out, source], { stdio: 'ignore', timeout: 2 * MINUTE });
      return readFileSync(join(out, `file${files}.${to}`));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: MINUTE });
    return true;
  } catch {
    return false;
  }
}
