import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../../src/core/app.ts';
import { listBackups } from '../../../src/core/ledger/backup.ts';
import { openLedger } from '../../../src/core/ledger/open.ts';
import { readWorkbook } from '../../../src/core/workbook/read-workbook.ts';
import { sampleForms } from '../../helpers/forms.ts';
import { now, refusal, tempFolder } from '../../helpers/ledger.ts';
import { NO_DATA, TRACKING_SEEDS } from '../../helpers/starting-data.ts';
import { answersOf } from './damage/answers.ts';
import { fillInPlace } from './damage/fill-in-place.ts';

/** An office that sent its forms, with three of them filled in; faults of the reader are told. */
async function office() {
  const path = join(tempFolder(), '台账.db');
  const ledger = openLedger(path, { now });
  const { files, periods } = await sampleForms(ledger);
  const faults: unknown[] = [];
  const app = createApp({
    ledger,
    read: async () => Promise.reject(new Error('nothing is imported')),
    readSheets: async ({ name, bytes }) => {
      if (name === '程序错误.xlsx') throw new TypeError('x is undefined');
      return readWorkbook(name, bytes);
    },
    samples: () => [],
    startingData: () => NO_DATA,
    trackingSeeds: () => TRACKING_SEEDS,
    now,
    actor: '测试员',
    onFault: (fault) => faults.push(fault),
  });
  onTestFinished(() => app.close());
  const returned = await Promise.all(
    files.slice(0, 3).map(async (sent) => ({ name: sent.name, bytes: await fillInPlace(sent, answersOf(sent.form)) })),
  );
  return { app, path, returned, periodId: periods.november.id, faults };
}

it('makes a backup before it takes returned files over, and none where there is nothing new', async () => {
  const { app, path, returned, periodId } = await office();
  const plan = await app.exchange.read(periodId, returned);
  expect(listBackups(path)).toEqual([]);
  app.exchange.apply(
    plan.id,
    plan.changes.map(({ id }) => ({ id, choice: 'take' })),
  );
  expect(listBackups(path).map(({ file }) => file)).toEqual([expect.stringContaining('merge.db')]);
  const again = await app.exchange.read(periodId, returned);
  expect(app.exchange.apply(again.id, []).batchId).toBeNull();
  expect(listBackups(path)).toHaveLength(1);
});

it('stops where it is cancelled, also just before it compares, and keeps no plan', async () => {
  const { app, returned, periodId } = await office();
  for (const last of [1, 3]) {
    const stop = new AbortController();
    const reading = app.exchange.read(periodId, returned, {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === last) stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  }
  expect(app.batches().filter(({ kind }) => kind === 'merge')).toEqual([]);
});

it('stops where it is cancelled between two files that it compares, and answers other questions there', async () => {
  const { app, returned, periodId } = await office();
  const stop = new AbortController();
  let answered = 0;
  const reading = app.exchange.read(periodId, returned, {
    signal: stop.signal,
    onProgress({ done }) {
      if (done < returned.length) return;
      // Two turns later the first file has been compared.
      setImmediate(() =>
        setImmediate(() => {
          answered = app.exchange.returns(periodId).departments.length;
          stop.abort();
        }),
      );
    },
  });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(answered).toBeGreaterThan(0);
});

it('refuses the one file over which the program fails, tells of it, and reads the others', async () => {
  const { app, returned, periodId, faults } = await office();
  const [first] = returned;
  if (!first) throw new Error('no form was filled in');
  const plan = await app.exchange.read(periodId, [{ name: '程序错误.xlsx', bytes: new Uint8Array(1) }, first]);
  expect(plan.files.map(({ verdict }) => verdict.kind)).toEqual(['refused', 'form']);
  expect(plan.files[0]?.verdict).toMatchObject({
    error: { code: 'internal', message: expect.stringContaining('程序错误.xlsx') },
  });
  expect(faults).toEqual([expect.any(TypeError)]);
});

it('keeps a plan until it is applied or dropped; refused choices leave it and the ledger as they were', async () => {
  const { app, returned, periodId } = await office();
  const plan = await app.exchange.read(periodId, returned);
  expect(app.exchange.sheet(plan.id, 0, '反馈表').cells.length).toBeGreaterThan(0);
  expect(refusal(() => app.exchange.sheet(plan.id, 0, '没有')).code).toBe('no-such-sheet');
  expect(refusal(() => app.exchange.apply(plan.id, [{ id: 999_999, choice: 'take' }])).code).toBe('no-such-change');
  expect(app.batches().filter(({ kind }) => kind === 'merge')).toEqual([]);
  app.exchange.drop(plan.id);
  expect(refusal(() => app.exchange.apply(plan.id, [])).code).toBe('plan-gone');
});
