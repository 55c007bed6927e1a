import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../scripts/build.ts';
import { makeStandInRuntime } from './stand-in-runtime.ts';

/** What `npm run dist` puts into the package, packed for Linux round a stand-in runtime. */

const root = join(import.meta.dirname, '..', '..');
const MEGABYTE = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'duban-packing-'));
const resources = join(folder, 'dist', 'linux-unpacked', 'resources');
const asar = join(resources, 'app.asar');
let packed: readonly string[] = [];

beforeAll(() => {
  buildIfStale();
  const runtime = join(folder, 'runtime');
  makeStandInRuntime(runtime);
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const settings = [`-c.electronDist=${runtime}`, `-c.directories.output=${join(folder, 'dist')}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, '--linux', 'dir', '--x64', ...settings], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  packed = listPackage(asar, { isPack: false }).map((path) => path.slice(1).replaceAll('\\', '/'));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (path: string) => packed.filter((file) => file.startsWith(`${path}/`));

describe('the package', () => {
  it('holds the bundle: main process, threads, preload script, page', () => {
    const needed = [
      'main/main.js',
      'main/cli.js',
      'main/engine-thread.js',
      'main/read-thread.js',
      'preload/preload.cjs',
    ];
    expect(packed).toEqual(expect.arrayContaining([...needed.map((file) => `out/${file}`), 'out/renderer/index.html']));
    expect(JSON.parse(extractFile(asar, 'package.json').toString()).main).toBe('out/main/main.js');
  });

  it('holds one package beside the bundle, with the native binary of its target alone', () => {
    expect(inFolder('node_modules').filter((path) => path.split('/').length === 2)).toEqual([
      'node_modules/better-sqlite3',
    ]);
    expect(packed.filter((path) => path.endsWith('.node'))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
  });

  it('holds no source, test, map, Chinese sample table or tool', () => {
    const tops = new Set(packed.map((path) => path.split('/')[0]));
    expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json']);
    expect(packed.filter((path) => /exceljs|electron-vite|node-runtime|\.map$|\.tsx?$|\.xlsx$/.test(path))).toEqual([]);
    expect(packed.filter((path) => /better-sqlite3\/(deps|src)\//.test(path))).toEqual([]);
  });

  it('leaves only the binary outside app.asar, where the integrity check does not reach', () => {
    const outside = readdirSync(`${asar}.unpacked`, { recursive: true, withFileTypes: true });
    expect(outside.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(['linux-x64.node']);
  });

  it('stays small', () => {
    expect(statSync(asar).size).toBeLessThan(12 * MEGABYTE);
  });

  it('brings the two sample tables where the program looks for them', () => {
    expect(readdirSync(join(resources, 'samples')).sort()).toEqual(
      ['朝阳区医养结合重点任务分工表.xlsx', '花都区医养结合试点工作任务分解表.xlsx'].sort(),
    );
  });

  it.each(['directory', 'tracking'])('brings the starting data of %s, whole', (name) => {
    const shipped = readdirSync(join(root, 'seeds', name)).sort();
    expect(readdirSync(join(resources, name)).sort()).toEqual(shipped);
  });

  it('cannot be made to run as plain Node or to load code from elsewhere', async () => {
    const binary = join(folder, 'dist', 'linux-unpacked', 'duban-ledger');
    const fuses = await getCurrentFuseWire(binary);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    const state = (fuse: FuseV1Options) => String.fromCharCode(Number(fuses[fuse]));
    expect(off.map(state)).toEqual(off.map(() => '0'));
    expect(on.map(state)).toEqual(on.map(() => '1'));
  });

  it('carries no address of a registry, and no path of the machine it was built on', () => {
    const scripts = inFolder('out/main').filter((path) => path.endsWith('.js'));
    for (const path of scripts) expect(extractFile(asar, path).includes(root), path).toBe(false);
    expect(readFileSync(join(root, 'electron-builder.yml'), 'utf8')).not.toMatch(/https?:/);
  });
});
