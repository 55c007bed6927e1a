import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRuntime } from '../../engine/check-runtime.ts';
import { projectSeeds } from '../../engine/seed-folders.ts';
import { attendHost } from '../../server/attend-host.ts';
import { startBrowserHost } from '../../server/start-browser-host.ts';
import type { Io } from '../io.ts';
import { actor, LEDGER_OPTIONS, required } from '../ledger-options.ts';
import { providePage } from '../provide-page.ts';
import { UsageError, withUsage } from '../usage-error.ts';

export const USAGE = 'duban serve --db 台账 [--port 端口] [--json]';
const OPTIONS = { db: LEDGER_OPTIONS.db, json: LEDGER_OPTIONS.json, port: { type: 'string' } } as const;

/**
 * `duban serve --db FILE [--port N]`: the app for the system's browser on the loopback address, until it is stopped.
 * Prints the start address, with `--json` as `{ url, port }`.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = withUsage(USAGE, () => parseArgs({ args: [...args], options: OPTIONS }));
  const ledgerPath = resolve(required(values.db, 'db', USAGE));
  const port = parsePort(values.port ?? '0');
  checkRuntime();
  const host = await startBrowserHost({
    ledgerPath,
    port,
    pageFolder: providePage(io),
    seeds: projectSeeds(),
    actor: actor(),
    now: Date.now,
  });
  const url = host.newStartUrl();
  if (values.json) io.out(`${JSON.stringify({ url, port: host.port })}\n`);
  else {
    io.out(`督办台账已启动，请用浏览器打开：${url}\n`);
    io.out('地址一分钟内有效，只能用一次。按回车键取得新地址，按 Ctrl+C 停止。\n');
  }
  return attendHost(host, (text) => io.err(`${text}\n`));
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new UsageError(`--port 须是 0 到 65535 的数字，0 表示由程序自己选。用法：${USAGE}`);
}
