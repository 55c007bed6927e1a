import { randomBytes } from 'node:crypto';
import { CSP_NONCE_PLACEHOLDER } from '../shared/host.ts';

/**
 * What the page may do, the same in both hosts: load its own files and nothing else, run no inline script, be framed by
 * nobody. antd writes its styles at run time, hence the nonce; `style` attributes set by scripts need no permission.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer, refusals included. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=()',
  'Cache-Control': 'no-store',
};

/** The page with a fresh nonce, and the headers that belong to it. */
export function sealPage(html: string): { readonly html: string; readonly headers: Readonly<Record<string, string>> } {
  const nonce = randomBytes(16).toString('base64');
  return {
    html: html.replaceAll(CSP_NONCE_PLACEHOLDER, nonce),
    headers: { ...SECURITY_HEADERS, 'Content-Security-Policy': contentSecurityPolicy(nonce) },
  };
}
