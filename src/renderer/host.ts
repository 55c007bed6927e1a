import { AppError, type ErrorData } from '../shared/errors.ts';
import {
  APP_HEADER,
  type Connection,
  type ElectronBridge,
  type Host,
  PORT_MESSAGE,
  RPC_PATH,
  SESSION_PATH,
  type SessionRequest,
} from '../shared/host.ts';
import { isErrorData } from './describe-error.ts';

const STALE_ADDRESS: ErrorData = {
  code: 'session-refused',
  message: '这个地址已经用过或已失效，请从启动窗口重新打开页面。',
};

declare global {
  interface Window {
    readonly host?: ElectronBridge;
  }
}

/** The host this window runs in: Electron's bridge where the preload left one, else the loopback server's page. */
export function findHost(): Host {
  return window.host ? electronHost(window.host) : browserHost();
}

function electronHost(bridge: ElectronBridge): Host {
  return {
    kind: 'electron',
    async connect(): Promise<Connection> {
      const channel = new MessageChannel();
      window.postMessage(PORT_MESSAGE, location.origin, [channel.port2]);
      channel.port1.start();
      return { kind: 'port', port: channel.port1 };
    },
    async saveFile(file) {
      return bridge.saveFile(file.name, await file.arrayBuffer());
    },
    print: (paper) => bridge.print(paper),
    savePdf: (name) => bridge.savePdf(name),
    async saveFiles(files, folder) {
      const contents = await Promise.all(files.map((file) => file.arrayBuffer()));
      return bridge.saveFiles(
        folder,
        files.map(({ name }) => name),
        contents,
      );
    },
  };
}

function browserHost(): Host {
  return {
    kind: 'browser',
    async connect() {
      await signIn();
      return { kind: 'http', url: new URL(RPC_PATH, location.href).href, headers: APP_HEADER };
    },
    async saveFile(file) {
      const url = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = url;
      link.download = file.name;
      link.click();
      // The download has its own hold on the bytes only once the browser has begun it.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      return { saved: true };
    },
    async print() {
      window.print();
    },
  };
}

/** Changes the one-time code of the start address for the session cookie; without a code an earlier cookie may hold. */
async function signIn(): Promise<void> {
  const code = /^#code=(.+)$/.exec(location.hash)?.[1];
  if (!code) return;
  history.replaceState(null, '', location.pathname);
  const request: SessionRequest = { code: decodeURIComponent(code) };
  const answer = await fetch(SESSION_PATH, {
    method: 'POST',
    headers: { ...APP_HEADER, 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (answer.ok) return;
  const refusal: unknown = await answer.json().catch(() => null);
  const { code: why, message } = isErrorData(refusal) ? refusal : STALE_ADDRESS;
  throw new AppError(why, message);
}
