/** `npm start`: builds what is not built, then opens the window, or the app in the browser where there can be no window. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { checkRuntime } from '../src/engine/check-runtime.ts';
import { dataFolder, LEDGER_FILE } from '../src/engine/data-folder.ts';
import { projectSeeds } from '../src/engine/seed-folders.ts';
import { attendHost } from '../src/server/attend-host.ts';
import { startBrowserHost } from '../src/server/start-browser-host.ts';
import { AppError } from '../src/shared/errors.ts';
import { buildIfStale } from './build.ts';
import { chooseHost } from './choose-host.ts';
import { openBrowser } from './open-browser.ts';

const root = join(import.meta.dirname, '..');

/** @returns the exit status. */
async function startWindow(electron: string): Promise<number> {
  const child = spawn(electron, [root], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [status] = await once(child, 'exit');
  return status ?? 0;
}

/** @returns the exit status. */
async function startInBrowser(): Promise<number> {
  const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir() });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const host = await startBrowserHost({
    ledgerPath: join(folder, LEDGER_FILE),
    port: 0,
    pageFolder: join(root, 'out', 'renderer'),
    seeds: projectSeeds(),
    actor: userInfo().username,
    now: Date.now,
  });
  console.log(`督办台账已启动，请用浏览器打开：${host.newStartUrl()}`);
  console.log('地址一分钟内有效，只能用一次。按回车键取得新地址，按 Ctrl+C 停止。');
  const tidy = openBrowser(host.newStartUrl(), folder);
  const status = await attendHost(host, console.log);
  tidy();
  return status;
}

try {
  checkRuntime();
  buildIfStale();
  const choice = chooseHost({
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    electronPackage: join(root, 'node_modules', 'electron'),
  });
  if (choice.kind === 'browser') console.log(choice.reason);
  process.exitCode = await (choice.kind === 'window' ? startWindow(choice.electron) : startInBrowser());
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}
