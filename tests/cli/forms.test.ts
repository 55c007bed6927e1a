import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/core/workbook/read-workbook.ts';
import { CHAOYANG, duban, HUADU } from '../helpers/cli.ts';
import { tempFolder } from '../helpers/ledger.ts';

let folder: string;
let db: string;
let out: string;
let sample: string;
const at = ['--today', '2026-11-22'];
const november = ['--period', '2026年11月'];

beforeAll(async () => {
  sample = mkdtempSync(join(tmpdir(), 'duban-cli-forms-'));
  for (const args of [
    ['import', HUADU, CHAOYANG],
    ['periods', '--add', '2026年11月', '--cutoff', '2026-11-25'],
  ]) {
    const { status, err } = await duban(...args, '--db', join(sample, '台账.db'), ...at);
    expect(status, err).toBe(0);
  }
}, 60_000);
afterAll(() => rmSync(sample, { recursive: true, force: true }));

beforeEach(() => {
  folder = tempFolder();
  db = join(folder, '台账.db');
  copyFileSync(join(sample, '台账.db'), db);
  out = join(folder, '下发', '11月');
});

const forms = (...args: readonly string[]) => duban('forms', '--db', db, '--out', out, ...november, ...args, ...at);
const cellsOf = async (file: string, sheet: string): Promise<readonly string[]> => {
  const { sheets } = await readWorkbook(basename(file), new Uint8Array(readFileSync(file)));
  return sheets.find(({ name }) => name === sheet)?.cells.map(({ text }) => text) ?? [];
};

describe('duban forms', { timeout: 30_000 }, () => {
  it('writes a workbook for every department that owes something, also where no 交办 is on record, and their list', async () => {
    const { status, out: said, err } = await forms('--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { forms: count, files } = JSON.parse(said);
    expect(readdirSync(out).sort()).toEqual(files.map((file: string) => basename(file)).sort());
    expect(files).toHaveLength(count + 1);
    expect(files.map((file: string) => basename(file))).toEqual(
      expect.arrayContaining([
        '花都区民政局-2026年11月反馈表.xlsx',
        '朝阳区民政局-2026年11月反馈表.xlsx',
        '区卫计局-2026年11月反馈表.xlsx',
        '下发清单.xlsx',
      ]),
    );
    expect(await cellsOf(join(out, '区卫计局-2026年11月反馈表.xlsx'), '反馈表')).toContain(
      '2026年11月工作任务进展情况反馈表',
    );
    const list = await cellsOf(join(out, '下发清单.xlsx'), '下发清单');
    expect(list).toEqual(expect.arrayContaining(['2026年11月反馈表下发清单', '区卫计局-2026年11月反馈表.xlsx']));
    expect((await duban('check', '--db', db)).status).toBe(0);
  });

  it('writes those of the departments named, and a second sending beside the first as its own version', async () => {
    expect((await forms('--department', '区卫计局')).out).toBe(
      `已下发“2026年11月”反馈表 1 份：\n  ${join(out, '区卫计局-2026年11月反馈表.xlsx')}\n  ${join(out, '下发清单.xlsx')}\n`,
    );
    expect((await forms('--department', '花都区民政局', '--department', '区发改局')).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(
      [
        '下发清单(2).xlsx',
        '下发清单.xlsx',
        '区卫计局-2026年11月反馈表.xlsx',
        '区发改局-2026年11月反馈表.xlsx',
        '区民政局-2026年11月反馈表.xlsx',
      ].sort(),
    );
    out = join(folder, '再发');
    await forms('--department', '区卫计局');
    const cells = await cellsOf(join(out, '区卫计局-2026年11月反馈表.xlsx'), '反馈表');
    expect(cells.join()).toContain('第 2 次下发（2026-11-22）');
  });

  it('packs them into one zip where it is asked to', async () => {
    expect((await forms('--zip')).status).toBe(0);
    expect(readdirSync(out)).toEqual(['2026年11月反馈表.zip']);
  });

  it('never replaces a file that a department may have filled in, and what was not written was not sent', async () => {
    await forms('--department', '区卫计局');
    const filled = join(out, '区发改局-2026年11月反馈表.xlsx');
    writeFileSync(filled, '填好的表');
    const { status, err } = await forms('--department', '区发改局', '--department', '区教育局');
    expect({ status, err }).toEqual({
      status: 1,
      err: `文件夹“${out}”中已有“区发改局-2026年11月反馈表.xlsx”，没有写入。请换一个文件夹。\n`,
    });
    expect(readFileSync(filled, 'utf8')).toBe('填好的表');
    expect(existsSync(join(out, '区教育局-2026年11月反馈表.xlsx'))).toBe(false);
    const missing = async (department: string) => {
      const asked = ['--not-returned', '2026年11月', '--department', department];
      return JSON.parse((await duban('list', '--db', db, '--json', ...asked, ...at)).out).total;
    };
    expect([await missing('区卫计局'), await missing('区教育局')]).toEqual([19, 0]);
  });

  it('refuses a period and a department that are not there, and a name that two districts have', async () => {
    const other = ['forms', '--db', db, '--out', out, ...at];
    expect((await duban(...other, '--period', '12月')).err).toContain('没有填报期“12月”');
    expect((await forms('--department', '区气象局')).err).toContain('没有单位“区气象局”');
    expect((await forms('--department', '区民政局')).err).toBe(
      '“区民政局”对应几个单位。请在前面加上地区，如“花都区民政局”。\n',
    );
    expect((await duban(...other)).status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
