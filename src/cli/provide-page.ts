import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../shared/errors.ts';
import type { Io } from './io.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * The folder of the built page. From the sources (`npm run duban`) it is built first where it is missing or stale; the
 * bundle in `out/main` lies beside its own page.
 */
export function providePage(io: Io): string {
  const page = join(root, 'out', 'renderer');
  const build = join(root, 'scripts', 'build.ts');
  if (!import.meta.filename.endsWith('.ts') || !existsSync(build)) return page;
  // Our stdout may be a JSON document: the bundler speaks on stderr alone.
  const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return page;
  if (!existsSync(join(page, 'index.html')))
    throw new AppError('no-page', '页面没有生成，不能启动。请先运行 npm ci，再试一次。');
  io.err('页面没有重新生成，使用上一次的页面。\n');
  return page;
}
