import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type AppDependencies, createApp, type NamedBytes } from '../../src/core/app.ts';
import { listBackups } from '../../src/core/ledger/backup.ts';
import { openLedger } from '../../src/core/ledger/open.ts';
import { AppError } from '../../src/shared/errors.ts';
import type { TaskFilter } from '../../src/shared/model/ledger.ts';
import type { RecognizedFile } from '../../src/shared/model/table.ts';
import { now, tempFolder } from '../helpers/ledger.ts';
import { bytesOf, doubt, recognized, task } from '../helpers/recognized.ts';
import { NO_DATA, TRACKING_SEEDS } from '../helpers/starting-data.ts';

const huadu = recognized('花都.xlsx', [task(5), task(6)], { issues: [doubt('C5')] });
const chaoyang = recognized('朝阳.xlsx', [task(5)]);

/** An app that can read the files given and refuses all others. */
function appOver(files: readonly RecognizedFile[], changes: Partial<AppDependencies> = {}) {
  const path = join(tempFolder(), '台账.db');
  const app = createApp({
    ledger: openLedger(path, { now }),
    read: async ({ name }) => {
      const file = files.find((each) => each.file === name);
      if (!file) throw new AppError('not-a-workbook', `“${name}”不是工作簿。`);
      const sheet = { name: 'Sheet1', visibility: 'visible', cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
      return { recognized: file, sheets: [{ ...sheet, visibility: 'visible' }] };
    },
    readSheets: async () => Promise.reject(new Error('nothing comes back')),
    samples: () => files.map(({ file }) => named(file)),
    startingData: () => NO_DATA,
    trackingSeeds: () => TRACKING_SEEDS,
    now,
    actor: '测试员',
    ...changes,
  });
  onTestFinished(() => app.close());
  return { app, path };
}

function named(name: string): NamedBytes {
  return { name, bytes: bytesOf(name) };
}

const confirm = (index: number) => ({ index });

describe('importing', () => {
  it('takes in exactly what was previewed, under the place that the person named', async () => {
    const { app } = appOver([huadu]);
    const plan = await app.previewImport([named('花都.xlsx')]);
    expect(app.status()).toMatchObject({ pristine: true, tasks: 0 });
    app.setImportPlace(plan.id, 0, '花都');
    const results = await app.applyImport(plan.id, [confirm(0)], false);
    expect(results).toEqual([
      {
        batchId: 1,
        file: '花都.xlsx',
        planId: 1,
        title: '花都任务分工表',
        tasks: 2,
        obligations: 4,
        doubts: 1,
        version: null,
      },
    ]);
    expect(app.status()).toMatchObject({
      pristine: false,
      plans: 1,
      tasks: 2,
      obligations: 4,
      departments: 2,
      doubts: 1,
    });
    expect(app.departments.list().map(({ place }) => place)).toEqual(['花都', '花都']);
    expect(app.check()).toEqual([]);
  });

  it('refuses a file beside others that are read, and says which', async () => {
    const { app } = appOver([huadu]);
    const plan = await app.previewImport([named('坏.xlsx'), named('花都.xlsx')]);
    expect(plan.files).toMatchObject([
      { kind: 'refused', file: '坏.xlsx', error: { code: 'not-a-workbook', message: '“坏.xlsx”不是工作簿。' } },
      { kind: 'ready' },
    ]);
    await expect(app.applyImport(plan.id, [confirm(0)], false)).rejects.toMatchObject({ code: 'not-importable' });
    expect(await app.applyImport(plan.id, [confirm(1)], false)).toHaveLength(1);
  });

  it('reports a fault of ours, refuses that file alone, and tells no internals', async () => {
    const faults: unknown[] = [];
    const { app } = appOver([], {
      read: async () => Promise.reject(new TypeError('x is undefined')),
      onFault: (error) => faults.push(error),
    });
    const plan = await app.previewImport([named('花都.xlsx')]);
    expect(plan.files).toMatchObject([{ kind: 'refused', error: { code: 'internal' } }]);
    expect(faults).toEqual([new TypeError('x is undefined')]);
  });

  it('takes in all chosen files or none', async () => {
    const { app } = appOver([huadu, chaoyang]);
    const first = await app.previewImport([named('朝阳.xlsx')]);
    const both = await app.previewImport([named('花都.xlsx'), named('朝阳.xlsx')]);
    await app.applyImport(first.id, [confirm(0)], false);
    await expect(app.applyImport(both.id, [confirm(0), confirm(1)], false)).rejects.toMatchObject({
      code: 'already-imported',
    });
    expect(app.listPlans().map(({ sourceFile }) => sourceFile)).toEqual(['朝阳.xlsx']);
    expect(app.check()).toEqual([]);
  });

  it('takes the same bytes in again only where the person saw that they are there', async () => {
    const { app } = appOver([huadu]);
    const early = await app.previewImport([named('花都.xlsx')]);
    const first = await app.previewImport([named('花都.xlsx')]);
    await app.applyImport(first.id, [confirm(0)], false);
    await expect(app.applyImport(first.id, [confirm(0)], false)).rejects.toMatchObject({ code: 'already-imported' });
    await expect(app.applyImport(early.id, [confirm(0)], true)).rejects.toMatchObject({ code: 'ledger-moved-on' });
    const informed = await app.previewImport([named('花都.xlsx')]);
    expect(informed.files[0]).toMatchObject({ sameAs: { batchId: 1, at: '2026-11-22T09:30:00', file: '花都.xlsx' } });
    await app.applyImport(informed.id, [confirm(0)], true);
    expect(app.listPlans()).toHaveLength(2);
  });

  it('forgets a plan that was dropped', async () => {
    const { app } = appOver([huadu]);
    const plan = await app.previewImport([named('花都.xlsx')]);
    expect(app.plannedSheet(plan.id, 0, 'Sheet1').name).toBe('Sheet1');
    expect(() => app.plannedSheet(plan.id, 0, '无')).toThrow('没有工作表');
    app.dropImport(plan.id);
    await expect(app.applyImport(plan.id, [confirm(0)], false)).rejects.toMatchObject({ code: 'plan-gone' });
    expect(app.status().pristine).toBe(true);
  });

  it('tells how far the reading is, and stops where it is cancelled', async () => {
    const { app } = appOver([huadu, chaoyang]);
    const stop = new AbortController();
    const steps: string[] = [];
    const work = {
      signal: stop.signal,
      onProgress: ({ done, total, label }: { done: number; total: number; label: string }) => {
        steps.push(`${done}/${total} ${label}`);
        if (done === 1) stop.abort();
      },
    };
    await expect(app.previewImport(['花都.xlsx', '朝阳.xlsx', '无.xlsx'].map(named), work)).rejects.toThrow();
    expect(steps).toEqual(['0/3 正在读取“花都.xlsx”', '1/3 正在读取“朝阳.xlsx”']);
  });

  it('offers the samples', async () => {
    const { app } = appOver([huadu, chaoyang]);
    expect((await app.previewSamples()).files).toHaveLength(2);
  });
});

describe('taking back', () => {
  it('makes a backup before each change of a ledger that holds something', async () => {
    const { app, path } = appOver([huadu, chaoyang]);
    const plan = await app.previewSamples();
    await app.applyImport(plan.id, [confirm(0)], false);
    expect(listBackups(path)).toHaveLength(0);
    await app.applyImport(plan.id, [confirm(1)], false);
    expect(listBackups(path).map(({ file }) => file.endsWith('import.db'))).toEqual([true]);
    expect(await app.undoBatch(2)).toMatchObject({ id: 2, state: 'undone', files: ['朝阳.xlsx'] });
    expect(listBackups(path)).toHaveLength(2);
    expect(app.status()).toMatchObject({ plans: 1, lastBackup: '2026-11-22T09:30:00' });
    await expect(app.undoBatch(2)).rejects.toMatchObject({ code: 'already-undone' });
    expect(listBackups(path), 'a refused change needs no backup').toHaveLength(2);
    expect(app.audit(10).map(({ action }) => action)).toEqual(['undo', 'import', 'settings', 'import']);
  });
});

describe('the ledger report', () => {
  it('is a workbook named after its plan, and leaves a trace', async () => {
    const { app } = appOver([huadu, chaoyang]);
    const plan = await app.previewSamples();
    await app.applyImport(plan.id, [confirm(0), confirm(1)], false);
    const ledgerWorkbook = (filter: TaskFilter) =>
      app.reports.write({ kind: 'ledger', periodId: null, filter }, 'xlsx');
    const { name, bytes } = await ledgerWorkbook({ planId: 1 });
    expect(name).toBe('花都区·花都任务分工表 台账 2026-11-22.xlsx');
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
    expect((await ledgerWorkbook({ role: 'lead', text: ' 工作 ' })).name).toBe('督办台账 2026-11-22.xlsx');
    expect(app.audit(1)).toMatchObject([{ action: 'export', actor: '测试员' }]);
    await expect(ledgerWorkbook({ text: '查无' })).rejects.toMatchObject({ code: 'nothing-to-export' });
  });
});

describe('settings', () => {
  it('keeps the name of the office, with a trace', () => {
    const { app } = appOver([]);
    expect(app.status().office).toBe('');
    expect(app.setOffice('花都区政府办公室').office).toBe('花都区政府办公室');
    expect(app.setOffice('花都区督查室').office).toBe('花都区督查室');
    expect(app.audit(1)[0]?.details).toContain('花都区督查室');
    expect(app.check()).toEqual([]);
  });
});
