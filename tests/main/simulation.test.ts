import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildIfStale } from '../../scripts/build.ts';
import { describeHost } from '../hosts/contract-suite.ts';
import { openPage, type Simulation, simulate } from './simulation/simulate.ts';
import { tour } from './tour.ts';

/** The built main process and preload script, over a strict fake of the one module that cannot be had here. */

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'out');

beforeAll(buildIfStale, 120_000);

function start(folder = out, options?: Parameters<typeof simulate>[1]): Simulation {
  const simulation = simulate(folder, options);
  onTestFinished(() => simulation.dispose());
  return simulation;
}

describe('the Electron host', () => {
  it('keeps what it promises', async () => {
    await tour(start());
  });

  it('gives way to the first instance without opening anything', async () => {
    const second = start(out, { isFirstInstance: false });
    await second.until('exit');
    expect(second.reports.map(({ kind }) => kind)).toEqual(['exit']);
  });

  it('says in Chinese where the ledger is open already, and ends', async () => {
    const first = start();
    await first.until('window');
    writeFileSync(
      join(first.dataFolder, '督办台账.db.open'),
      JSON.stringify({ pid: process.ppid, where: '在浏览器中' }),
    );
    const second = start(out, { dataFolder: first.dataFolder });
    expect(await second.until('exit')).toEqual({ kind: 'exit', code: 1 });
    expect(second.reports).toContainEqual({
      kind: 'error-box',
      text: expect.stringMatching(/这本台账已经在浏览器中打开/),
    });
  });

  it('says in Chinese that a file could not be saved, and keeps running', async () => {
    const simulation = start();
    const { host } = await openPage(simulation);
    await simulation.answerDialog(join(simulation.dataFolder, '没有的文件夹', '导出.xlsx'));
    expect(await host.saveFile('台账.xlsx', new ArrayBuffer(4))).toEqual({ saved: false });
    expect(simulation.reports).toContainEqual({ kind: 'message-box', text: expect.stringMatching(/没有保存/) });
    expect(simulation.reports.filter(({ kind }) => kind === 'exit')).toEqual([]);
  });
});

describeHost('the Electron bridge in the simulation', async () => {
  const simulation = simulate(out);
  const port = (await openPage(simulation)).connect();
  return {
    client: createORPCClient(new RPCLink({ port })),
    async close() {
      port.close();
      await simulation.quit();
      await simulation.dispose();
    },
  };
});

/** What to find in the build, what to put in its place, and what the tour then complains of. */
type Fault = readonly [find: string | RegExp, replacement: string, complaint: RegExp];

const FAULTS: Readonly<Record<string, Fault>> = {
  'a wrong preload path': ['"preload.cjs"', '"preload.js"', /Unable to load preload script/],
  'no sandbox': ['sandbox: true', 'sandbox: false', /webPreferences\.sandbox is false/],
  'no context isolation': ['contextIsolation: true', 'contextIsolation: false', /contextIsolation is false/],
  'Node in the page': ['nodeIntegration: false', 'nodeIntegration: true', /nodeIntegration is true/],
  'the sandbox not enabled for the app': ['app.enableSandbox();', '', /enableSandbox/],
  'a typo in the port channel': ['postMessage(PORT_MESSAGE', 'postMessage("duban:prot"', /the engine does not answer/],
  'a typo in the save channel': ['invoke(SAVE_FILE_CHANNEL', 'invoke("duban:safe-file"', /No handler registered/],
  'a typo in the channel of several files': [
    'invoke(SAVE_FILES_CHANNEL',
    'invoke("duban:safe"',
    /No handler registered/,
  ],
  'a bridge under another name': ['exposeInMainWorld("host"', 'exposeInMainWorld("duban"', /left no window\.host/],
  'a preload script that needs Node': ['require("electron")', 'require("node:fs")', /module not found: node:fs/],
  'a port that is not started': ['window.start();', '', /the engine does not answer/],
  'a relay in one direction': [/engine\.on\("message".*\n/, '', /the engine does not answer/],
  'a scheme without rights': [/^registerAppScheme\(\);$/m, '', /not registered as privileged/],
  'a scheme that is not secure': ['secure: true', 'secure: false', /not standard and secure/],
  'a scheme open to other origins': ['corsEnabled: true', 'corsEnabled: false', /CVE-2026-70604/],
  'no check of the sender': ['frame.parent === null && isAppAddress(frame.url)', 'true', /instead of rejecting/],
  'frames taken for the page': ['frame.parent === null && ', '', /instead of rejecting/],
  'bytes not checked': ['|| !(bytes instanceof ArrayBuffer)', '', /instead of rejecting/],
  'navigation let through': [/contents\.on\("will-navigate".*\n/, '', /will-navigate: expected true/],
  'windows let open': ['action: "deny"', 'action: "allow"', /open-window: expected true/],
  'permissions granted': ['answer(false)', 'answer(true)', /permission: expected true/],
  'downloads let through': [/session\.on\("will-download".*\n/, '', /download: expected true/],
  'the network let through': ['cancel: !mayLoad(details.url)', 'cancel: false', /evil\.example.*expected true/],
  'a folder taken from the page': ['defaultPath: safeWholeName(name)', 'defaultPath: name', /defaultPath has a folder/],
  'no policy for the page': ['headers: answer.headers', 'headers: {}', /is no page/],
  'a window that is not shown': [/window\.once\("ready-to-show".*\n/, '', /the window is not shown/],
  'a second start that focuses nothing': ['app.on("second-instance", focusWindow);', '', /the window is not focused/],
  'a program that does not end': ['app.exit(0);', '', /the program does not end/],
};

describe('the simulation finds', () => {
  let folder: string;
  beforeAll(() => {
    // Inside node_modules, so that better-sqlite3 is found from the copies as from `out`.
    folder = mkdtempSync(join(root, 'node_modules', '.duban-faults-'));
    cpSync(out, join(folder, 'sound'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.concurrent.each(Object.entries(FAULTS))('%s', async (name, [find, replacement, complaint]) => {
    const copy = join(folder, name);
    cpSync(join(folder, 'sound'), copy, { recursive: true });
    plant(copy, find, replacement);
    const simulation = simulate(copy);
    try {
      await expect(tour(simulation)).rejects.toThrow(complaint);
    } finally {
      await simulation.dispose();
    }
  });
});

/** The bundler may move code of `main.js` into a chunk beside it: the fault is planted wherever the text is. */
function plant(copy: string, find: string | RegExp, replacement: string): void {
  const pattern = find instanceof RegExp ? find : new RegExp(find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const files = ['preload', 'main'].flatMap((part) =>
    readdirSync(join(copy, part)).map((name) => join(copy, part, name)),
  );
  const path = files.find((file) => pattern.test(readFileSync(file, 'utf8')));
  if (!path) throw new Error(`The fault could not be planted: ${find}`);
  writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, replacement));
}
