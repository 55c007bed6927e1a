import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveFile } from '../../src/main/save-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-save-'));
});

describe('saving a file', () => {
  it('writes it whole, over an earlier one too, and leaves nothing else in the folder', async () => {
    const path = join(folder, '导出.xlsx');
    writeFileSync(path, '旧的内容，比新的长');
    await saveFile(path, Buffer.from('新'));
    expect(readFileSync(path, 'utf8')).toBe('新');
    expect(readdirSync(folder)).toEqual(['导出.xlsx']);
  });

  it('leaves the earlier file and no draft where it cannot write', async () => {
    const path = join(folder, '占用.xlsx');
    mkdirSync(join(path, '里面'), { recursive: true });
    await expect(saveFile(path, Buffer.from('新'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['占用.xlsx']);
    expect(readdirSync(path)).toEqual(['里面']);
  });

  it.runIf(process.platform === 'linux')('says what to do where the folder may not be written to', async () => {
    await expect(saveFile('/sys/导出.xlsx', Buffer.from('新'))).rejects.toMatchObject({
      code: 'file-busy',
      message: expect.stringMatching(/“\/sys\/导出\.xlsx”不能写入.*换一个文件夹/),
    });
  });

  it('says what to do where the folder is gone, as a drive that was pulled out', async () => {
    const path = join(folder, '没有的文件夹', '导出.xlsx');
    await expect(saveFile(path, Buffer.from('新'))).rejects.toMatchObject({
      code: 'not-saved',
      message: expect.stringMatching(/导出\.xlsx”没有保存（ENOENT）.*换一个文件夹/),
    });
  });
});
