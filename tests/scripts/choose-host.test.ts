import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseHost, type Surroundings } from '../../scripts/choose-host.ts';

function electronPackage(file: string | null, pathFile?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-electron-'));
  mkdirSync(join(folder, 'dist'));
  if (file) writeFileSync(join(folder, 'dist', file), '');
  if (pathFile) writeFileSync(join(folder, 'path.txt'), pathFile);
  return folder;
}

const choose = (changes: Partial<Surroundings>) =>
  chooseHost({
    platform: 'linux',
    env: { DISPLAY: ':0' },
    isRoot: false,
    electronPackage: electronPackage('electron'),
    ...changes,
  });

describe('npm start', () => {
  it('opens the window where the runtime and a display are there', () => {
    const folder = electronPackage('electron');
    expect(choose({ electronPackage: folder })).toEqual({ kind: 'window', electron: join(folder, 'dist', 'electron') });
    expect(choose({ env: { WAYLAND_DISPLAY: 'wayland-0' } }).kind).toBe('window');
    const windows = electronPackage('electron.exe', 'electron.exe\n');
    expect(choose({ platform: 'win32', env: {}, electronPackage: windows }).kind).toBe('window');
  });

  it('finds a runtime that lies elsewhere', () => {
    const elsewhere = join(electronPackage('electron'), 'dist');
    const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: elsewhere };
    expect(choose({ env, electronPackage: electronPackage(null) })).toEqual({
      kind: 'window',
      electron: join(elsewhere, 'electron'),
    });
  });

  it.each([
    ['there is no runtime', { electronPackage: electronPackage(null) }, /没有 Electron 运行文件/],
    ['the runtime was named but not fetched', { electronPackage: electronPackage(null, 'electron') }, /没有 Electron/],
    ['there is no display', { env: {} }, /没有图形桌面/],
    ['the sandbox cannot be on, for root', { isRoot: true }, /root.*沙箱/],
  ])('opens the browser and says why in one sentence where %s', (_case, changes, words) => {
    const choice = choose(changes);
    expect(choice).toEqual({ kind: 'browser', reason: expect.stringMatching(words) });
    expect(choice.kind === 'browser' && choice.reason.match(/。/g)).toHaveLength(1);
  });
});
