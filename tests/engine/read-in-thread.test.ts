import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createThreadReader, READ_LIMITS, type ThreadReader } from '../../src/engine/read-in-thread.ts';

const entry = join(import.meta.dirname, 'threads', 'misbehave.ts');
const limits = { seconds: 1, megabytes: 160 };
const named = (name: string, size = 3) => ({ name, bytes: new Uint8Array(size) });

let reader: ThreadReader;
beforeEach(() => {
  reader = createThreadReader(limits, entry);
});
afterEach(() => reader.close());

async function readName(name: string): Promise<string> {
  return (await reader.read(named(name))).recognized.file;
}

describe('reading a file in a thread', () => {
  it('gives what the thread read, and keeps the thread for the next file', async () => {
    expect(await readName('甲.xlsx')).toBe('甲.xlsx 3 1');
    expect(await readName('乙.xlsx')).toBe('乙.xlsx 3 2');
  });

  it('reads files that are asked for together one after the other', async () => {
    const names = await Promise.all(['甲.xlsx', '乙.xlsx', '丙.xlsx'].map(readName));
    expect(names).toEqual(['甲.xlsx 3 1', '乙.xlsx 3 2', '丙.xlsx 3 3']);
  });

  it('leaves the bytes of the file with the caller', async () => {
    const file = named('甲.xlsx', 8);
    await reader.read(file);
    expect(file.bytes.byteLength).toBe(8);
  });

  it('passes a refusal on in its own words and keeps the thread', async () => {
    await expect(reader.read(named('不认识.xlsx'))).rejects.toMatchObject({
      name: 'AppError',
      code: 'not-a-workbook',
      message: '“不认识.xlsx”不是表格文件。',
    });
    expect(await readName('甲.xlsx')).toBe('甲.xlsx 3 2');
  });

  it('does not make a refusal of a fault in the program', async () => {
    await expect(reader.read(named('程序错误.xlsx'))).rejects.toThrow(TypeError);
  });

  it.each([
    ['死循环.xlsx', 'read-too-slow', '1 秒'],
    ['对象过多.xlsx', 'read-too-big', '内存'],
    ['缓冲过大.xlsx', 'read-too-big', '内存'],
  ])(
    'ends the thread over %s, says why and what to do, and reads the next file in a new one',
    async (name, code, words) => {
      const slow = createThreadReader({ ...limits, seconds: code === 'read-too-slow' ? 1 : 30 }, entry);
      await expect(slow.read(named(name))).rejects.toMatchObject({ name: 'AppError', code });
      await expect(slow.read(named(name))).rejects.toThrow(new RegExp(`${name}.*${words}.*另存为`));
      expect((await slow.read(named('甲.xlsx'))).recognized.file).toBe('甲.xlsx 3 1');
      await slow.close();
    },
  );

  it('reads the next file after a thread that ended by itself', async () => {
    await expect(reader.read(named('中途退出.xlsx'))).rejects.toThrow('ended by itself');
    expect(await readName('甲.xlsx')).toBe('甲.xlsx 3 1');
  });

  it('stops at once when the work is cancelled, with the reason of the signal', async () => {
    const cancel = new AbortController();
    const reading = reader.read(named('死循环.xlsx'), { signal: cancel.signal });
    setTimeout(() => cancel.abort(), 50);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readName('甲.xlsx')).toBe('甲.xlsx 3 1');
  });

  it('does not begin a file that was cancelled while it waited', async () => {
    const cancel = new AbortController();
    const first = readName('甲.xlsx');
    const second = reader.read(named('乙.xlsx'), { signal: cancel.signal });
    cancel.abort();
    await first;
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readName('丙.xlsx')).toBe('丙.xlsx 3 2');
  });

  it('has limits that keep one file below half a gigabyte', () => {
    expect(READ_LIMITS.megabytes).toBeLessThan(512);
  });
});
