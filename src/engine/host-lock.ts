import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { dirname } from 'node:path';
import { AppError } from '../shared/errors.ts';

/** Who holds a ledger open: shown to the person who starts the program a second time. */
type Holder = { readonly pid: number; readonly where: string };

export type HostLock = {
  /** Says where the ledger is open, once that is known: `在浏览器中（http://127.0.0.1:…）`. */
  describe(where: string): void;
  release(): void;
};

/**
 * Takes the ledger for this host, so that not two programs show and change it side by side. SQLite keeps the data right
 * without it; this keeps people from being confused. Throws `AppError` where a living process holds it already.
 */
export function lockForHost(ledgerPath: string, where: string): HostLock {
  const file = `${ledgerPath}.open`;
  const pid = process.pid;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  take(file, { pid, where }, ledgerPath);
  return {
    describe: (words) => writeFileSync(file, JSON.stringify({ pid, where: words } satisfies Holder)),
    release: () => {
      if (readHolder(file)?.pid === pid) rmSync(file, { force: true });
    },
  };
}

function take(file: string, holder: Holder, ledgerPath: string): void {
  const earlier = readHolder(file);
  if (earlier && !isFromEarlierBoot(file) && isAlive(earlier.pid)) throw alreadyOpen(earlier, ledgerPath);
  rmSync(file, { force: true }); // Left by a program that was killed.
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const winner = readHolder(file);
    throw winner ? alreadyOpen(winner, ledgerPath) : error;
  }
}

function readHolder(file: string): Holder | null {
  try {
    const { pid, where } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && typeof where === 'string' ? { pid, where } : null;
  } catch {
    return null; // No file, or one cut short by a crash: nobody holds it.
  }
}

/** After a power cut the number in the file may by now belong to any program. */
function isFromEarlierBoot(file: string): boolean {
  return statSync(file).mtimeMs < Date.now() - uptime() * 1000;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function alreadyOpen({ pid, where }: Holder, ledgerPath: string): AppError {
  return new AppError(
    'already-open',
    `这本台账已经${where}打开（进程 ${pid}），没有再开一个。请到那里继续；如果它已经关掉，请删除文件“${ledgerPath}.open”后再启动。`,
  );
}
