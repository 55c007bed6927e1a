import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * Makes sure that the end-to-end tests have a Chromium and a Chinese font. On Debian as root it installs them; elsewhere
 * it says what to install and ends the run, since tests that silently do not run prove nothing.
 */
export function provideBrowser(): void {
  if (existsSync(CHROMIUM) && hasChineseFont()) return;
  const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (mayInstall) {
    console.log(`Installing ${PACKAGES.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { stdio: 'inherit', env });
    if (existsSync(CHROMIUM)) return;
  }
  console.error(
    `No Chromium at ${CHROMIUM}, or no Chinese font. Install Chromium and a CJK font (Debian: apt-get install ${PACKAGES.join(' ')}), ` +
      'or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
  process.exit(1);
}

/** Windows and macOS ship Chinese fonts; on Linux fontconfig knows. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}
