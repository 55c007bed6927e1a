import { createContext, runInContext } from 'node:vm';
import type { MessagePort } from 'node:worker_threads';
import type { ElectronBridge } from '../../../src/shared/host.ts';
import type { Simulation } from './simulate.ts';
import { strict } from './strict.ts';

type Listener = (event: unknown) => void;

/**
 * Runs the built preload script as Electron's sandbox does: CommonJS, `require` of `electron` alone, no Node. What it
 * exposes crosses to the page as copies; functions stay callable, their arguments and results are copied too.
 */
export function runPreload(source: string, origin: string, simulation: Simulation) {
  const listeners: Listener[] = [];
  const exposed = new Map<string, unknown>();
  const window = {
    addEventListener: (type: string, listener: Listener) => type === 'message' && listeners.push(listener),
  };
  const electron = strict('the sandboxed electron module', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (name: string, api: object) => exposed.set(name, copyAcrossBridge(api)),
    }),
    ipcRenderer: strict('ipcRenderer', {
      invoke: (channel: string, ...args: unknown[]) => simulation.invoke(channel, structuredClone(args)),
      postMessage: (channel: string, _message: unknown, [port]: readonly MessagePort[]) =>
        port && simulation.post(channel, port),
    }),
  });
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  };
  runInContext(source, createContext({ require, window, location: { origin }, exports: {}, module: { exports: {} } }));

  const host = exposed.get('host') as ElectronBridge | undefined;
  if (!host) throw new Error('The preload script left no window.host');
  return {
    host,
    postMessage(data: unknown, port: MessagePort) {
      for (const listener of listeners) listener({ data, source: window, origin, ports: [port] });
    },
  };
}

function copyAcrossBridge(api: object): object {
  return Object.fromEntries(
    Object.entries(api).map(([name, value]) => {
      if (typeof value !== 'function') return [name, structuredClone(value)];
      return [name, async (...args: unknown[]) => structuredClone(await value(...structuredClone(args)))];
    }),
  );
}
