/** Electron's entry: one window over the page of `out/renderer`, one engine thread behind it. */
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, session } from 'electron';
import { checkRuntime } from '../engine/check-runtime.ts';
import { dataFolder, LEDGER_FILE } from '../engine/data-folder.ts';
import { lockForHost } from '../engine/host-lock.ts';
import { loadPageFiles } from '../engine/page-files.ts';
import { projectSeeds, seedsIn } from '../engine/seed-folders.ts';
import { startEngine } from '../engine/start-engine.ts';
import { AppError, errorData } from '../shared/errors.ts';
import { answerPage } from './answer-page.ts';
import { APP_URL } from './app-address.ts';
import { setAppMenu } from './app-menu.ts';
import { confineContents, confineSession } from './confine-page.ts';
import { relayPort } from './relay-port.ts';
import { registerAppScheme, servePage } from './serve-page.ts';
import { windowOptions } from './window-options.ts';

const NAME = '督办台账';
const folder = dataFolder({ platform: process.platform, env: process.env, home: homedir() });

async function openApp(): Promise<void> {
  checkRuntime();
  const ledgerPath = join(folder, LEDGER_FILE);
  const lock = lockForHost(ledgerPath, '在窗口中');
  const engine = await startEngine({
    ledgerPath,
    seeds: app.isPackaged ? seedsIn(process.resourcesPath) : projectSeeds(),
    actor: userInfo().username,
  });

  answerPage(ipcMain, (port) => relayPort(port, engine.connect()));
  confineSession(session.defaultSession);
  servePage(session.defaultSession.protocol, loadPageFiles(join(import.meta.dirname, '..', 'renderer')));
  setAppMenu();
  openWindow();

  let quitting = false;
  app.on('will-quit', async (event) => {
    event.preventDefault();
    if (quitting) return;
    quitting = true;
    await engine.close();
    lock.release();
    app.exit(0);
  });
  const fault = await engine.ended;
  if (!quitting) fail(fault);
}

function openWindow(): void {
  const window = new BrowserWindow(windowOptions(join(import.meta.dirname, '..', 'preload', 'preload.cjs')));
  confineContents(window.webContents);
  window.once('ready-to-show', () => window.show());
  window.loadURL(APP_URL).catch(fail);
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function fail(error: unknown): void {
  if (!(error instanceof AppError)) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  dialog.showErrorBox(NAME, errorData(error).message);
  app.exit(1);
}

app.setName(NAME);
// Chromium's own files (cache, window state) lie apart from the ledger, and the instance lock belongs to this folder.
app.setPath('userData', join(folder, 'window'));
app.enableSandbox();
registerAppScheme();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(openApp).catch(fail);
} else {
  app.quit();
}
