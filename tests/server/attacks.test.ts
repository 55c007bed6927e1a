import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RawAnswer, type RawRequest, sendBytes, sendRequest } from './raw-request.ts';
import { SECRET_WORD, startWatchedServer, type WatchedServer } from './stand-in.ts';

/** What other pages, other programs and other users of this computer may try on the loopback address. */

let server: WatchedServer;
let cookie: string;

const host = () => ['Host', `127.0.0.1:${server.port}`] as const;
const origin = () => ['Origin', server.origin] as const;
const APP = ['X-App', '1'] as const;
const JSON_TYPE = ['Content-Type', 'application/json'] as const;
const BODY = JSON.stringify({ json: { name: '被改的名字' } });
const length = (body: string) => ['Content-Length', String(Buffer.byteLength(body))] as const;

/** The call of the page itself; an attack is this call with one thing different. */
const goodCall = (): RawRequest => ({
  method: 'POST',
  path: '/rpc/ledger/setOffice',
  headers: [host(), origin(), ['Cookie', cookie], APP, JSON_TYPE, ['Sec-Fetch-Site', 'same-origin'], length(BODY)],
  body: BODY,
});

function withHeader(name: string, value: string): RawRequest {
  const call = goodCall();
  return { ...call, headers: [...call.headers.filter(([key]) => key !== name), [name, value]] };
}

function withoutHeader(name: string): RawRequest {
  const call = goodCall();
  return { ...call, headers: call.headers.filter(([key]) => key !== name) };
}

const postCode = (code: string) => {
  const body = JSON.stringify({ code });
  return sendRequest(server.port, {
    method: 'POST',
    path: '/session',
    headers: [host(), origin(), APP, JSON_TYPE, length(body)],
    body,
  });
};

const codeOf = (url: string) => new URL(url).hash.slice('#code='.length);

beforeAll(async () => {
  server = await startWatchedServer();
  const answer = await postCode(codeOf(server.newStartUrl()));
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
});
beforeEach(() => {
  (server.calls as string[]).length = 0;
});
afterAll(() => server.close());

/** Refused: no effect, no data, no permission for other origins, one Chinese sentence. */
function expectRefused(answer: RawAnswer): void {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(server.calls).toEqual([]);
  expect(answer.body).not.toContain(SECRET_WORD);
  expect(answer.body).toMatch(/\p{Script=Han}/u);
  expect(answer.body).not.toMatch(/Error|node:|at /);
  expectSafeHeaders(answer);
}

function expectSafeHeaders({ headers }: RawAnswer): void {
  expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
}

describe('the page itself', () => {
  it('may call, so that a refusal below is the doing of the one thing that differs', async () => {
    const answer = await sendRequest(server.port, goodCall());
    expect(answer.status).toBe(200);
    expect(server.calls).toEqual(['setOffice 被改的名字']);
    expectSafeHeaders(answer);
  });

  it('is served with a policy and a nonce that is new each time', async () => {
    const page = () => sendRequest(server.port, { headers: [host()] });
    const [first, second] = [await page(), await page()];
    const nonce = /content="([^"]+)"/.exec(first.body)?.[1] ?? '';
    expect(nonce).toMatch(/^[\w+/=]{22,}$/);
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(first.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(second.body).not.toContain(nonce);
    expectSafeHeaders(first);
  });

  it('gets a cookie that scripts cannot read, that other sites do not send, named after the port', async () => {
    const answer = await postCode(codeOf(server.newStartUrl()));
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(
      new RegExp(`^duban_${server.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
  });

  it('opens by a navigation from the start file, which browsers call cross-site', async () => {
    const headers = [
      host(),
      ['Sec-Fetch-Site', 'cross-site'],
      ['Sec-Fetch-Mode', 'navigate'],
      ['Sec-Fetch-Dest', 'document'],
    ] as const;
    expect((await sendRequest(server.port, { headers })).status).toBe(200);
    expectRefused(await sendRequest(server.port, { path: '/assets/index.js', headers }));
  });
});

const ATTACKS: readonly (readonly [string, () => RawRequest])[] = [
  ['a rebound name in Host', () => withHeader('Host', `evil.example:${server.port}`)],
  ['a rebound name that ends like ours', () => withHeader('Host', `127.0.0.1.evil.example:${server.port}`)],
  ['the Host of another port', () => withHeader('Host', '127.0.0.1:1')],
  ['a Host without the port', () => withHeader('Host', 'localhost')],
  ['a Host with a user before it', () => withHeader('Host', `x@127.0.0.1:${server.port}`)],
  ['two Host headers', () => ({ ...goodCall(), headers: [...goodCall().headers, host()] })],
  ['no Host, as HTTP/1.0 allows', () => ({ ...withoutHeader('Host'), version: '1.0' })],
  ['a rebound GET of the page', () => ({ headers: [['Host', `evil.example:${server.port}`]] })],
  ['a rebound GET of what does not exist', () => ({ path: '/nothing', headers: [['Host', 'evil.example']] })],
  [
    'a rebound name with a forwarded Host',
    () => ({
      headers: [
        ['Host', 'evil.example'],
        ['X-Forwarded-Host', `127.0.0.1:${server.port}`],
      ],
    }),
  ],
  ['the Origin of a web site', () => withHeader('Origin', 'https://evil.example')],
  ['the Origin null of a sandboxed frame', () => withHeader('Origin', 'null')],
  ['the Origin of another local server', () => withHeader('Origin', 'http://127.0.0.1:1')],
  ['our Origin over https', () => withHeader('Origin', `https://127.0.0.1:${server.port}`)],
  ['a request that the browser calls cross-site', () => withHeader('Sec-Fetch-Site', 'cross-site')],
  ['a request from another port, which browsers call same-site', () => withHeader('Sec-Fetch-Site', 'same-site')],
  [
    'a navigation to a call',
    () => {
      const call = withHeader('Sec-Fetch-Site', 'cross-site');
      return { ...call, headers: [...call.headers, ['Sec-Fetch-Mode', 'navigate'], ['Sec-Fetch-Dest', 'document']] };
    },
  ],
  [
    'the page as a picture of another site',
    () => ({
      headers: [host(), ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'no-cors'], ['Sec-Fetch-Dest', 'image']],
    }),
  ],
  [
    'the page in a frame of another site',
    () => ({
      headers: [host(), ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'navigate'], ['Sec-Fetch-Dest', 'iframe']],
    }),
  ],
  ['no session', () => withoutHeader('Cookie')],
  ['a guessed session', () => withHeader('Cookie', `duban_${server.port}=${'A'.repeat(43)}`)],
  ['an empty session', () => withHeader('Cookie', `duban_${server.port}=`)],
  ['the session under the name of another port', () => withHeader('Cookie', cookie.replace(/^duban_\d+/, 'duban_1'))],
  [
    'the session as a bearer token',
    () => ({ ...withoutHeader('Cookie'), headers: [...withoutHeader('Cookie').headers, ['Authorization', cookie]] }),
  ],
  ['no X-App header, as a form of another page', () => withoutHeader('X-App')],
  ['a form', () => withHeader('Content-Type', 'application/x-www-form-urlencoded')],
  ['JSON called plain text', () => withHeader('Content-Type', 'text/plain')],
  ['no content type', () => withoutHeader('Content-Type')],
  [
    'a change by GET',
    () => ({ ...goodCall(), method: 'GET', path: `/rpc/ledger/setOffice?data=${encodeURIComponent(BODY)}`, body: '' }),
  ],
  ['a change by PUT', () => ({ ...goodCall(), method: 'PUT' })],
  ['a change by DELETE', () => ({ ...goodCall(), method: 'DELETE' })],
  ['a change by PATCH', () => ({ ...goodCall(), method: 'PATCH' })],
  ['TRACE, which would echo the cookie', () => ({ ...goodCall(), method: 'TRACE' })],
  [
    'a preflight of another site',
    () => ({
      method: 'OPTIONS',
      path: '/rpc/ledger/setOffice',
      headers: [
        host(),
        ['Origin', 'https://evil.example'],
        ['Access-Control-Request-Method', 'POST'],
        ['Access-Control-Request-Headers', 'x-app'],
      ],
    }),
  ],
  ['a proxy request', () => ({ ...goodCall(), path: `http://127.0.0.1:${server.port}/rpc/ledger/setOffice` })],
  ['a path with two slashes', () => ({ ...goodCall(), path: '//rpc/ledger/setOffice' })],
  ['a call below a longer name', () => ({ ...goodCall(), path: '/rpcx/ledger/setOffice' })],
  ['a call to what is no method', () => ({ ...goodCall(), path: '/rpc/ledger/__proto__' })],
  [
    'a body without a length',
    () => ({
      ...withHeader('Transfer-Encoding', 'chunked'),
      headers: [...withoutHeader('Content-Length').headers, ['Transfer-Encoding', 'chunked']],
      body: '0\r\n\r\n',
    }),
  ],
  ['a body that is too long', () => ({ ...withHeader('Content-Length', String(1024 ** 3)), body: '' })],
  ['JSON that is none', () => ({ ...goodCall(), body: 'x'.repeat(Buffer.byteLength(BODY)) })],
  ['a file outside by dots', () => ({ path: '/../../package.json', headers: [host()] })],
  ['a file outside by escaped dots', () => ({ path: '/%2e%2e/%2e%2e/package.json', headers: [host()] })],
  ['a file outside by backslashes', () => ({ path: '/..\\..\\package.json', headers: [host()] })],
  ['a file by its full path', () => ({ path: '/etc/passwd', headers: [host()] })],
  ['a protocol upgrade', () => ({ headers: [host(), ['Connection', 'Upgrade'], ['Upgrade', 'websocket']] })],
  ['a tunnel', () => ({ method: 'CONNECT', path: 'evil.example:443', headers: [host()] })],
];

describe('the loopback host refuses, without effect and without data,', () => {
  it.each(ATTACKS)('%s', async (_name, attack) => {
    expectRefused(await sendRequest(server.port, attack()));
  });

  it('bytes that are no HTTP', async () => {
    expectRefused(await sendBytes(server.port, '\u0016\u0003\u0001 not a request\r\n\r\n'));
  });

  it('a code that was used', async () => {
    const code = codeOf(server.newStartUrl());
    expect((await postCode(code)).status).toBe(204);
    expectRefused(await postCode(code));
  });

  it('a code after a minute', async () => {
    const code = codeOf(server.newStartUrl());
    server.advanceClock(60_001);
    expectRefused(await postCode(code));
  });

  it('a guessed code, an empty code, and no code', async () => {
    server.newStartUrl();
    for (const code of ['', 'A'.repeat(43), codeOf(server.newStartUrl()).slice(1)]) expectRefused(await postCode(code));
    const headers = [host(), origin(), APP, JSON_TYPE, length('{}')];
    expectRefused(await sendRequest(server.port, { method: 'POST', path: '/session', headers, body: '{}' }));
  });

  it('a code from another site', async () => {
    const body = JSON.stringify({ code: codeOf(server.newStartUrl()) });
    const headers = [host(), ['Origin', 'https://evil.example'] as const, APP, JSON_TYPE, length(body)];
    const answer = await sendRequest(server.port, { method: 'POST', path: '/session', headers, body });
    expectRefused(answer);
    expect(answer.headers.has('set-cookie')).toBe(false);
  });

  it('a connection on any address but 127.0.0.1', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address && address.address !== '127.0.0.1')
      .map((address) => address?.address ?? '');
    for (const address of [...others, '127.0.0.2', '::1']) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect(server.port, address, () => resolve('connected'));
        socket.on('error', () => resolve('refused'));
        socket.on('connect', () => socket.destroy());
      });
      expect(`${address} ${outcome}`).toBe(`${address} refused`);
    }
  });

  it('no secret in an address: the code stands behind the #, which browsers do not send', () => {
    expect(new URL(server.newStartUrl()).search).toBe('');
    expect(codeOf(server.newStartUrl())).toHaveLength(43);
  });
});
