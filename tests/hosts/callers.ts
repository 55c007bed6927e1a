import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { createApp } from '../../src/core/app.ts';
import { openLedger } from '../../src/core/ledger/open.ts';
import { createThreadReader } from '../../src/engine/read-in-thread.ts';
import { createRouter } from '../../src/engine/router.ts';
import { readSamples } from '../../src/engine/samples.ts';
import { projectSeeds } from '../../src/engine/seed-folders.ts';
import { startEngine } from '../../src/engine/start-engine.ts';
import { startingDataIn, trackingSeedsIn } from '../../src/engine/starting-data.ts';
import { startBrowserHost } from '../../src/server/start-browser-host.ts';
import type { Contract } from '../../src/shared/contract.ts';
import { APP_HEADER, RPC_PATH, SESSION_PATH } from '../../src/shared/host.ts';

export type Client = ContractRouterClient<Contract>;

/** A client on a fresh ledger, however it gets there. */
export type OpenHost = { readonly client: Client; close(): Promise<void> };

function freshLedger(): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'duban-host-'));
  return { path: join(folder, '台账.db'), remove: () => rmSync(folder, { recursive: true }) };
}

const seeds = projectSeeds();
const actor = '测试员';

/** The router called directly: what the other hosts are compared with. */
export async function openInProcess(): Promise<OpenHost> {
  const ledger = freshLedger();
  const now = () => new Date();
  const reader = createThreadReader();
  const app = createApp({
    ledger: openLedger(ledger.path, { now }),
    read: reader.read,
    readSheets: reader.readSheets,
    samples: () => readSamples(seeds.samples),
    startingData: startingDataIn(seeds.directory),
    trackingSeeds: trackingSeedsIn(seeds.tracking),
    now,
    actor,
  });
  return {
    client: createRouterClient(createRouter(app, (error) => process.stderr.write(`${error}\n`))),
    async close() {
      await reader.close();
      app.close();
      ledger.remove();
    },
  };
}

/** The engine thread over its port, as the window's page has it at the end of the relay. */
export async function openThread(): Promise<OpenHost> {
  const ledger = freshLedger();
  const engine = await startEngine({ ledgerPath: ledger.path, seeds, actor });
  const port = engine.connect();
  const client: Client = createORPCClient(new PortLink({ port }));
  return {
    client,
    async close() {
      port.close();
      await engine.close();
      ledger.remove();
    },
  };
}

/** The loopback host as a browser uses it: the code changed for the cookie, then calls by fetch. */
export async function openLoopback(): Promise<OpenHost> {
  const ledger = freshLedger();
  const host = await startBrowserHost({
    ledgerPath: ledger.path,
    port: 0,
    pageFolder: join(import.meta.dirname, 'page'),
    seeds,
    actor,
    now: Date.now,
  });
  const code = new URL(host.newStartUrl()).hash.slice('#code='.length);
  const answer = await fetch(`${host.origin}${SESSION_PATH}`, {
    method: 'POST',
    headers: { ...APP_HEADER, 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { ...APP_HEADER, cookie };
  return {
    client: createORPCClient(new FetchLink({ url: `${host.origin}${RPC_PATH}`, headers })),
    async close() {
      await host.close();
      ledger.remove();
    },
  };
}
