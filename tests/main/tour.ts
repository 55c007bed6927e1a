import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { expect } from 'vitest';
import {
  PORT_MESSAGE,
  PRINT_CHANNEL,
  SAVE_FILE_CHANNEL,
  SAVE_FILES_CHANNEL,
  SAVE_PDF_CHANNEL,
} from '../../src/shared/host.ts';
import type { Client } from '../hosts/callers.ts';
import { openPage, type Simulation } from './simulation/simulate.ts';

/** What the Electron host promises, walked through once. A planted fault must make it throw. */
export async function tour(simulation: Simulation): Promise<void> {
  const { url } = await simulation.until('window');
  expect(url).toBe('app://duban/index.html');
  await soon(simulation.untilEvent('shown'), 'the window is not shown');
  await soon(simulation.untilEvent('menu'), 'no menu');
  await servesThePageAlone(simulation);
  await confinesThePage(simulation);
  await answersThePage(simulation);
  await answersNobodyElse(simulation);
  await savesWhereThePersonSays(simulation);
  await printsWhatThePageShows(simulation);
  await savesFilesIntoAFolderOfTheirOwn(simulation);
  await simulation.startAgain();
  await soon(simulation.untilEvent('focused'), 'the window is not focused');
  expect(await soon(simulation.quit(), 'the program does not end')).toBe(0);
}

async function servesThePageAlone(simulation: Simulation): Promise<void> {
  const page = await simulation.load('app://duban/index.html');
  const html = Buffer.from(page.body).toString();
  const policy = page.headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toContain('unsafe');
  expect(html).not.toContain('__CSP_NONCE__');
  expect(policy).toContain(/csp-nonce" content="([^"]+)"/.exec(html)?.[1] ?? 'a nonce');
  const assets = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, asset = '']) => asset);
  expect(assets.length).toBeGreaterThan(1);
  for (const asset of assets) {
    const loaded = await simulation.load(`app://duban/${asset}`);
    expect(loaded.status).toBe(200);
    expect(loaded.headers['x-content-type-options']).toBe('nosniff');
    expect(loaded.headers['content-type']).toMatch(asset.endsWith('.js') ? /javascript/ : /css|image|font/);
  }
  for (const stray of ['../main/main.js', '%2e%2e/main/main.js', 'package.json', 'assets']) {
    expect((await simulation.load(`app://duban/${stray}`)).status).toBe(404);
  }
  expect((await simulation.load('app://duban/index.html', 'POST')).status).toBe(404);
}

async function confinesThePage(simulation: Simulation): Promise<void> {
  const elsewhere = [
    'will-navigate',
    'will-redirect',
    'will-frame-navigate',
    'will-attach-webview',
    'open-window',
  ] as const;
  for (const what of elsewhere) expect(await simulation.allows({ kind: 'window', what }), what).toBe(false);
  const rights = ['permission', 'permission-check', 'device', 'download'] as const;
  for (const what of rights) expect(await simulation.allows({ kind: 'session', what }), what).toBe(false);
  const strays = [
    'https://evil.example/',
    'http://127.0.0.1:80/',
    'file:///etc/passwd',
    'ws://x/',
    'app://other/',
    'devtools://x/',
  ];
  for (const url of strays) expect(await simulation.allows({ kind: 'request', url }), url).toBe(false);
  for (const url of ['app://duban/index.html', 'blob:app://duban/1', 'data:image/png;base64,AA==']) {
    expect(await simulation.allows({ kind: 'request', url }), url).toBe(true);
  }
}

async function answersThePage(simulation: Simulation): Promise<void> {
  const page = await openPage(simulation);
  const port = page.connect();
  const client: Client = createORPCClient(new RPCLink({ port }));
  expect(await soon(client.ledger.status(), 'the engine does not answer')).toMatchObject({ pristine: true });
  port.close();
}

async function answersNobodyElse(simulation: Simulation): Promise<void> {
  const strangers = [
    { url: 'https://evil.example/', isTop: true },
    { url: 'app://duban.evil/index.html', isTop: true },
    { url: 'app://duban/index.html', isTop: false },
    { url: 'file:///tmp/index.html', isTop: true },
  ];
  for (const frame of strangers) {
    await expect(simulation.invoke(SAVE_FILE_CHANNEL, ['x.xlsx', new ArrayBuffer(1)], frame)).rejects.toThrow(
      'Refused',
    );
    const files = ['反馈表', ['x.xlsx'], new ArrayBuffer(1)];
    await expect(simulation.invoke(SAVE_FILES_CHANNEL, files, frame)).rejects.toThrow('Refused');
    const { port1, port2 } = new MessageChannel();
    await simulation.post(PORT_MESSAGE, port2, frame);
    const client: Client = createORPCClient(new RPCLink({ port: port1 }));
    await expect(soon(client.ledger.status(), 'silence', 150)).rejects.toThrow('silence');
    port1.close();
  }
}

async function savesWhereThePersonSays(simulation: Simulation): Promise<void> {
  const { host } = await openPage(simulation);
  const bytes = new Uint8Array([80, 75, 3, 4]).buffer;
  const path = join(simulation.dataFolder, '导出.xlsx');
  await simulation.answerDialog(path);
  expect(await host.saveFile('../../etc/台账.xlsx', bytes)).toEqual({ saved: true });
  expect(readFileSync(path)).toEqual(Buffer.from(bytes));
  await simulation.answerDialog(null);
  expect(await host.saveFile('台账.xlsx', bytes)).toEqual({ saved: false });
  await expect(simulation.invoke(SAVE_FILE_CHANNEL, ['台账.xlsx', '/etc/passwd'])).rejects.toThrow('Refused');
}

async function savesFilesIntoAFolderOfTheirOwn(simulation: Simulation): Promise<void> {
  const { host } = await openPage(simulation);
  const contents = [new Uint8Array([1]).buffer, new Uint8Array([2, 2]).buffer];
  await simulation.answerDialog(simulation.dataFolder);
  expect(await host.saveFiles('../反馈表', ['区民政局.xlsx', '../区卫计局.xlsx'], contents)).toEqual({ saved: true });
  const folder = join(simulation.dataFolder, '反馈表');
  expect(readdirSync(folder).sort()).toEqual(['区民政局.xlsx', '区卫计局.xlsx'].sort());
  expect(readFileSync(join(folder, '区卫计局.xlsx'))).toEqual(Buffer.from([2, 2]));
  await simulation.answerDialog(null);
  expect(await host.saveFiles('反馈表', ['区民政局.xlsx'], contents.slice(0, 1))).toEqual({ saved: false });
  for (const wrong of [
    ['反馈表', ['甲.xlsx'], '/etc/passwd'],
    ['反馈表', ['甲.xlsx', '乙.xlsx'], new ArrayBuffer(1)],
    ['反馈表', ['甲.xlsx', '../甲.xlsx'], new ArrayBuffer(1), new ArrayBuffer(1)],
    ['反馈表', [7], new ArrayBuffer(1)],
  ]) {
    await expect(simulation.invoke(SAVE_FILES_CHANNEL, wrong)).rejects.toThrow('Refused');
  }
}

async function printsWhatThePageShows(simulation: Simulation): Promise<void> {
  const { host } = await openPage(simulation);
  const path = join(simulation.dataFolder, '通报.pdf');
  await simulation.answerDialog(path);
  expect(await soon(host.savePdf('../通报.pdf'), 'no PDF')).toEqual({ saved: true });
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4');
  await soon(host.print({ paper: 'A3', orientation: 'landscape' }), 'no print window');
  await expect(simulation.invoke(PRINT_CHANNEL, [{ paper: 'A5' }])).rejects.toThrow('Refused');
  const stranger = { url: 'https://evil.example/', isTop: true };
  await expect(simulation.invoke(SAVE_PDF_CHANNEL, ['x.pdf'], stranger)).rejects.toThrow('Refused');
  await expect(simulation.invoke(PRINT_CHANNEL, [{ paper: 'A4', orientation: 'portrait' }], stranger)).rejects.toThrow(
    'Refused',
  );
}

/** A lost message would be waited for without end. */
function soon<T>(promise: Promise<T>, complaint: string, milliseconds = 3_000): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(complaint)), milliseconds);
    promise.then(resolve, reject);
  });
}
