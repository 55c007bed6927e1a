import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Frame, Loaded, Probe, Report, Request } from './messages.ts';
import { runPreload } from './run-preload.ts';

const APP_FRAME: Frame = { url: 'app://duban/index.html', isTop: true };

/** The real main process of a build, over the fake `electron`. */
export type Simulation = {
  /** What the main process has told so far. */
  readonly reports: readonly Report[];
  readonly dataFolder: string;
  /** Waits for a report of the kind; throws where the process dies first. */
  until<Kind extends Report['kind']>(kind: Kind): Promise<Extract<Report, { kind: Kind }>>;
  untilEvent(what: Extract<Report, { kind: 'event' }>['what']): Promise<unknown>;
  load(url: string, method?: string): Promise<Loaded>;
  invoke(channel: string, args: readonly unknown[], frame?: Frame): Promise<unknown>;
  post(channel: string, port: MessagePort, frame?: Frame): Promise<void>;
  /** True where the program lets it happen. */
  allows(probe: Probe): Promise<boolean>;
  answerDialog(path: string | null): Promise<void>;
  startAgain(): Promise<void>;
  /** Closes the window and waits for the process to end; its exit status. */
  quit(): Promise<number>;
  /** Ends everything, however far it has come. */
  dispose(): Promise<void>;
};

type Options = { readonly isFirstInstance?: boolean; readonly dataFolder?: string };

/** @param out the built folder, `out` or a copy with a fault planted in it. */
export function simulate(out: string, options: Options = {}): Simulation {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'duban-simulation-'));
  const thread = new Worker(join(out, 'main', 'main.js'), {
    workerData: { isFirstInstance: options.isFirstInstance ?? true },
    execArgv: ['--import', join(import.meta.dirname, 'register.ts')],
    env: { ...process.env, DUBAN_DATA: dataFolder },
    stderr: true,
  });
  let complaint = '';
  thread.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const reports: Report[] = [];
  const ended = new Promise<string>((resolve) => {
    thread.on('error', (error) => resolve(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    thread.on('exit', (code) => resolve(`ended with ${code} ${complaint}`));
  });
  thread.on('message', (report: Report) => reports.push(report));

  /** Waits for the first report that is the one; throws where the process ends before it. */
  function find(isIt: (report: Report) => boolean): Promise<Report> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = reports.find(isIt);
        if (!found) return false;
        thread.off('message', look);
        resolve(found);
        return true;
      };
      if (look()) return;
      thread.on('message', look);
      ended.then((why) => look() || reject(new Error(`The main process is gone: ${why}`)));
    });
  }

  let lastId = 0;
  async function ask(request: Request, transfer: MessagePort[] = []): Promise<unknown> {
    lastId += 1;
    const id = lastId;
    thread.postMessage({ id, request }, transfer);
    const answer = await find((report) => report.kind === 'answer' && report.id === id);
    const { error, value } = answer as Extract<Report, { kind: 'answer' }>;
    if (error !== undefined) throw new Error(error);
    return value;
  }

  return {
    reports,
    dataFolder,
    until: async (kind) => (await find((report) => report.kind === kind)) as Extract<Report, { kind: typeof kind }>,
    untilEvent: (what) => find((report) => report.kind === 'event' && report.what === what),
    load: async (url, method = 'GET') => (await ask({ kind: 'load', url, method })) as Loaded,
    invoke: (channel, args, frame = APP_FRAME) => ask({ kind: 'invoke', channel, args, frame }),
    post: async (channel, port, frame = APP_FRAME) => void (await ask({ kind: 'post', channel, port, frame }, [port])),
    allows: async (probe) => (await ask({ kind: 'probe', probe })) as boolean,
    answerDialog: async (path) => void (await ask({ kind: 'answer-dialog', path })),
    startAgain: async () => void (await ask({ kind: 'second-instance' })),
    async quit() {
      await ask({ kind: 'close-window' });
      const report = await find(({ kind }) => kind === 'exit');
      await ended;
      return (report as Extract<Report, { kind: 'exit' }>).code;
    },
    async dispose() {
      await thread.terminate();
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Opens the window's page as far as Node can: the real preload script, then the handshake of `src/renderer/host.ts`. */
export async function openPage(simulation: Simulation) {
  const { preload, url } = await simulation.until('window');
  const { protocol, host } = new URL(url);
  const page = runPreload(readFileSync(preload, 'utf8'), `${protocol}//${host}`, simulation);
  return {
    host: page.host,
    connect(): MessagePort {
      const { port1, port2 } = new MessageChannel();
      page.postMessage('duban:port', port2);
      return port1;
    },
  };
}
