import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { lockForHost } from '../../src/engine/host-lock.ts';

let ledger: string;
beforeEach(() => {
  ledger = join(mkdtempSync(join(tmpdir(), 'duban-lock-')), '督办台账.db');
});

/** Another living process that holds the ledger. */
function holdByAnother(where: string): number {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => {
    other.kill();
  });
  writeFileSync(`${ledger}.open`, JSON.stringify({ pid: other.pid, where }));
  return other.pid ?? 0;
}

describe('the lock of a host', () => {
  it('refuses a second program and says where the ledger is open', () => {
    const pid = holdByAnother('在浏览器中（http://127.0.0.1:4321/）');
    expect(() => lockForHost(ledger, '在窗口中')).toThrow(
      new RegExp(`这本台账已经在浏览器中（http://127.0.0.1:4321/）打开（进程 ${pid}）`),
    );
  });

  it('leaves the lock of the other program in its place', () => {
    holdByAnother('在窗口中');
    expect(() => lockForHost(ledger, '在浏览器中')).toThrow();
    expect(existsSync(`${ledger}.open`)).toBe(true);
  });

  it('takes over from a program that was killed', () => {
    writeFileSync(`${ledger}.open`, JSON.stringify({ pid: 2 ** 22 + 1, where: '在窗口中' }));
    lockForHost(ledger, '在窗口中').release();
    expect(existsSync(`${ledger}.open`)).toBe(false);
  });

  it('takes over from before the computer was started, even if the number belongs to a living process now', () => {
    holdByAnother('在窗口中');
    utimesSync(`${ledger}.open`, 1, 1);
    expect(() => lockForHost(ledger, '在窗口中')).not.toThrow();
  });

  it('takes a lock file that was cut short for none', () => {
    writeFileSync(`${ledger}.open`, '{"pid":');
    expect(() => lockForHost(ledger, '在窗口中')).not.toThrow();
  });

  it('makes the data folder at the first start, and leaves nothing behind when released', () => {
    const inNewFolder = join(ledger, '..', '新文件夹', '台账.db');
    const lock = lockForHost(inNewFolder, '在窗口中');
    expect(existsSync(`${inNewFolder}.open`)).toBe(true);
    lock.release();
    expect(existsSync(`${inNewFolder}.open`)).toBe(false);
  });
});
