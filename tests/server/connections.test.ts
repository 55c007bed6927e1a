import { connect } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, it, onTestFinished } from 'vitest';
import { describeError } from '../../src/renderer/describe-error.ts';
import type { Contract } from '../../src/shared/contract.ts';
import { APP_HEADER, RPC_PATH } from '../../src/shared/host.ts';
import { startWatchedServer, type WatchedServer } from './stand-in.ts';

async function serve(patience?: number): Promise<WatchedServer> {
  const server = await startWatchedServer(patience);
  onTestFinished(() => server.close());
  return server;
}

/** What comes back on a connection until it is closed. */
function listenTo(port: number, said: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(said));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}

it.each(['', 'POST /rpc/ledger/status HTTP/1.1\r\nHost: 127.0.0.1'])(
  'closes a connection that says no whole request (%j) without an answer: the browser would take it for that of its next call',
  async (said) => {
    const { port } = await serve(100);
    expect(await listenTo(port, said)).toBe('');
  },
);

it('gives the page the sentence of a refusal, not that the program is at fault', async () => {
  const { origin } = await serve();
  const link = new RPCLink({ url: origin + RPC_PATH, headers: { ...APP_HEADER } });
  const client: ContractRouterClient<Contract> = createORPCClient(link);
  const error = await client.ledger.status().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(describeError(error)).toMatchObject({
    code: 'no-session',
    message: expect.stringContaining('登录已失效'),
  });
});
