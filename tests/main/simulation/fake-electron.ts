/**
 * Stands in for the `electron` module of the main process, in a thread of the test. It is strict: what Electron would
 * refuse (the wrong order, an unknown member, a scheme without rights) throws, what Electron would grant is granted.
 */
import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { FakePortMain } from './fake-port.ts';
import { FakeSession } from './fake-session.ts';
import { FakeWindow } from './fake-window.ts';
import type { Frame, Probe, Report, Request } from './messages.ts';
import { strict } from './strict.ts';

const { isFirstInstance } = workerData as { isFirstInstance: boolean };
const windows: FakeWindow[] = [];
const theSession = new FakeSession();
const invokeHandlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
let isReady = false;
let isSandboxed = false;
let dialogAnswer: string | null = null;

function tell(report: Report): void {
  parentPort?.postMessage(report);
}

class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  readonly #ready = nextTurn().then(() => {
    isReady = true;
  });

  whenReady(): Promise<void> {
    return this.#ready;
  }

  setName(): void {}

  setPath(name: string): void {
    if (name !== 'userData') throw new Error(`Failed to set path '${name}'`);
    if (isReady) throw new Error('userData is in use once the app is ready');
  }

  enableSandbox(): void {
    if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    isSandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return isFirstInstance;
  }

  quit(): void {
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.exit(0);
  }

  exit(code: number): void {
    tell({ kind: 'exit', code });
    setTimeout(() => process.exit(code), 20);
  }
}

class StrictWindow extends FakeWindow {
  constructor(options: ConstructorParameters<typeof FakeWindow>[0]) {
    if (!isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    if (!isSandboxed) throw new Error('app.enableSandbox() was not called');
    super(options, theSession, tell);
    windows.push(this);
  }

  static getAllWindows(): readonly FakeWindow[] {
    return windows;
  }

  static fromWebContents(contents: unknown): FakeWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null;
  }
}

const theApp = new FakeApp();
const ipc = new EventEmitter();

export const app = strict('app', theApp);
export const BrowserWindow = StrictWindow;
export const ipcMain = strict('ipcMain', {
  on: (channel: string, listener: (...args: unknown[]) => void) => ipc.on(channel, listener),
  handle(channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) {
    if (invokeHandlers.has(channel)) throw new Error(`A second handler for '${channel}'`);
    invokeHandlers.set(channel, handler);
  },
});
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: Record<string, boolean> }[]) {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      if (!privileges.standard || !privileges.secure) throw new Error(`${scheme} is not standard and secure`);
      if (privileges.supportFetchAPI && !privileges.corsEnabled) throw new Error(`${scheme} is open to CVE-2026-70604`);
      theSession.schemes.set(scheme, privileges);
    }
  },
});
export const session = {
  get defaultSession() {
    if (!isReady) throw new Error('Session can only be received when app is ready');
    return strict('session', theSession);
  },
};
export const dialog = strict('dialog', {
  showErrorBox: (_title: string, text: string) => tell({ kind: 'error-box', text }),
  showMessageBox: async (_window: unknown, { message }: { message: string }) => {
    tell({ kind: 'message-box', text: message });
    return { response: 0 };
  },
  showSaveDialog: async (window: unknown, options: { defaultPath: string }) => {
    if (!(window instanceof FakeWindow)) throw new Error('The dialog belongs to no window');
    if (/[/\\]/.test(options.defaultPath)) throw new Error(`defaultPath has a folder: ${options.defaultPath}`);
    return { canceled: dialogAnswer === null, filePath: dialogAnswer ?? '' };
  },
  showOpenDialog: async (window: unknown, { properties }: { properties: readonly string[] }) => {
    if (!(window instanceof FakeWindow)) throw new Error('The dialog belongs to no window');
    if (!properties.includes('openDirectory')) throw new Error('No folder can be chosen');
    return { canceled: dialogAnswer === null, filePaths: dialogAnswer === null ? [] : [dialogAnswer] };
  },
});
export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly { label?: string }[]) => template,
  setApplicationMenu: (menu: readonly { label?: string }[]) => {
    if (menu.some(({ label }) => !label)) throw new Error('A menu without a label would be English');
    tell({ kind: 'event', what: 'menu' });
  },
});

function eventFrom({ url, isTop }: Frame, ports: readonly FakePortMain[] = []) {
  const senderFrame = { url, parent: isTop ? null : { url: 'app://duban/index.html', parent: null } };
  return { sender: windows[0]?.webContents, senderFrame, ports };
}

/** True where the program lets it happen. */
async function probe(asked: Probe): Promise<boolean> {
  switch (asked.kind) {
    case 'window':
      return windows[0]?.webContents.allows(asked.what) ?? true;
    case 'session':
      return theSession.grants(asked.what);
    case 'request':
      return !(await theSession.isRequestCancelled(asked.url));
  }
}

async function answer(request: Request): Promise<unknown> {
  switch (request.kind) {
    case 'load':
      return theSession.load(request.url, request.method);
    case 'invoke': {
      const handler = invokeHandlers.get(request.channel);
      if (!handler) throw new Error(`No handler registered for '${request.channel}'`);
      return handler(eventFrom(request.frame), ...request.args);
    }
    case 'post':
      ipc.emit(request.channel, eventFrom(request.frame, [new FakePortMain(request.port)]));
      return null;
    case 'answer-dialog':
      dialogAnswer = request.path;
      return null;
    case 'probe':
      return probe(request.probe);
    case 'second-instance':
      return theApp.emit('second-instance', {}, [], '');
    case 'close-window':
      windows.length = 0;
      return theApp.emit('window-all-closed');
  }
}

parentPort?.on('message', async ({ id, request }: { id: number; request: Request }) => {
  try {
    tell({ kind: 'answer', id, value: await answer(request) });
  } catch (error) {
    tell({ kind: 'answer', id, error: error instanceof Error ? error.message : String(error) });
  }
});
