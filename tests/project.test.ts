import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const packageJson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

describe('the project', () => {
  it('pins every dependency exactly', () => {
    const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(versions.filter((version) => !/^(\d+\.\d+\.\d+|file:.+)$/.test(String(version)))).toEqual([]);
  });

  it('ships one runtime dependency; everything else is bundled', () => {
    expect(Object.keys(packageJson.dependencies)).toEqual(['better-sqlite3']);
  });

  it('names no registry address in the lock file', () => {
    expect(readFileSync(`${root}/package-lock.json`, 'utf8')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('stands alone: no tracked file refers to papers that lie outside it', () => {
    const papers =
      '(/work/|[.][.]/shared/seeds|(domain|reliability|performance|toolchain|architecture|exemplars|ui|contract)[.]md)';
    const args = ['grep', '-nE', papers, '--', '.', ':!tests/project.test.ts'];
    const { stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    expect(stdout.trim()).toBe('');
  });
});
