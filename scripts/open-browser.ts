import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Opens an address in the system's browser, where there is one; nothing happens where there is none. The address carries
 * the one-time code, and other users can read command lines: the browser is given a file that only we can read.
 * @param folder a folder of this user's own, for that file.
 * @returns removes the file.
 */
export function openBrowser(url: string, folder: string): () => void {
  const opener = findOpener();
  if (!opener) return () => undefined;
  const place = mkdtempSync(join(folder, 'start-'));
  const file = join(place, '督办台账.html');
  writeFileSync(file, startPage(url), { mode: 0o600 });
  const [command, ...args] = opener;
  const child = spawn(command, [...args, file], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // No such program: the address is printed as well.
  child.unref();
  return () => rmSync(place, { recursive: true, force: true });
}

function findOpener(): [string, ...string[]] | null {
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  if (process.platform === 'darwin') return ['open'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}

function startPage(url: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=${url}">
<title>督办台账</title>
<p><a href="${url}">打开督办台账</a></p>
</html>
`;
}
