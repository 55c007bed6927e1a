import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveFiles } from '../../src/main/save-files.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'duban-save-'));
});
const file = (name: string, text = name) => ({ name, bytes: Buffer.from(text) });

describe('saving several files', () => {
  it('writes them into a new folder of that name', async () => {
    const folder = await saveFiles(parent, '2026年11月反馈表', [file('甲.xlsx'), file('乙.xlsx')]);
    expect(folder).toBe(join(parent, '2026年11月反馈表'));
    expect(readdirSync(folder).sort()).toEqual(['乙.xlsx', '甲.xlsx']);
    expect(readFileSync(join(folder, '甲.xlsx'), 'utf8')).toBe('甲.xlsx');
  });

  it('leaves a folder that is there as it is: a form in it may have been filled in', async () => {
    mkdirSync(join(parent, '反馈表'));
    writeFileSync(join(parent, '反馈表', '甲.xlsx'), '填好的');
    expect(await saveFiles(parent, '反馈表', [file('甲.xlsx')])).toBe(join(parent, '反馈表(2)'));
    expect(await saveFiles(parent, '反馈表', [file('甲.xlsx')])).toBe(join(parent, '反馈表(3)'));
    expect(readFileSync(join(parent, '反馈表', '甲.xlsx'), 'utf8')).toBe('填好的');
  });

  it('leaves nothing behind where one of them cannot be written', async () => {
    const files = [file('甲.xlsx'), file(join('没有', '乙.xlsx'))];
    await expect(saveFiles(parent, '反馈表', files)).rejects.toMatchObject({ code: 'not-saved' });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('says what to do where the chosen folder is gone', async () => {
    await expect(saveFiles(join(parent, '没有'), '反馈表', [file('甲.xlsx')])).rejects.toMatchObject({
      code: 'not-saved',
      message: expect.stringMatching(/反馈表”没有保存（ENOENT）.*换一个文件夹/),
    });
  });
});
