import { createRouterClient, isDefinedError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { App, LongWork, NamedBytes } from '../../src/core/app.ts';
import { createRouter } from '../../src/engine/router.ts';
import { AppError } from '../../src/shared/errors.ts';

function clientOf(app: Partial<Record<keyof App, unknown>>) {
  const faults: unknown[] = [];
  const client = createRouterClient(createRouter(app as unknown as App, (error) => faults.push(error)));
  return { client, faults };
}

async function errorOf(promise: Promise<unknown>): Promise<{ code?: string; data?: unknown; message: string }> {
  return promise.then(
    () => expect.fail('nothing was thrown'),
    (error) => error,
  );
}

async function collect<T>(events: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe('the router', () => {
  it('makes a typed refusal of an AppError and reports no fault', async () => {
    const { client, faults } = clientOf({
      getTask: () => {
        throw new AppError('no-task', '台账里没有第 7 项任务。');
      },
    });
    const error = await errorOf(client.tasks.get({ id: 7 }));
    expect(isDefinedError(error as Error)).toBe(true);
    expect(error).toMatchObject({ code: 'REFUSED', data: { code: 'no-task', message: '台账里没有第 7 项任务。' } });
    expect(faults).toEqual([]);
  });

  it('masks every other error: the caller learns nothing of it, the maintainers all', async () => {
    const fault = new TypeError('SELECT * FROM tasks: /home/clerk/secret');
    const { client, faults } = clientOf({
      status: () => {
        throw fault;
      },
    });
    const error = await errorOf(client.ledger.status());
    expect(error).toMatchObject({ code: 'REFUSED', data: { code: 'internal' } });
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(error.message).toMatch(/程序内部出错/);
    expect(faults).toEqual([fault]);
  });

  it('refuses input against the contract before the app sees it', async () => {
    const { client, faults } = clientOf({ listTasks: () => expect.fail('was called') });
    const error = await errorOf(client.tasks.list({ filter: {}, offset: 0, limit: 100_000 }));
    expect(error).toMatchObject({ code: 'REFUSED', data: { code: 'bad-request' } });
    expect(faults).toEqual([]);
  });

  it('hands the app bytes and names, and the caller a workbook', async () => {
    let seen: readonly NamedBytes[] = [];
    const { client } = clientOf({
      previewImport: async (files: readonly NamedBytes[]) => {
        seen = files;
        return { id: '1', files: [] };
      },
      reports: { write: async () => ({ name: '督办台账.xlsx', bytes: new Uint8Array([80, 75]) }) },
    });
    await collect(await client.imports.preview({ files: [new File([new Uint8Array([1, 2, 3])], '花都区.xlsx')] }));
    expect(seen).toEqual([{ name: '花都区.xlsx', bytes: new Uint8Array([1, 2, 3]) }]);
    const file = await client.reports.ledger({ filter: {} });
    expect(file.name).toBe('督办台账.xlsx');
    expect(file.type).toMatch(/spreadsheetml/);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([80, 75]));
  });
});

describe('long work through the router', () => {
  it('tells its steps, then its result', async () => {
    const { client } = clientOf({
      previewSamples: async ({ onProgress }: LongWork) => {
        for (const done of [1, 2]) {
          onProgress?.({ done, total: 2, label: `第 ${done} 个文件` });
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return { id: 'plan', files: [] };
      },
    });
    expect(await collect(await client.imports.previewSamples())).toEqual([
      { kind: 'progress', done: 1, total: 2, label: '第 1 个文件' },
      { kind: 'progress', done: 2, total: 2, label: '第 2 个文件' },
      { kind: 'done', result: { id: 'plan', files: [] } },
    ]);
  });

  it('merges steps that come faster than they are read into the latest', async () => {
    const { client } = clientOf({
      previewSamples: async ({ onProgress }: LongWork) => {
        for (let done = 1; done <= 1000; done++) onProgress?.({ done, total: 1000, label: '' });
        await new Promise((resolve) => setTimeout(resolve, 5));
        return { id: 'plan', files: [] };
      },
    });
    const events = await collect(await client.imports.previewSamples());
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ done: 1000 });
  });

  it('refuses like any call when the work throws', async () => {
    const { client, faults } = clientOf({
      previewSamples: async () => {
        throw new AppError('gone', '示例文件不见了。');
      },
    });
    const error = await errorOf(collect(await client.imports.previewSamples()));
    expect(error).toMatchObject({ code: 'REFUSED', data: { code: 'gone' } });
    expect(faults).toEqual([]);
  });

  it('is aborted when its reader leaves, and that is no fault', async () => {
    const left = Promise.withResolvers<void>();
    const { client, faults } = clientOf({
      previewSamples: ({ signal, onProgress }: LongWork) =>
        new Promise((_resolve, reject) => {
          onProgress?.({ done: 0, total: 9, label: '' });
          signal?.addEventListener('abort', () => {
            left.resolve();
            reject(signal.reason);
          });
        }),
    });
    for await (const event of await client.imports.previewSamples()) {
      expect(event.kind).toBe('progress');
      break;
    }
    await left.promise;
    expect(faults).toEqual([]);
  });
});
