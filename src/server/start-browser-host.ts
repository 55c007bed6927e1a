import { lockForHost } from '../engine/host-lock.ts';
import { loadPageFiles } from '../engine/page-files.ts';
import type { SeedFolders } from '../engine/seed-folders.ts';
import { startEngine } from '../engine/start-engine.ts';
import { type LoopbackServer, startServer } from './start-server.ts';

export type BrowserHostOptions = {
  readonly ledgerPath: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The built page: `out/renderer`. */
  readonly pageFolder: string;
  readonly seeds: SeedFolders;
  readonly actor: string;
  readonly now: () => number;
};

export type BrowserHost = Pick<LoopbackServer, 'port' | 'origin' | 'newStartUrl'> & {
  /** Fulfilled when the engine has ended: null after `close`, else what ended it. */
  readonly ended: Promise<Error | null>;
  close(): Promise<void>;
};

/** The app in the system's browser: takes the ledger, starts the engine, listens. Throws `AppError` where one refuses. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { ledgerPath, seeds, actor } = options;
  const page = loadPageFiles(options.pageFolder);
  const started: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (const stop of started.splice(0).reverse()) await stop();
  };
  try {
    const lock = lockForHost(ledgerPath, '在浏览器中');
    started.push(lock.release);
    const engine = await startEngine({ ledgerPath, seeds, actor });
    started.push(engine.close);
    const server = await startServer({ engine: engine.connect(), page, port: options.port, now: options.now });
    started.push(server.close);
    lock.describe(`在浏览器中（${server.origin}/）`);
    const { port, origin, newStartUrl } = server;
    return { port, origin, newStartUrl, ended: engine.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}
