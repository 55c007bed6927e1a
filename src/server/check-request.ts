import type { IncomingMessage } from 'node:http';
import type { ErrorData } from '../shared/errors.ts';
import { RPC_PATH, SESSION_PATH } from '../shared/host.ts';

export type Refusal = { readonly status: number; readonly error: ErrorData };

/** What a request that is let through asks for. */
export type Route =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'session' }
  | { readonly kind: 'rpc' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const MEGABYTE = 1024 * 1024;
const SESSION_BYTES = 1024;
const JSON_BYTES = 1 * MEGABYTE;
/** A drop of several workbooks; one alone is limited to 64 MB by the reader. */
const UPLOAD_BYTES = 256 * MEGABYTE;

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'headersDistinct'>;

/**
 * Decides what a request may do, from its headers alone and before anything is read or looked up. Any web page can make
 * the browser send requests to 127.0.0.1, and other users of the computer can send what they like: each rule closes one
 * of these ways (tests/server/attacks.test.ts has them one by one).
 */
export function checkRequest(request: Request, port: number, isSignedIn: boolean): Route {
  const host = checkHost(request, port);
  if (!host)
    return refuse(403, 'wrong-host', '地址不对：请用程序给出的地址打开，主机名只能是 127.0.0.1 或 localhost。');

  const { method = '', url = '' } = request;
  if (method !== 'GET' && method !== 'POST') return refuse(405, 'wrong-method', '不支持这种请求方式。');
  const path = url.split('?', 1)[0] ?? '';
  if (!path.startsWith('/') || path.startsWith('//')) return refuse(400, 'wrong-path', '请求的地址格式不对。');
  if (!isFromOwnPage(request, `http://${host}`)) {
    return refuse(403, 'wrong-origin', '请求来自别的网页，已拒绝。请用程序给出的地址打开。');
  }

  if (method === 'GET') {
    return isApi(path) ? refuse(405, 'wrong-method', '不支持这种请求方式。') : { kind: 'page', path };
  }
  if (!isApi(path)) return refuse(404, 'not-found', '没有这个地址。');
  return checkCall(request, path, isSignedIn);
}

/** A rebound name (`evil.example` resolving to 127.0.0.1) carries no foreign Origin on GET: the Host header is the gate. */
function checkHost({ headersDistinct }: Request, port: number): string | null {
  const [host, ...more] = headersDistinct.host ?? [];
  return more.length === 0 && (host === `127.0.0.1:${port}` || host === `localhost:${port}`) ? host : null;
}

/**
 * A page of another local server counts as the same site for cookies, so the origin is compared too. Opening the page
 * itself from elsewhere (the start file in the temp folder is `file:`) is harmless: it can be neither framed nor read.
 */
function isFromOwnPage({ method, url, headers }: Request, ownOrigin: string): boolean {
  if (headers.origin !== undefined && headers.origin !== ownOrigin) return false;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  const opensPage = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return method === 'GET' && url === '/' && opensPage;
}

function isApi(path: string): boolean {
  return path === SESSION_PATH || path === RPC_PATH || path.startsWith(`${RPC_PATH}/`);
}

/** A form or an image of another page can send neither the header nor JSON without asking first, and is never allowed to. */
function checkCall({ headers }: Request, path: string, isSignedIn: boolean): Route {
  if (headers['x-app'] !== '1') return refuse(403, 'not-the-app', '请求不是程序的页面发出的，已拒绝。');
  const isSession = path === SESSION_PATH;
  if (!isSession && !isSignedIn) {
    return refuse(401, 'no-session', '这个页面还没有登录或登录已失效。请回到启动程序的终端窗口，按回车键取得新地址。');
  }

  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  const isUpload = type === 'multipart/form-data' && !isSession;
  if (type !== 'application/json' && !isUpload) return refuse(415, 'wrong-type', '请求的内容类型不对。');
  const length = Number(headers['content-length'] ?? Number.NaN);
  if (!Number.isInteger(length)) return refuse(411, 'no-length', '请求没有写明长度。');
  if (length > (isSession ? SESSION_BYTES : isUpload ? UPLOAD_BYTES : JSON_BYTES)) {
    const message = `内容太大：一次最多 ${UPLOAD_BYTES / MEGABYTE} MB。请分几次导入。`;
    return refuse(413, 'too-large', message);
  }
  return { kind: isSession ? 'session' : 'rpc' };
}

function refuse(status: number, code: string, message: string): Route {
  return { kind: 'refused', refusal: { status, error: { code, message } } };
}
