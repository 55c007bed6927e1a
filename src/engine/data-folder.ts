import { posix, win32 } from 'node:path';

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

const FOLDER = 'duban';
export const LEDGER_FILE = '督办台账.db';

/**
 * Where the ledger lives unless a person says otherwise: the same folder for the window and the browser host, so that
 * both show the same ledger. `DUBAN_DATA` names another folder.
 */
export function dataFolder({ platform, env, home }: Surroundings): string {
  if (env.DUBAN_DATA) return env.DUBAN_DATA;
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), FOLDER);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', FOLDER);
  return posix.join(absoluteOr(env.XDG_DATA_HOME, posix.join(home, '.local', 'share')), FOLDER);
}

/** The XDG base directory specification: a relative path is invalid and counts as unset. */
function absoluteOr(path: string | undefined, fallback: string): string {
  return path && posix.isAbsolute(path) ? path : fallback;
}
