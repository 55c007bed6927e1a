import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';

const SEEDS = join(import.meta.dirname, '..', 'fixtures', 'seeds');
const HUADU = join(SEEDS, 's02_huadu.xlsx');
const NATIONAL = join(SEEDS, 's00_national.xlsx');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-parse-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const status = await runCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

describe('duban parse', () => {
  it('writes one file as one JSON document to stdout, and what it says to stderr', async () => {
    const { status, out, err } = await run('parse', HUADU, '--json');
    expect(status).toBe(0);
    const parsed = JSON.parse(out);
    expect(parsed).toMatchObject({ file: 's02_huadu.xlsx', tables: [{ sheet: '任务分解表', range: 'A3:E27' }] });
    expect(parsed.tables[0].tasks[0]).toMatchObject({ number: '1', source: { sheet: '任务分解表', range: 'A4:E4' } });
    expect(err).toContain('21 项任务');
  });

  it('writes a file for each into a folder that need not exist', async () => {
    const out = join(folder, 'new');
    const result = await run('parse', HUADU, NATIONAL, '--out', out);
    expect(result).toMatchObject({ status: 0, out: '' });
    expect(readdirSync(out)).toEqual(['s00_national.json', 's02_huadu.json']);
  });

  it('goes on after a refused file, writes why, and exits 1', async () => {
    const bad = join(folder, '坏文件.xlsx');
    writeFileSync(bad, 'not a workbook');
    const { status, err } = await run('parse', bad, HUADU, '--out', folder);
    expect(status).toBe(1);
    expect(readdirSync(folder)).toContain('s02_huadu.json');
    const refused = JSON.parse(readFileSync(join(folder, '坏文件.json'), 'utf8'));
    expect(refused).toEqual({ file: '坏文件.xlsx', error: { code: expect.any(String), message: expect.any(String) } });
    expect(err).toContain(refused.error.message);
  });

  it('names a file that does not exist, without a stack', async () => {
    const { status, out, err } = await run('parse', join(folder, '没有.xlsx'));
    expect(status).toBe(1);
    expect(JSON.parse(out).error.code).toBe('file-not-found');
    expect(err).not.toContain('    at ');
  });

  it.each([
    ['no file', ['parse']],
    ['an unknown option', ['parse', HUADU, '--nonsense']],
    ['several files without a folder', ['parse', HUADU, NATIONAL]],
    ['two files of one name', ['parse', HUADU, HUADU, '--out', 'unused']],
    ['an unknown command', ['constructor']],
  ])('exits 2 and writes nothing for %s', async (_, args) => {
    const { status, out, err } = await run(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/。|用法/);
  });
});
