/** The page lives at an address of our own: `file:` would let it read the disk, `http:` would need a server. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://duban';
export const APP_URL = `${APP_ORIGIN}/index.html`;

/** True for an address of our page, parsed and compared part by part: `app://duban.evil/` is another. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'app:' && url.host === 'duban' && url.username === '' && url.port === '';
}

const OWN_PROTOCOLS: ReadonlySet<string> = new Set(['blob:', 'data:']);

/** What the page may load: its own files, and what it made itself. Everything else is a leak to the network or disk. */
export function mayLoad(address: string): boolean {
  return isAppAddress(address) || OWN_PROTOCOLS.has(URL.parse(address)?.protocol ?? '');
}
