import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { duban } from '../helpers/cli.ts';
import { tempFolder } from '../helpers/ledger.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

/** A running `duban serve`, once it has said something. */
async function startServe(...args: string[]): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, [CLI, 'serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [said] = await once(child.stdout ?? child, 'data');
  return { child, said: String(said) };
}

describe('duban serve', { timeout: 60_000 }, () => {
  it('prints one JSON document, serves the page, refuses a second program on the ledger, and stops cleanly', async () => {
    const db = join(tempFolder(), '台账.db');
    const { child, said } = await startServe('--db', db, '--json');
    const { url, port } = JSON.parse(said);
    expect(Object.keys(JSON.parse(said))).toEqual(['url', 'port']);
    expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#code=[\\w-]{43}$`));
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>督办台账</title>');

    const second = await duban('serve', '--db', db);
    expect(second.status).toBe(1);
    expect(second.err).toMatch(new RegExp(`已经在浏览器中（http://127.0.0.1:${port}/）打开（进程 ${child.pid}）`));
    const onSamePort = await duban('serve', '--db', join(tempFolder(), '台账.db'), '--port', String(port));
    expect(onSamePort.status).toBe(1);
    expect(onSamePort.err).toMatch(new RegExp(`端口 ${port} 已被别的程序占用`));

    child.kill('SIGINT');
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
    expect(existsSync(`${db}.open`)).toBe(false);
    expect(existsSync(`${db}-wal`)).toBe(false);
  });

  it('tells a person how long the address holds', async () => {
    const { said } = await startServe('--db', join(tempFolder(), '台账.db'));
    expect(said).toMatch(/^督办台账已启动，请用浏览器打开：http:\/\/127\.0\.0\.1:\d+\/#code=/);
  });

  it('refuses a file that is no ledger without touching it', async () => {
    const path = join(tempFolder(), '通知.docx');
    writeFileSync(path, '关于做好督办工作的通知');
    const { status, err } = await duban('serve', '--db', path);
    expect(status).toBe(1);
    expect(err).toMatch(/通知\.docx/);
    expect(readFileSync(path, 'utf8')).toBe('关于做好督办工作的通知');
    expect(existsSync(`${path}.open`)).toBe(false);
  });

  it.each([
    [[]],
    [['--db', 'x.db', '--port', '99999']],
    [['--db', 'x.db', '--port', '八千']],
    [['--db', 'x.db', '--host', '0.0.0.0']],
  ])('refuses wrong usage: %s', async (args) => {
    const { status, err } = await duban('serve', ...args);
    expect(status).toBe(2);
    expect(err).toMatch(/duban serve --db/);
  });
});
