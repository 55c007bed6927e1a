import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** The `electron` package in `node_modules`. */
  readonly electronPackage: string;
};

export type Choice =
  | { readonly kind: 'window'; readonly electron: string }
  /** One sentence for the person who wonders where the window is. */
  | { readonly kind: 'browser'; readonly reason: string };

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** The window where there can be one, else the browser and why. */
export function chooseHost(surroundings: Surroundings): Choice {
  const { platform, env, isRoot } = surroundings;
  const electron = findElectron(surroundings);
  if (!electron) return { kind: 'browser', reason: '这台电脑上没有 Electron 运行文件，改在浏览器中打开。' };
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return { kind: 'browser', reason: '没有图形桌面，不能打开窗口，改在浏览器中打开。' };
  }
  if (platform === 'linux' && isRoot) {
    return { kind: 'browser', reason: '正以 root 身份运行，窗口的安全沙箱不能启用，改在浏览器中打开。' };
  }
  return { kind: 'window', electron };
}

/** Looks for the runtime by hand: `import('electron')` would begin to download it. */
function findElectron({ platform, env, electronPackage }: Surroundings): string | null {
  const pathFile = join(electronPackage, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : (EXECUTABLES[platform] ?? 'electron');
  const file = join(env.ELECTRON_OVERRIDE_DIST_PATH || join(electronPackage, 'dist'), name);
  return existsSync(file) ? file : null;
}
