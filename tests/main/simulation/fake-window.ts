import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { extname, isAbsolute } from 'node:path';
import type { FakeSession } from './fake-session.ts';
import type { Report, WindowProbe } from './messages.ts';
import { strict } from './strict.ts';

type Options = { readonly show?: boolean; readonly webPreferences?: Record<string, unknown> };

/** Settings without which Electron would run the page with more rights than this program means to give. */
const NEEDED: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  devTools: false,
};

/** One browser window; the page itself is run by the test (a preload script in a sandbox, or Chromium). */
export class FakeWindow extends EventEmitter {
  readonly webContents = strict('webContents', new FakeContents());
  readonly #session: FakeSession;
  readonly #tell: (report: Report) => void;
  readonly #preload: string;
  isDestroyed = false;

  constructor(options: Options, session: FakeSession, tell: (report: Report) => void) {
    super();
    this.#session = session;
    this.#tell = tell;
    const { preload, ...preferences } = options.webPreferences ?? {};
    if (typeof preload !== 'string' || !isAbsolute(preload)) throw new Error('preload must be an absolute path');
    if (!existsSync(preload)) throw new Error(`Unable to load preload script: ${preload}`);
    if (extname(preload) !== '.cjs') throw new Error('A sandboxed preload script in an ESM package must be .cjs');
    for (const [name, value] of Object.entries(NEEDED)) {
      if (preferences[name] !== value) throw new Error(`webPreferences.${name} is ${preferences[name]}`);
    }
    this.#preload = preload;
  }

  async loadURL(url: string): Promise<void> {
    const { status, headers } = await this.#session.load(url, 'GET');
    if (status !== 200) throw new Error(`ERR_FAILED (${status}) loading '${url}'`);
    if (!headers['content-type']?.startsWith('text/html')) throw new Error(`${url} is no page`);
    this.#tell({ kind: 'window', url, preload: this.#preload });
    this.emit('ready-to-show');
  }

  show(): void {
    this.#tell({ kind: 'event', what: 'shown' });
  }

  isMinimized(): boolean {
    return false;
  }

  focus(): void {
    this.#tell({ kind: 'event', what: 'focused' });
  }
}

class FakeContents extends EventEmitter {
  #openHandler: ((details: { url: string }) => { action: string }) | null = null;

  /** The person closes the print window at once. */
  print(options: Readonly<Record<string, unknown>>, done: (success: boolean, reason: string) => void): void {
    if (options.silent) throw new Error('Printed without a word to the person');
    done(false, 'Print job canceled');
  }

  async printToPDF({ preferCSSPageSize }: Readonly<Record<string, unknown>>): Promise<Buffer> {
    if (!preferCSSPageSize) throw new Error('Every page would become a Letter sheet');
    return Buffer.from('%PDF-1.4');
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  /** True where the window goes along with it. */
  allows(what: WindowProbe): boolean {
    const url = 'https://evil.example/';
    if (what === 'open-window') return this.#openHandler?.({ url }).action !== 'deny';
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit(what, { url, preventDefault }, url);
    return !isPrevented;
  }
}
