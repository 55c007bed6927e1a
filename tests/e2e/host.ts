import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const START_ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/;

export type RunningHost = {
  /** Good for one browser and one minute. */
  readonly startUrl: string;
  readonly folder: string;
  stop(): Promise<void>;
};

/** The browser host as a person starts it: its own process, on a fresh ledger in a folder of its own. */
export async function startHost(): Promise<RunningHost> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-e2e-'));
  const args = [CLI, 'serve', '--db', join(folder, '台账.db'), '--port', '0', '--json'];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const startUrl = await readStartUrl(host);
  return {
    startUrl,
    folder,
    async stop() {
      if (host.exitCode === null) {
        const ended = once(host, 'exit');
        host.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true });
    },
  };
}

async function readStartUrl(host: ChildProcess): Promise<string> {
  let [said, complaint] = ['', ''];
  host.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  return new Promise((resolve, reject) => {
    host.stdout?.on('data', (chunk) => {
      said += chunk;
      const [address] = START_ADDRESS.exec(said) ?? [];
      if (address) resolve(address);
    });
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${complaint}`)));
  });
}
