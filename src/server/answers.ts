import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { SECURITY_HEADERS } from '../engine/page-policy.ts';
import type { ErrorData } from '../shared/errors.ts';
import { RPC_PATH } from '../shared/host.ts';
import type { Refusal } from './check-request.ts';

/** Headers of every answer that is not the page. */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

const BAD_REQUEST: ErrorData = { code: 'bad-request', message: '请求的格式不对，没有执行。' };

/** A sentence for a person who opened an address, data for the page's scripts. The connection ends: nothing more is read. */
export function refuse(response: ServerResponse<IncomingMessage>, refusal: Refusal): void {
  const { status, error } = refusal;
  const isCall = response.req.method === 'POST';
  const body = Buffer.from(isCall ? JSON.stringify(asData(response.req.url, refusal)) : error.message);
  response.writeHead(status, {
    ...ANSWER_HEADERS,
    'Content-Type': isCall ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
    'Content-Length': body.byteLength,
    Connection: 'close',
  });
  response.end(body);
}

/** A call of the contract reads a refusal as it reads the engine's: else the page could not show its sentence. */
function asData(url = '', { status, error }: Refusal): unknown {
  if (!url.startsWith(RPC_PATH)) return error;
  return { json: { defined: false, code: 'REFUSED', status, message: error.message, data: error } };
}

/** The call could not be decoded, or its answer broke off on the way. */
export function refuseBroken(response: ServerResponse<IncomingMessage>): void {
  if (response.headersSent) response.destroy();
  else refuse(response, { status: 400, error: BAD_REQUEST });
}

/** For what Node does not make a request of: bytes that are no HTTP, CONNECT, protocol upgrades. */
export function refuseRaw(socket: Duplex): void {
  if (!socket.writable) return;
  const body = Buffer.from(BAD_REQUEST.message);
  const headers = {
    ...ANSWER_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.byteLength,
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n`), body]));
}
