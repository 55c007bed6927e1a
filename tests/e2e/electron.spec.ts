import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { chooseHost } from '../../scripts/choose-host.ts';

const root = join(import.meta.dirname, '..', '..');

/** The same rule as `npm start`: it looks for the runtime by hand, since asking the package would begin a download. */
const choice = chooseHost({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  electronPackage: join(root, 'node_modules', 'electron'),
});

test('the real Electron window opens the app, keeps Node from the page, and closes', async () => {
  if (choice.kind === 'browser') {
    process.stdout.write(`没有运行真正的 Electron 窗口测试：${choice.reason}\n`);
    return test.skip(true, choice.reason);
  }
  const folder = mkdtempSync(join(tmpdir(), 'duban-electron-'));
  const electron = await _electron.launch({
    executablePath: choice.electron,
    args: [root],
    env: { ...process.env, DUBAN_DATA: folder },
  });
  try {
    const window = await electron.firstWindow();
    expect(window.url()).toBe('app://duban/index.html');
    await expect(window.getByRole('navigation', { name: '主菜单' })).toBeVisible();
    expect(await window.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);

    await window.getByRole('button', { name: /载入示例台账/ }).click();
    await window.getByRole('button', { name: '确认导入' }).click();
    await expect(window.getByRole('region', { name: '导入结果' })).toBeVisible();
    expect(await window.evaluate(() => fetch('https://example.com').then(String, () => 'refused'))).toBe('refused');
  } finally {
    await electron.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
