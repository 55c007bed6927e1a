import { type Protocol, protocol } from 'electron';
import type { PageFiles } from '../engine/page-files.ts';
import { SECURITY_HEADERS } from '../engine/page-policy.ts';
import { APP_SCHEME, isAppAddress } from './app-address.ts';

/** Must run before the app is ready. `corsEnabled` belongs to `supportFetchAPI`: without it CVE-2026-70604 applied. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ]);
}

/** Answers `app://duban/…` from the page's files in memory. */
export function servePage(to: Pick<Protocol, 'handle'>, page: PageFiles): void {
  to.handle(APP_SCHEME, (request) => {
    const answer = isAppAddress(request.url) ? page.find(new URL(request.url).pathname) : null;
    if (!answer || request.method !== 'GET')
      return new Response('没有这个页面。', { status: 404, headers: PLAIN_TEXT });
    return new Response(Uint8Array.from(answer.body), { headers: answer.headers });
  });
}

const PLAIN_TEXT = { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' };
