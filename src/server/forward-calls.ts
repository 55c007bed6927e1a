import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MessagePort } from 'node:worker_threads';
import { LinkMessagePortClient } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/node';
import { RPC_PATH } from '../shared/host.ts';

/**
 * Passes calls on to the engine's port as they are: this thread decodes the HTTP body and encodes the answer (files,
 * progress as an event stream, cancellation when the browser hangs up), but knows no method of the contract.
 */
export function createForwarder(engine: MessagePort) {
  const link = new LinkMessagePortClient({ port: engine });
  engine.start();
  const handler = new RPCHandler(
    {},
    {
      rootInterceptors: [
        async ({ request }) => {
          const url = new URL(request.url);
          url.pathname = url.pathname.slice(RPC_PATH.length);
          const { signal, method } = request;
          // The browser's headers stay here: the engine needs none, and the cookie is none of its business.
          const call = { url, method, signal, headers: {}, body: await request.body() };
          const answer = await link.call(call, { context: {} }, [], undefined);
          if (answer.status === 404) return { matched: false, response: undefined };
          return { matched: true, response: { ...answer, body: await answer.body() } };
        },
      ],
    },
  );
  /** False where the contract has no such method; nothing was answered then. */
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { matched } = await handler.handle(request, response, { context: {} });
    return matched;
  };
}
