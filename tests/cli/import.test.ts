import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duban, HUADU, startDuban, WUHAI, writeTable } from '../helpers/cli.ts';
import { tempFolder } from '../helpers/ledger.ts';

describe('duban import', () => {
  it('takes a workbook in and says what is new', async () => {
    const db = join(tempFolder(), '台账.db');
    const { status, out, err } = await duban('import', HUADU, '--db', db, '--today', '2026-11-22');
    expect(status).toBe(0);
    expect(out).toMatch(
      /^第 1 批：新增 21 项任务，\d+ 项单位任务，\d+ 处存疑。《花都区医养结合试点工作任务分解表》（花都区）/,
    );
    expect(err).toContain('正在读取');
    expect((await duban('check', '--db', db)).out).toContain('台账完好：1 个方案，21 项任务');
  });

  it('lists the names that it is not sure of, with how they are read and why', async () => {
    const db = join(tempFolder(), '台账.db');
    const { out } = await duban('import', WUHAI, '--db', db);
    expect(out).toMatch(
      /\n1 个单位名称待确认，先按下列读法登记：\n {2}待核：“住房城乡建设局”（乌海市，“.+\.xlsx” [A-Z]\d+）读作“住房城乡建设委”。.+。\n$/,
    );
    const again = await duban('import', WUHAI, '--db', db, '--again', '--json');
    expect(JSON.parse(again.out).names, 'what the ledger knows is not asked again').toEqual([]);
    const json = await duban('import', WUHAI, '--db', join(tempFolder(), '另.db'), '--json');
    expect(JSON.parse(json.out).names).toMatchObject([
      { name: '住房城乡建设局', place: '乌海市', certainty: 'likely', rule: 'same-line', reason: expect.any(String) },
    ]);
  });

  it('gives one JSON document for programs, and nothing else on stdout', async () => {
    const db = join(tempFolder(), '台账.db');
    const { out } = await duban('import', HUADU, WUHAI, '--db', db, '--json');
    expect(JSON.parse(out).results).toMatchObject([
      { batchId: 1, tasks: 21 },
      { batchId: 2, tasks: 50 },
    ]);
  });

  it('refuses the same bytes under any name, says where they are, and takes them only with --again', async () => {
    const folder = tempFolder();
    const db = join(folder, '台账.db');
    const copy = join(folder, '副本.xlsx');
    copyFileSync(HUADU, copy);
    await duban('import', HUADU, '--db', db);
    const refused = await duban('import', copy, '--db', db);
    expect(refused.status).toBe(1);
    expect(refused.out).toBe('');
    expect(refused.err).toMatch(/“副本.xlsx”已经导入过（第 1 批，.*文件“花都区.*”），没有再导入。.*--again/);
    expect((await duban('import', copy, '--db', db, '--again')).status).toBe(0);
    expect((await duban('check', '--db', db)).out).toContain('2 个方案，42 项任务');
  });

  it('takes in none where one is refused, and does not even begin a ledger', async () => {
    const folder = tempFolder();
    const db = join(folder, '台账.db');
    const bad = join(folder, '通知.xlsx');
    writeFileSync(bad, '关于做好督办工作的通知');
    const refused = await duban('import', HUADU, bad, join(folder, '无.xlsx'), '--db', db, '--json');
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      results: [],
      refused: [{ file: bad }, { error: { message: expect.stringContaining('无.xlsx') } }],
    });
    expect(refused.err).toContain('通知.xlsx');
    expect(refused.err).toContain('其余文件也没有导入');
    expect(existsSync(db)).toBe(false);
  });

  it('refuses one file given twice, and changes nothing', async () => {
    const db = join(tempFolder(), '台账.db');
    const refused = await duban('import', HUADU, HUADU, '--db', db);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('内容完全相同');
    expect((await duban('list', '--db', db, '--json')).out).toContain('"total": 0');
  });

  it('puts the bodies under the place that was named', async () => {
    const db = join(tempFolder(), '台账.db');
    await duban('import', HUADU, '--db', db, '--place', '广州市花都区');
    expect((await duban('departments', '--db', db)).out).toMatch(/^广州市花都区（\d+ 个单位）\n/);
  });

  it('says what is missing, and makes nothing', async () => {
    const folder = tempFolder();
    expect((await duban('import', HUADU)).status).toBe(2);
    expect((await duban('import', '--db', join(folder, 'x.db'))).status).toBe(2);
    expect((await duban('import', HUADU, '--db', join(folder, 'x.db'), '--unknown')).status).toBe(2);
    expect((await duban('import', HUADU, '--db', join(folder, 'x.db'), '--today', '昨天')).status).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('duban undo', () => {
  it('takes a batch back, once', async () => {
    const db = join(tempFolder(), '台账.db');
    await duban('import', HUADU, WUHAI, '--db', db);
    const { status, out } = await duban('undo', '1', '--db', db);
    expect([status, out]).toEqual([
      0,
      expect.stringMatching(/^已撤销第 1 批导入“花都区.*”：21 项任务、\d+ 项单位任务。\n$/),
    ]);
    expect((await duban('check', '--db', db)).out).toContain('1 个方案，50 项任务');
    expect((await duban('undo', '1', '--db', db)).err).toContain('已经撤销过');
    expect((await duban('undo', '7', '--db', db)).err).toContain('没有第 7 批导入');
    for (const word of ['', '0', '-1', '一', '1.5']) expect((await duban('undo', word, '--db', db)).status).toBe(2);
    expect((await duban('check', '--db', db)).status).toBe(0);
  });

  it('makes no ledger where there is none', async () => {
    const db = join(tempFolder(), '台账.db');
    expect((await duban('undo', '1', '--db', db)).err).toContain('找不到台账');
    expect(existsSync(db)).toBe(false);
  });
});

describe('two programs on one ledger', () => {
  it('both take their files in, even where both begin the ledger', async () => {
    const folder = tempFolder();
    const db = join(folder, '台账.db');
    const names = ['东城区', '南山区', '西湖区', '北碚区'];
    const results = await Promise.all(
      names.map((name) => startDuban(['import', writeTable(folder, name, 300), '--db', db]).ended),
    );
    expect(results.map(({ status, err }) => [status, err.split('\n').slice(1)])).toEqual(names.map(() => [0, ['']]));
    expect((await duban('check', '--db', db)).out).toContain('台账完好：4 个方案，1200 项任务，3600 项单位任务');
  });

  it('take the same file in only once', async () => {
    const folder = tempFolder();
    const db = join(folder, '台账.db');
    const table = writeTable(folder, '甲区', 300);
    const results = await Promise.all([1, 2, 3].map(() => startDuban(['import', table, '--db', db]).ended));
    expect(results.map(({ status }) => status).sort()).toEqual([0, 1, 1]);
    for (const { status, err } of results) if (status === 1) expect(err).toContain('已经导入过');
    expect((await duban('check', '--db', db)).out).toContain('台账完好：1 个方案，300 项任务');
  });
});
