import { EventEmitter } from 'node:events';
import type { Loaded, SessionProbe } from './messages.ts';
import { strict } from './strict.ts';

type Answerer<T> = (...args: unknown[]) => T;
type PageHandler = (request: globalThis.Request) => Response | Promise<Response>;

/** Schemes with rights, told before the app is ready; the protocol handlers; the rules of the one session. */
export class FakeSession extends EventEmitter {
  readonly schemes = new Map<string, Record<string, boolean>>();
  readonly #pages = new Map<string, PageHandler>();
  readonly #handlers: Record<string, Answerer<unknown>> = {};
  spellChecker = true;

  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: PageHandler) => {
      if (!this.schemes.has(scheme)) throw new Error(`${scheme} was not registered as privileged`);
      if (this.#pages.has(scheme)) throw new Error(`${scheme} has a handler already`);
      this.#pages.set(scheme, handler);
    },
  });

  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: Answerer<void>) => this.#set('request', listener),
  });

  setPermissionRequestHandler(handler: Answerer<void>): void {
    this.#set('permission', handler);
  }

  setPermissionCheckHandler(handler: Answerer<boolean>): void {
    this.#set('permission-check', handler);
  }

  setDevicePermissionHandler(handler: Answerer<boolean>): void {
    this.#set('device', handler);
  }

  setDisplayMediaRequestHandler(handler: Answerer<void>): void {
    this.#set('display', handler);
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spellChecker = isEnabled;
  }

  #set(name: string, handler: Answerer<unknown>): void {
    this.#handlers[name] = handler;
  }

  async load(url: string, method: string): Promise<Loaded> {
    if (await this.isRequestCancelled(url)) return { status: 0, headers: {}, body: new Uint8Array() };
    const handler = this.#pages.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`Nothing answers for ${url}`);
    const response = await handler(new Request(url, { method }));
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  }

  isRequestCancelled(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      const listener = this.#handlers.request;
      if (!listener) resolve(false);
      else listener({ url }, ({ cancel = false }: { cancel?: boolean }) => resolve(cancel));
    });
  }

  /** True where the session lets it through. Without a handler Electron grants. */
  async grants(what: SessionProbe): Promise<boolean> {
    if (what === 'download') {
      let isPrevented = false;
      this.emit('will-download', { preventDefault: () => (isPrevented = true) });
      return !isPrevented;
    }
    const handler = this.#handlers[what];
    if (!handler) return true;
    if (what !== 'permission') return Boolean(handler(null, 'media', 'app://duban', {}));
    return new Promise((resolve) => handler(null, 'media', resolve));
  }
}
