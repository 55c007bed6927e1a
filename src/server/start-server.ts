import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MessagePort } from 'node:worker_threads';
import type { PageFiles } from '../engine/page-files.ts';
import { AppError, type ErrorData } from '../shared/errors.ts';
import { ANSWER_HEADERS, refuse, refuseBroken, refuseRaw } from './answers.ts';
import { checkRequest } from './check-request.ts';
import { createForwarder } from './forward-calls.ts';
import { createSessions } from './session.ts';

export type LoopbackServer = {
  readonly port: number;
  readonly origin: string;
  /** A start address with a fresh one-time code: good for a minute and for one browser. */
  newStartUrl(): string;
  close(): Promise<void>;
};

export type ServerOptions = {
  readonly engine: MessagePort;
  readonly page: PageFiles;
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds, for the life of the one-time codes. */
  readonly now: () => number;
  /** Milliseconds in which a connection must begin and end its headers; ten seconds if not given. */
  readonly patience?: number | undefined;
};

const LOOPBACK = '127.0.0.1';
const NOT_FOUND: ErrorData = { code: 'not-found', message: '没有这个地址。' };
const BAD_CODE: ErrorData = {
  code: 'bad-code',
  message: '这个地址已经用过或已过期（一分钟内有效，只能用一次）。请回到启动程序的终端窗口，按回车键取得新地址。',
};

/** Serves the page and the engine's contract to this computer's browsers only. Throws `AppError` where the port is taken. */
export async function startServer(options: ServerOptions): Promise<LoopbackServer> {
  const patience = options.patience ?? 10_000;
  const server = createServer({
    headersTimeout: patience,
    requestTimeout: 120_000,
    connectionsCheckingInterval: patience,
  });
  server.maxConnections = 64;
  const port = await listen(server, options.port);
  const origin = `http://${LOOPBACK}:${port}`;
  const sessions = createSessions(port, options.now);
  const forward = createForwarder(options.engine);

  async function answer(request: IncomingMessage, response: ServerResponse<IncomingMessage>): Promise<void> {
    const route = checkRequest(request, port, sessions.isSignedIn(request.headers.cookie));
    switch (route.kind) {
      case 'refused':
        return refuse(response, route.refusal);
      case 'page': {
        const file = options.page.find(route.path);
        if (!file) return refuse(response, { status: 404, error: NOT_FOUND });
        response.writeHead(200, { ...file.headers, 'Content-Length': file.body.byteLength }).end(file.body);
        return;
      }
      case 'session': {
        const cookie = sessions.redeem(await readCode(request));
        if (!cookie) return refuse(response, { status: 403, error: BAD_CODE });
        response.writeHead(204, { ...ANSWER_HEADERS, 'Set-Cookie': cookie }).end();
        return;
      }
      case 'rpc':
        for (const [name, value] of Object.entries(ANSWER_HEADERS)) response.setHeader(name, value);
        if (!(await forward(request, response))) refuse(response, { status: 404, error: NOT_FOUND });
    }
  }

  server.on('request', (request, response) => answer(request, response).catch(() => refuseBroken(response)));
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    // Browsers open connections in advance. One that said nothing gets no answer: it would pass for that of the call which
    // the browser sends just then. Once 确认导入 was told 400 though the engine had taken the import in; this can be why.
    if (code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy();
    else refuseRaw(socket);
  });
  server.on('connect', (_request, socket) => refuseRaw(socket));
  server.on('upgrade', (_request, socket) => refuseRaw(socket));

  return {
    port,
    origin,
    newStartUrl: () => `${origin}/#code=${sessions.issueCode()}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      options.engine.close();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  const listening = once(server, 'listening');
  server.listen(port, LOOPBACK);
  try {
    await listening;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new AppError(
      'port-taken',
      `端口 ${port} 已被别的程序占用或不允许使用。请换一个端口，或不写 --port 由程序自己选。`,
    );
  }
  return (server.address() as AddressInfo).port;
}

async function readCode(request: IncomingMessage): Promise<string> {
  const body: unknown = JSON.parse(Buffer.concat(await request.toArray()).toString('utf8'));
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : '';
}
