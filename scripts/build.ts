/** `npm run build`: bundles the app into `out/` where it is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
/** Written last by electron-vite. */
const RESULT = join(root, 'out', 'renderer', 'index.html');

/** Latest change below a path in milliseconds; a folder's own time tells of files that were removed. */
function lastChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

function isFresh(): boolean {
  return existsSync(RESULT) && SOURCES.every((source) => lastChange(join(root, source)) <= statSync(RESULT).mtimeMs);
}

/** Throws where the bundler fails; its own output says why. */
export function buildIfStale(): void {
  if (isFresh()) return;
  const started = new Date();
  console.error('正在生成程序文件（约十秒）……');
  const bundler = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [bundler, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('electron-vite build failed');
  // What was changed while the bundler ran is not surely in the bundle.
  utimesSync(RESULT, started, started);
}

if (import.meta.main) buildIfStale();
