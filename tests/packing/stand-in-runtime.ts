import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Electron's binary keeps its fuses: this text, a version, their number, then one digit each. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = '101001101';

/** A folder that electron-builder takes for an unpacked Electron: the runtime itself cannot be had here. */
export function makeStandInRuntime(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, FUSES.length]), Buffer.from(FUSES)]);
  const binary = join(folder, 'electron');
  writeFileSync(binary, wire);
  chmodSync(binary, 0o755);
  for (const name of ['LICENSE', 'version', 'chrome-sandbox', join('locales', 'zh-CN.pak')]) {
    writeFileSync(join(folder, name), name);
  }
}
