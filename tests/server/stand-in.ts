import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import type { App } from '../../src/core/app.ts';
import { loadPageFiles } from '../../src/engine/page-files.ts';
import { createRouter } from '../../src/engine/router.ts';
import { type LoopbackServer, startServer } from '../../src/server/start-server.ts';

export const SECRET_WORD = '台账里的内容';

/** A server whose app records what reaches it: an attack that has an effect or gets data shows here. */
export type WatchedServer = LoopbackServer & {
  readonly calls: readonly string[];
  advanceClock(milliseconds: number): void;
};

export async function startWatchedServer(patience?: number): Promise<WatchedServer> {
  const calls: string[] = [];
  const app = {
    status: () => {
      calls.push('status');
      return { office: SECRET_WORD };
    },
    setOffice: (name: string) => {
      calls.push(`setOffice ${name}`);
      return { office: name };
    },
  } as unknown as App;
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(createRouter(app, (error) => calls.push(`fault ${error}`))).upgrade(port1);
  let time = 1_000_000;
  const server = await startServer({
    engine: port2,
    page: loadPageFiles(makePage()),
    port: 0,
    now: () => time,
    patience,
  });
  return {
    ...server,
    calls,
    advanceClock(milliseconds) {
      time += milliseconds;
    },
  };
}

function makePage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><title>督办台账</title>');
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {};');
  return folder;
}
