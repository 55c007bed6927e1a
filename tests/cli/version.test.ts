import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../core/importing/write-workbook.ts';
import { duban, HUADU, WUHAI } from '../helpers/cli.ts';
import { change, huaduRows, huaduSheet } from '../helpers/huadu.ts';
import { tempFolder } from '../helpers/ledger.ts';

const rows = await huaduRows();
const revised = change(rows.slice(0, 20), 16, { responsibility: '区民政局牵头，卫计局配合' });

/** A ledger with 花都区, and a workbook with a new version of it. */
async function prepare() {
  const folder = tempFolder();
  const [db, file] = [join(folder, '台账.db'), join(folder, '花都区（修订）.xlsx')];
  writeFileSync(file, await writeWorkbook(huaduSheet(revised)));
  await duban('import', HUADU, '--db', db);
  return { folder, db, file };
}

describe('duban import of a new version', () => {
  it('takes it in as a plan of its own, and says what it is like and what to do', async () => {
    const { db, file } = await prepare();
    const { status, out, err } = await duban('import', file, '--db', db);
    expect([status, out]).toEqual([0, expect.stringMatching(/^第 2 批：新增 20 项任务/)]);
    expect(err).toContain(
      '“花都区（修订）.xlsx”像是《花都区医养结合试点工作任务分解表》（第 1 批）的新版（改动 1 项、删去 1 项任务），已另存为一个方案。如只要改动的部分，请撤销第 2 批，再加上 --as-version 导入。',
    );
    expect((await duban('check', '--db', db)).out).toContain('2 个方案，41 项任务');
  });

  it('takes only the changes over with --as-version, and gives them back with undo', async () => {
    const { db, file } = await prepare();
    const before = (await duban('list', '--db', db, '--json')).out;
    const { status, out, err } = await duban('import', file, '--db', db, '--as-version');
    expect([status, out]).toEqual([
      0,
      '第 2 批：改动 1 项、删去 1 项任务。《花都区医养结合试点工作任务分解表》的新版，文件“花都区（修订）.xlsx”。\n',
    ]);
    expect(err).not.toContain('像是');
    expect((await duban('check', '--db', db)).out).toContain('台账完好：1 个方案，20 项任务');
    const refused = await duban('undo', '1', '--db', db);
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('请先撤销第 2 批')]);
    expect((await duban('undo', '2', '--db', db)).out).toBe(
      '已撤销第 2 批导入“花都区（修订）.xlsx”：《花都区医养结合试点工作任务分解表》恢复到导入之前（改动 1 项、删去 1 项任务已撤销）。\n',
    );
    expect((await duban('list', '--db', db, '--json')).out).toBe(before);
    expect((await duban('check', '--db', db)).status).toBe(0);
  });

  it('lists the changes for programs, and leaves out what stayed the same', async () => {
    const { db, file } = await prepare();
    const { out } = await duban('import', file, '--db', db, '--as-version', '--json');
    const [result] = JSON.parse(out).results;
    expect(result).toMatchObject({
      batchId: 2,
      planId: 1,
      versionOf: { planId: 1, batchId: 1 },
      version: { changed: 1, moved: 0, added: 0, removed: 1 },
    });
    expect(result.changes).toMatchObject([
      {
        kind: 'changed',
        index: 15,
        task: { number: '16' },
        fields: [{ field: 'responsibility' }, { field: 'assignments' }],
      },
      { kind: 'removed', index: null, task: { number: '21' } },
    ]);
  });

  it('refuses what is no version of anything, and a version without a difference, and changes nothing', async () => {
    const { db, folder } = await prepare();
    const other = await duban('import', WUHAI, '--db', db, '--as-version');
    expect([other.status, other.err]).toEqual([1, expect.stringContaining('不像台账中任何方案的新版')]);
    const same = join(folder, '再发.xlsx');
    writeFileSync(same, await writeWorkbook(huaduSheet(rows)));
    const refused = await duban('import', same, '--db', db, '--as-version');
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('与台账中的方案没有差别')]);
    const known = await duban('import', HUADU, '--db', db, '--as-version');
    expect([known.status, known.err]).toEqual([1, expect.stringContaining('已经导入过')]);
    expect((await duban('check', '--db', db)).out).toContain('1 个方案，21 项任务');
  });
});
