import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, createApp } from '../../../../src/core/app.ts';
import { readFile } from '../../../../src/core/importing/read-file.ts';
import { openLedger } from '../../../../src/core/ledger/open.ts';
import type { Correction } from '../../../../src/shared/model/correction.ts';
import type { ImportPlan, PlannedFile } from '../../../../src/shared/model/import-plan.ts';
import { now, tempFolder } from '../../../helpers/ledger.ts';
import { NO_DATA, TRACKING_SEEDS } from '../../../helpers/starting-data.ts';
import { codesOf, shortTasks, tasksOf } from '../read-typed.ts';
import { type TypedSheet, writeWorkbook } from '../write-workbook.ts';
import { choose } from './read-answered.ts';

/** The app with the real reader, over a ledger of its own. */
function newApp(): App {
  const app = createApp({
    ledger: openLedger(join(tempFolder(), '台账.db'), { now }),
    read: (file, _work, answers) => readFile(file, answers),
    readSheets: async () => Promise.reject(new Error('nothing comes back')),
    samples: () => [],
    startingData: () => NO_DATA,
    trackingSeeds: () => TRACKING_SEEDS,
    now,
    actor: '测试员',
  });
  onTestFinished(() => app.close());
  return app;
}

async function preview(app: App, ...sheets: readonly TypedSheet[]): Promise<ImportPlan> {
  return app.previewImport([{ name: '花都区任务分工表.xlsx', bytes: await writeWorkbook(...sheets) }]);
}

function fileOf({ files: [file] }: ImportPlan): PlannedFile {
  if (file?.kind !== 'ready') throw new Error(file?.error.message);
  return file;
}

const readOf = (plan: ImportPlan) => fileOf(plan).recognized;

async function take(app: App, plan: ImportPlan): Promise<number> {
  const [result] = await app.applyImport(plan.id, [{ index: 0 }], false);
  return result?.batchId ?? 0;
}

/** Corrects a first workbook and takes it in; what was learned from it is in force then. */
async function teach(app: App, sheet: TypedSheet, corrections: readonly Correction[]): Promise<number> {
  const plan = await preview(app, sheet);
  return take(app, await app.correctImport(plan.id, 0, corrections));
}

const SHEET = 'Sheet1';
const HEADER = ['序号', '工作任务', '责任单位', '完成时限'];
const LISTED = '区卫计局，民政局、发改局';
const first = { rows: [['2024年花都区分工表'], HEADER, ['1', '任务甲。', LISTED, '2024年6月前']] };
const next = {
  rows: [
    ['2024年花都区第二批分工表'],
    [],
    HEADER,
    ['1', '别的任务。', '区教育局', '年底'],
    ['2', '任务乙。', LISTED, '2024年6月前'],
  ],
};

describe('what was answered for one file', () => {
  it('is not asked of the next one: the same words below the same header', async () => {
    const app = newApp();
    const asked = readOf(await preview(app, first));
    expect(codesOf(asked)).toEqual(['comma-in-list', 'month-before-ambiguous']);
    await teach(app, first, [
      ...choose(asked, 'comma-in-list', '“区卫计局”牵头，其余配合'),
      ...choose(asked, 'month-before-ambiguous', '2024年6月30日'),
    ]);
    const read = readOf(await preview(app, next));
    expect(shortTasks(read)[1]).toBe('2 |  | 任务乙。 | 区卫计局/lead 民政局/support 发改局/support');
    expect(codesOf(read)).toEqual([]);
    expect(read.settled).toMatchObject([
      {
        by: 'memory',
        cell: 'C5',
        doubt: { code: 'comma-in-list' },
        message: expect.stringMatching(/^按上次的选择读取：/),
      },
      { by: 'memory', cell: 'D5', doubt: { code: 'month-before-ambiguous' } },
    ]);
  });

  it('is asked where the layout, the wording or the year is another', async () => {
    const app = newApp();
    const asked = readOf(await preview(app, first));
    await teach(app, first, [
      ...choose(asked, 'comma-in-list', '“区卫计局”牵头，其余配合'),
      ...choose(asked, 'month-before-ambiguous', '2024年5月31日'),
    ]);
    const row = ['1', '任务甲。', LISTED, '6月前'];
    const otherLayout = { rows: [['序号', '重点工作', '负责单位', '完成时限'], row] };
    expect(codesOf(readOf(await preview(app, otherLayout)))).toContain('comma-in-list');
    const otherWording = { rows: [HEADER, ['1', '任务甲。', '区卫计局，民政局、财政局', '2024年7月前']] };
    expect(codesOf(readOf(await preview(app, otherWording)))).toEqual(['comma-in-list', 'month-before-ambiguous']);
    const bare = { rows: [['2024年花都区分工表'], HEADER, row] };
    const bareRead = readOf(await preview(app, bare));
    await teach(app, bare, choose(bareRead, 'month-before-ambiguous', '2024年5月31日'));
    const nextYear = readOf(await preview(app, { rows: [['2025年花都区分工表'], HEADER, row] }));
    expect(codesOf(nextYear)).toEqual(['month-before-ambiguous']);
    expect(tasksOf(nextYear)[0]?.due).toBe('2025-06-30');
  });

  it('is learned when the file is taken in, not while trying', async () => {
    const app = newApp();
    const plan = await preview(app, first);
    const tried = choose(readOf(plan), 'comma-in-list', '“区卫计局”牵头，其余配合');
    await app.correctImport(plan.id, 0, tried);
    expect(codesOf(readOf(await preview(app, next)))).toContain('comma-in-list');
    const undone = await app.correctImport(plan.id, 0, []);
    expect(codesOf(readOf(undone))).toContain('comma-in-list');
    await take(app, undone);
    expect(codesOf(readOf(await preview(app, next)))).toContain('comma-in-list');
    expect(app.audit(10).map(({ action }) => action)).toEqual(['settings', 'import']);
  });

  it('leaves a trace in the audit log, once', async () => {
    const app = newApp();
    const lead = choose(readOf(await preview(app, first)), 'comma-in-list', '“区卫计局”牵头，其余配合');
    const batchId = await teach(app, first, lead);
    expect(app.audit(2).slice(1)).toMatchObject([
      {
        action: 'remember',
        actor: '测试员',
        batchId,
        details: '记住读法 1 条：C3 “区卫计局”牵头，“民政局、发改局”配合',
      },
    ]);
    await teach(app, next, [{ ...lead[0], cell: 'C5' } as Correction]);
    expect(app.audit(10).map(({ action }) => action)).toEqual(['import', 'settings', 'remember', 'import']);
    expect(app.check()).toEqual([]);
  });

  it('outlives the import that taught it, and yields to a new answer', async () => {
    const app = newApp();
    const asked = readOf(await preview(app, first));
    const batchId = await teach(app, first, choose(asked, 'comma-in-list', '“区卫计局”牵头，其余配合'));
    await app.undoBatch(batchId);
    const remembered = readOf(await preview(app, next));
    expect(codesOf(remembered)).not.toContain('comma-in-list');
    await teach(
      app,
      next,
      choose(asked, 'comma-in-list', '都不注明角色').map((accept) => ({ ...accept, cell: 'C5' })),
    );
    const after = readOf(await preview(app, { rows: [['又一批'], ...next.rows] }));
    expect(shortTasks(after)[1]).toContain('区卫计局/unspecified');
    expect(codesOf(after)).not.toContain('comma-in-list');
    expect(app.check()).toEqual([]);
  });

  it('can be forgotten: for the file at hand, and for good once that is taken in', async () => {
    const app = newApp();
    const asked = readOf(await preview(app, first));
    await teach(app, first, choose(asked, 'comma-in-list', '“区卫计局”牵头，其余配合'));
    const plan = await preview(app, next);
    const key = readOf(plan).settled?.find(({ cell }) => cell === 'C5')?.key ?? '';
    const without = await app.correctImport(plan.id, 0, [{ kind: 'forget', key }]);
    expect(codesOf(readOf(without))).toContain('comma-in-list');
    expect(codesOf(readOf(await preview(app, next)))).not.toContain('comma-in-list');
    await take(app, without);
    expect(app.audit(1)[0]?.details).toMatch(/^不再沿用读法 1 条：/);
    expect(codesOf(readOf(await preview(app, { rows: [['又一批'], ...next.rows] })))).toContain('comma-in-list');
  });
});

describe('a layout that was shown once', () => {
  const unknown = {
    rows: [
      ['东', '西', '南'],
      ['养老中心', '王主任', '2024年底前'],
    ],
  };
  const shown: readonly Correction[] = [
    { kind: 'header', sheet: SHEET, top: 1, bottom: 1 },
    { kind: 'column', sheet: SHEET, column: 'A', meaning: 'content' },
    { kind: 'column', sheet: SHEET, column: 'B', meaning: 'lead' },
    { kind: 'column', sheet: SHEET, column: 'C', meaning: 'deadline' },
  ];

  it('is known again further down and further right, in a sheet of another name', async () => {
    const app = newApp();
    const plan = await preview(app, unknown);
    expect(plan.files).toMatchObject([{ kind: 'refused', error: { code: 'no-task-table' }, sheets: [SHEET] }]);
    expect(app.plannedSheet(plan.id, 0, SHEET).cells).toHaveLength(6);
    const corrected = await app.correctImport(plan.id, 0, shown);
    expect(corrected.id).toBe(plan.id);
    await take(app, corrected);
    const moved = {
      name: '三月',
      rows: [[null, '花都区三月任务'], [], [null, '东', '西', '南'], [null, '医养中心', '李主任', '2024年底前']],
    };
    const read = readOf(await preview(app, moved));
    expect(shortTasks(read)).toEqual(['- |  | 医养中心 | 李主任/lead']);
    expect(tasksOf(read)[0]?.due).toBe('2024-12-31');
    expect(read.settled?.map(({ by, message }) => [by, message])).toEqual([
      ['memory', '按上次的选择读取：第 3 行是表头。'],
      ['memory', '按上次的选择读取：B 列读作“工作任务”。'],
      ['memory', '按上次的选择读取：C 列读作“牵头单位”。'],
      ['memory', '按上次的选择读取：D 列读作“完成时限”。'],
    ]);
  });

  it('is not known in a table with another word in its header', async () => {
    const app = newApp();
    await teach(app, unknown, shown);
    const other = {
      rows: [
        ['东', '北', '南'],
        ['养老中心', '王主任', '2024年底前'],
      ],
    };
    expect((await preview(app, other)).files).toMatchObject([{ kind: 'refused' }]);
  });

  it('yields to what a person says of the file at hand', async () => {
    const app = newApp();
    await teach(app, unknown, shown);
    const again = { rows: [...unknown.rows, ['医养中心', '李主任', '2025年底前']] };
    const plan = await preview(app, again);
    const corrected = await app.correctImport(plan.id, 0, [
      { kind: 'column', sheet: SHEET, column: 'B', meaning: 'support' },
    ]);
    expect(shortTasks(readOf(corrected))[0]).toBe('- |  | 养老中心 | 王主任/support');
    expect(readOf(corrected).settled?.map(({ by }) => by)).toEqual(['person', 'memory', 'memory', 'memory']);
  });

  it('holds for rows of the same words, for sheets of the same name, and for where the table lies', async () => {
    const app = newApp();
    const rows = (task: string) => [
      ['花都区任务分工表', null, null, null, '去年'],
      ['序号', '工作任务', '责任单位', null, '工作任务', '责任单位'],
      ['1', task, '区民政局', null, '旧任务。', '区财政局'],
      ['（此行供填写）', null, null],
    ];
    const book = (task: string): readonly TypedSheet[] => [
      { name: '表', rows: rows(task) },
      {
        name: '样例',
        rows: [
          ['序号', '任务', '责任单位'],
          ['1', '样例任务。', '某单位'],
        ],
      },
    ];
    const plan = await preview(app, ...book('任务甲。'));
    const corrections: readonly Correction[] = [
      { kind: 'sheet', sheet: '样例', take: false },
      { kind: 'range', sheet: '表', range: 'A2:C4' },
      { kind: 'row', sheet: '表', row: 4, meaning: 'ignored' },
    ];
    await take(app, await app.correctImport(plan.id, 0, corrections));
    const read = readOf(await preview(app, ...book('任务乙。')));
    expect(shortTasks(read)).toEqual(['1 |  | 任务乙。 | 区民政局/sole']);
    expect(read.settled?.map(({ by, correction }) => [by, correction.kind])).toEqual([
      ['memory', 'sheet'],
      ['memory', 'range'],
      ['memory', 'row'],
    ]);
    const renamed = book('任务丙。').map((sheet) => ({ ...sheet, name: `${sheet.name}2` }));
    expect(shortTasks(readOf(await preview(app, ...renamed)))).toContain('1 |  | 样例任务。 | 某单位/sole');
  });

  it('does not leave out both copies where one of two like rows was left out', async () => {
    const app = newApp();
    const copies = {
      rows: [HEADER, ['1', '任务甲。', '区民政局'], ['2', '任务乙。', '区财政局'], ['1', '任务甲。', '区民政局']],
    };
    await teach(app, copies, [{ kind: 'row', sheet: SHEET, row: 4, meaning: 'ignored' }]);
    const read = readOf(await preview(app, { rows: [['花都区任务分工表'], ...copies.rows] }));
    expect(tasksOf(read)).toHaveLength(3);
    expect(app.audit(10).map(({ action }) => action)).toEqual(['settings', 'import']);
  });

  it('does not remember a range that cuts rows off below', async () => {
    const app = newApp();
    const rows = [HEADER, ['1', '任务甲。', '区民政局'], ['2', '任务乙。', '区财政局']];
    await teach(app, { rows }, [{ kind: 'range', sheet: SHEET, range: 'A1:D2' }]);
    const read = readOf(await preview(app, { rows: [...rows, ['3', '任务丙。', '区教育局']] }));
    expect(tasksOf(read)).toHaveLength(3);
  });
});

describe('a plan whose file is corrected', () => {
  it('keeps its other files, and applies exactly what it shows', async () => {
    const app = newApp();
    const bytes = await Promise.all([first, next].map((sheet) => writeWorkbook(sheet)));
    const plan = await app.previewImport(
      bytes.map((each, index) => ({ name: `花都区任务分工表${index}.xlsx`, bytes: each })),
    );
    const corrected = await app.correctImport(plan.id, 1, [{ kind: 'row', sheet: SHEET, row: 4, meaning: 'ignored' }]);
    expect(corrected.files[0]).toEqual(plan.files[0]);
    expect(corrected.files[1]).toMatchObject({ counts: { tasks: 1 } });
    await app.applyImport(plan.id, [{ index: 1 }], false);
    expect(app.listTasks({}, 0, 10).tasks.map(({ content }) => content)).toEqual(['任务乙。']);
    app.dropImport(plan.id);
    await expect(app.correctImport(plan.id, 1, [])).rejects.toMatchObject({ code: 'plan-gone' });
  });

  it('may have no table left, and gets it back with the correction taken back', async () => {
    const app = newApp();
    const plan = await preview(app, first);
    const without = await app.correctImport(plan.id, 0, [{ kind: 'range', sheet: SHEET, range: 'A1:A1' }]);
    expect(without.files).toMatchObject([{ kind: 'refused', error: { code: 'no-task-table' }, sheets: [SHEET] }]);
    expect(fileOf(await app.correctImport(plan.id, 0, [])).counts.tasks).toBe(1);
  });

  it('cannot be corrected where the file could not even be opened', async () => {
    const app = newApp();
    const plan = await app.previewImport([{ name: '坏.xlsx', bytes: new Uint8Array([1, 2, 3]) }]);
    expect(plan.files).toMatchObject([{ kind: 'refused' }]);
    await expect(app.correctImport(plan.id, 0, [])).rejects.toMatchObject({ code: 'not-readable' });
  });

  it('asks for its place until a person names one', async () => {
    const app = newApp();
    const sheet = { rows: [HEADER, ['1', '任务甲。', '区民政局', '2024年底前']] };
    const named = async (name: string) => app.previewImport([{ name, bytes: await writeWorkbook({ ...sheet, name }) }]);
    const unnamed = await named('分工表.xlsx');
    expect(codesOf(readOf(unnamed))).toEqual(['place-unknown']);
    await app.applyImport(unnamed.id, [{ index: 0 }], false);
    expect(app.status().doubts).toBe(1);
    const placed = await named('分工表二.xlsx');
    expect(codesOf(readOf(app.setImportPlace(placed.id, 0, '花都区')))).toEqual([]);
    const [result] = await app.applyImport(placed.id, [{ index: 0 }], false);
    expect(result).toMatchObject({ doubts: 0 });
    expect(app.status().doubts).toBe(1);
    expect(app.departments.list().map(({ name }) => name)).toEqual(['区民政局', '区民政局']);
    expect(app.check()).toEqual([]);
  });
});
