import { userInfo } from 'node:os';
import { UsageError } from './usage-error.ts';

/** Options of every command that works on a ledger. */
export const LEDGER_OPTIONS = {
  db: { type: 'string' },
  json: { type: 'boolean' },
  today: { type: 'string' },
} as const;

/** The value of an option that must be given. */
export function required(value: string | undefined, option: string, usage: string): string {
  if (value === undefined || value === '') throw new UsageError(`缺少 --${option}。用法：${usage}`);
  return value;
}

/** The clock of a command; `--today` sets the day, for output that can be reproduced. */
export function clock(today: string | undefined): () => Date {
  if (today === undefined) return () => new Date();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(today) ? new Date(`${today}T00:00:00`) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime())) throw new UsageError('--today 须写成 2026-11-22 这样的日期。');
  return () => {
    const time = new Date();
    return new Date(
      day.getFullYear(),
      day.getMonth(),
      day.getDate(),
      time.getHours(),
      time.getMinutes(),
      time.getSeconds(),
    );
  };
}

/** Who works here, for the audit log: the name of the system's account. */
export function actor(): string {
  try {
    return userInfo().username;
  } catch {
    return '命令行'; // A container may run under a number that has no account.
  }
}
