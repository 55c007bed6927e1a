import { once } from 'node:events';
import type { BrowserHost } from './start-browser-host.ts';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Keeps a host running until it is stopped (Ctrl+C, the terminal closed, the engine dead), then closes it.
 * In a terminal, Enter prints a new start address: the one before holds for a minute and one browser only.
 * @returns the exit status: 0 stopped by a person, 1 ended by itself.
 */
export async function attendHost(host: BrowserHost, say: (text: string) => void): Promise<number> {
  const repeatAddress = () => say(`新地址：${host.newStartUrl()}`);
  if (process.stdin.isTTY) process.stdin.on('data', repeatAddress);

  const signals = STOP_SIGNALS.map((signal) => once(process, signal).then(() => null));
  const fault = await Promise.race([...signals, host.ended]);

  if (process.stdin.isTTY) process.stdin.off('data', repeatAddress).pause();
  await host.close();
  if (!fault) return 0;
  say(`程序意外停止，已写入的数据都在台账里，请重新启动。（${fault.message}）`);
  return 1;
}
