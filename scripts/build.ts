/** `npm run build`: bundles the app into `out/` where it is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
/** The file whose time says when the build began. */
const MARK = join('renderer', 'index.html');

/** Latest change below a path in milliseconds; a folder's own time tells of files that were removed. */
function lastChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

function isFresh(): boolean {
  const mark = join(out, MARK);
  return existsSync(mark) && SOURCES.every((source) => lastChange(join(root, source)) <= statSync(mark).mtimeMs);
}

/**
 * Bundles into a folder of its own and puts it in place at the end: two builds at the same time do not disturb each
 * other, and `out/` is never half a program. Throws where the bundler fails; its own output says why.
 */
export function buildIfStale(): void {
  if (isFresh()) return;
  const started = new Date();
  console.error('正在生成程序文件（约十秒）……');
  const draft = join(root, 'node_modules', `.duban-build-${process.pid}`);
  const bundler = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [bundler, 'build', '--outDir', draft, '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error('electron-vite build failed');
  }
  // What was changed while the bundler ran is not surely in the bundle.
  utimesSync(join(draft, MARK), started, started);
  putInPlace(draft);
}

/** Where another build of the same sources was faster, that one stays: somebody may be reading its files already. */
function putInPlace(draft: string): void {
  if (!isFresh()) {
    rmSync(out, { recursive: true, force: true });
    try {
      renameSync(draft, out);
    } catch (error) {
      if (!isFresh()) throw error;
    }
  }
  rmSync(draft, { recursive: true, force: true });
}

if (import.meta.main) buildIfStale();
