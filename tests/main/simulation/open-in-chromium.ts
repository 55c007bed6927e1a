import { readFileSync } from 'node:fs';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Frame as ChromiumFrame, Page } from '@playwright/test';
import type { Simulation } from './simulate.ts';

/** Chromium knows no `app:` addresses; the simulated main process sees them where Chromium sees this site. */
const SITE = 'https://duban.test';
const APP = 'app://duban';

/** What structured clone would carry between the processes, as JSON. */
type Wire = string | number | boolean | null | { readonly base64: string } | { readonly json: unknown };

type FromPage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly Wire[] }
  | { readonly kind: 'post'; readonly channel: string; readonly port: number }
  | { readonly kind: 'message'; readonly port: number; readonly data: Wire };

/**
 * Opens the built page of the simulated window in Chromium: every file comes from the main process's own `app:` handler
 * with its headers, the preload script runs before the page with the two modules of Electron's sandbox.
 */
export async function openInChromium(page: Page, simulation: Simulation): Promise<void> {
  const { preload, url } = await simulation.until('window');
  const ports = new Map<number, MessagePort>();

  await page.route('**/*', async (route) => {
    const address = route.request().url();
    if (!address.startsWith(SITE)) return route.abort();
    const { status, headers, body } = await simulation.load(address.replace(SITE, APP), route.request().method());
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  });

  async function answer(frame: ChromiumFrame, message: FromPage): Promise<unknown> {
    const sender = { url: frame.url().replace(SITE, APP), isTop: frame === page.mainFrame() };
    switch (message.kind) {
      case 'invoke':
        return simulation.invoke(message.channel, message.args.map(decode), sender);
      case 'post': {
        const { port1, port2 } = new MessageChannel();
        ports.set(message.port, port1);
        port1.on('message', (data) => {
          const send = ([port, wire]: readonly [number, Wire]) =>
            (globalThis as unknown as { fromMain(port: number, wire: Wire): void }).fromMain(port, wire);
          page.evaluate(send, [message.port, encode(data)] as const).catch(() => undefined);
        });
        return simulation.post(message.channel, port2, sender);
      }
      case 'message':
        return ports.get(message.port)?.postMessage(decode(message.data));
    }
  }

  // One after the other: a port's messages must not overtake the port.
  let queue: Promise<unknown> = Promise.resolve();
  await page.exposeBinding('toMain', ({ frame }, message: FromPage) => {
    const turn = queue.then(() => answer(frame, message));
    queue = turn.catch(() => undefined);
    return turn;
  });
  await page.addInitScript({
    content: `${SANDBOX}\n((require) => {\n${readFileSync(preload, 'utf8')}\n})(sandboxRequire);`,
  });
  await page.goto(url.replace(APP, SITE));
}

function encode(value: unknown): Wire {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const bytes =
      value instanceof ArrayBuffer ? Buffer.from(value) : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return { base64: bytes.toString('base64') };
  }
  return typeof value === 'object' && value !== null ? { json: value } : (value as Wire);
}

function decode(wire: Wire): unknown {
  if (typeof wire !== 'object' || wire === null) return wire;
  return 'base64' in wire ? Uint8Array.from(Buffer.from(wire.base64, 'base64')).buffer : wire.json;
}

/** The `electron` module that a sandboxed preload script gets, over the binding to the simulated main process. */
const SANDBOX = `
const toMain = globalThis.toMain;
const ports = new Map();
const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);
const toBase64 = (value) => {
  const bytes = new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
};
const encode = (value) =>
  isBytes(value) ? { base64: toBase64(value) } : typeof value === 'object' && value ? { json: value } : value;
const decode = (wire) =>
  wire && wire.base64 !== undefined
    ? Uint8Array.from(atob(wire.base64), (letter) => letter.charCodeAt(0)).buffer
    : wire && typeof wire === 'object' ? wire.json : wire;
globalThis.fromMain = (port, wire) => ports.get(port).postMessage(decode(wire));
const electron = {
  contextBridge: {
    exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }) }),
  },
  ipcRenderer: {
    invoke: (channel, ...args) => toMain({ kind: 'invoke', channel, args: args.map(encode) }),
    postMessage: (channel, _message, [port]) => {
      const id = ports.size + 1;
      ports.set(id, port);
      port.onmessage = ({ data }) => toMain({ kind: 'message', port: id, data: encode(data) });
      toMain({ kind: 'post', channel, port: id });
    },
  },
};
const sandboxRequire = (name) => {
  if (name !== 'electron') throw new Error('module not found: ' + name);
  return electron;
};
`;
