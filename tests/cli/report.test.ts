import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/core/workbook/read-workbook.ts';
import { CHAOYANG, duban, HUADU } from '../helpers/cli.ts';
import { tempFolder } from '../helpers/ledger.ts';

async function ledgerIn(folder: string): Promise<string> {
  const db = join(folder, '台账.db');
  await duban('import', HUADU, CHAOYANG, '--db', db);
  return db;
}

describe('duban report', () => {
  it('writes the ledger as a workbook, one sheet for each plan', async () => {
    const folder = tempFolder();
    const db = await ledgerIn(folder);
    const out = join(folder, '报表.xlsx');
    const { status, err } = await duban(
      'report',
      '--db',
      db,
      '--kind',
      'ledger',
      '--out',
      out,
      '--today',
      '2026-11-22',
    );
    expect([status, err]).toEqual([0, '']);
    const { sheets } = await readWorkbook('报表.xlsx', readFileSync(out));
    expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual([
      '花都区医养结合试点工作任务分解表',
      '朝阳区·重点任务分工表',
    ]);
    expect(sheets[0]?.cells.some(({ text }) => text.startsWith('有条件的医疗机构'))).toBe(true);
    expect(sheets[0]?.cells.some(({ text }) => text.includes('2026年11月22日'))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('replaces an earlier report and says so', async () => {
    const folder = tempFolder();
    const db = await ledgerIn(folder);
    const out = join(folder, '报表.xlsx');
    writeFileSync(out, '旧');
    const { status, err } = await duban('report', '--db', db, '--kind', 'ledger', '--out', out, '--plan', '花都');
    expect([status, err]).toEqual([0, `已替换原有的“${out}”。\n`]);
    const { sheets } = await readWorkbook('报表.xlsx', readFileSync(out));
    expect(sheets.map(({ name }) => name)).not.toContain('朝阳区·重点任务分工表');
  });

  it('leaves an earlier report as it was where nothing can be written', async () => {
    const folder = tempFolder();
    const db = await ledgerIn(folder);
    const out = join(folder, '报表.xlsx');
    writeFileSync(out, '旧');
    const report = (...args: readonly string[]) => duban('report', '--db', db, '--kind', 'ledger', ...args);
    expect((await report('--out', out, '--text', '查无此词')).err).toContain('没有符合条件的任务');
    expect((await report('--out', out, '--department', '区民政局')).err).toContain('对应几个');
    expect(readFileSync(out, 'utf8')).toBe('旧');
    mkdirSync(join(folder, '夹.xlsx'));
    expect((await report('--out', join(folder, '夹.xlsx'))).status).toBe(1);
    expect((await report('--out', join(folder, '无', 'x.xlsx'))).err).toContain('不存在');
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('never writes over a ledger, and names the kinds it knows', async () => {
    const folder = tempFolder();
    const db = await ledgerIn(folder);
    expect((await duban('report', '--db', db, '--kind', 'ledger', '--out', db)).status).toBe(2);
    expect(await duban('report', '--db', db, '--kind', '专报', '--out', join(folder, 'x.xlsx'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('summary（领导专报）'),
    });
    expect(await duban('report', '--db', db, '--kind', 'summary', '--out', join(folder, 'x.txt'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('.docx（Word）'),
    });
    expect((await duban('check', '--db', db)).status).toBe(0);
  });
});

describe('duban backup, restore and check', () => {
  it('bring a ledger back', async () => {
    const folder = tempFolder();
    const db = await ledgerIn(folder);
    const backup = join(folder, '备份.db');
    expect((await duban('backup', '--db', db, '--out', backup)).status).toBe(0);
    const before = (await duban('list', '--db', db, '--json')).out;
    await duban('undo', '1', '--db', db);
    const { status, out } = await duban('restore', backup, '--db', db);
    expect(status).toBe(0);
    expect(out).toContain('恢复前的台账保存在');
    expect((await duban('list', '--db', db, '--json')).out).toBe(before);
    expect((await duban('check', '--db', db, '--json')).out).toBe('{\n  "ok": true,\n  "problems": []\n}\n');
  });

  it('do not replace a file by a backup', async () => {
    const folder = tempFolder();
    const db = await ledgerIn(folder);
    const other = join(folder, '方案.xlsx');
    copyFileSync(HUADU, other);
    expect((await duban('backup', '--db', db, '--out', other)).status).toBe(1);
    expect(readFileSync(other).equals(readFileSync(HUADU))).toBe(true);
  });

  it('report a damaged ledger in Chinese, with status 1', async () => {
    const folder = tempFolder();
    const db = await ledgerIn(folder);
    writeFileSync(db, readFileSync(db).fill(0xa5, 40_000, 90_000));
    const { status, out, err } = await duban('check', '--db', db, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'ledger-damaged' } });
    expect(err).toContain('已损坏');
  });
});
