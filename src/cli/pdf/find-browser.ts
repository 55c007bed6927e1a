import { delimiter, join } from 'node:path';

/** What the search depends on, so that it can be tried for any computer. */
export type Computer = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
};

const WINDOWS = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const WINDOWS_ROOTS = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const LINUX = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
];

/**
 * The path of a browser of Chromium's kind that can print pages without a window: Edge (part of Windows 10 and 11),
 * Chrome or Chromium. `CHROMIUM_PATH` names another. Null where there is none.
 */
export function findBrowser({ platform, env, exists }: Computer): string | null {
  const named = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : [];
  return [...named, ...places(platform, env)].find(exists) ?? null;
}

function places(platform: NodeJS.Platform, env: Computer['env']): readonly string[] {
  if (platform === 'darwin') return MAC;
  if (platform === 'win32') {
    const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? []);
    return WINDOWS.flatMap((parts) => roots.map((root) => [root, ...parts].join('\\')));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean);
  return LINUX.flatMap((name) => folders.map((folder) => join(folder, name)));
}
