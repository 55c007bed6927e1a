import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../../src/shared/model/correction.ts';
import { codesOf, shortTasks, tasksOf } from '../read-typed.ts';
import { choose, offersOf, readAnswered } from './read-answered.ts';

const SHEET = 'Sheet1';
const HEADER = ['序号', '工作任务', '责任单位'];

describe('a sheet', () => {
  const sheets = [
    { name: '汇总', rows: [HEADER, ['1', '任务甲。', '区卫健局']] },
    { name: '底稿', hidden: true, rows: [HEADER, ['2', '任务乙。', '区民政局']] },
  ];

  it('is taken although it is hidden, and left out although it is shown', async () => {
    const asRead = (await readAnswered(sheets)).file;
    expect(shortTasks(asRead)).toEqual(['1 |  | 任务甲。 | 区卫健局/sole']);
    expect(offersOf(asRead)).toEqual({ 'hidden-sheet': ['不读入', '读入这张工作表'] });
    const { file } = await readAnswered(sheets, [
      ...choose(asRead, 'hidden-sheet', '读入这张工作表'),
      { kind: 'sheet', sheet: '汇总', take: false },
    ]);
    expect(shortTasks(file)).toEqual(['2 |  | 任务乙。 | 区民政局/sole']);
    expect(codesOf(file)).toEqual([]);
    expect(file.settled).toMatchObject([
      { by: 'person', message: '读入工作表“底稿”。', doubt: null },
      { by: 'person', message: '不读工作表“汇总”。' },
    ]);
  });

  it('that is not there is said, and nothing else changes', async () => {
    const { file } = await readAnswered(sheets, [{ kind: 'sheet', sheet: '没有这张', take: true }]);
    expect(shortTasks(file)).toHaveLength(1);
    expect(codesOf(file)).toEqual(['hidden-sheet', 'correction-unused']);
  });
});

describe('a range', () => {
  const rows = [
    ['XX区重点任务分工表'],
    [...HEADER, null, '序号', '工作任务', '责任单位'],
    ['1', '任务甲。', '区卫健局', null, '9', '去年的任务。', '区教育局'],
    ['2', '任务乙。', '区民政局', null, '8', '去年的任务二。', '区财政局'],
    ['草稿：', '下面是随手记的', '不作数'],
  ];

  it('takes the table in it, with the title above and nothing beside or below', async () => {
    const { file } = await readAnswered({ rows }, [{ kind: 'range', sheet: SHEET, range: 'A2:C4' }]);
    expect(shortTasks(file)).toEqual(['1 |  | 任务甲。 | 区卫健局/sole', '2 |  | 任务乙。 | 区民政局/sole']);
    expect(file.document.title).toBe('XX区重点任务分工表');
    expect(file.tables[0]?.range).toBe('A2:C4');
    expect(codesOf(file)).toEqual([]);
  });

  it('given twice makes two tables of one sheet', async () => {
    const { file } = await readAnswered({ rows }, [
      { kind: 'range', sheet: SHEET, range: 'A2:C4' },
      { kind: 'range', sheet: SHEET, range: 'E2:G4' },
    ]);
    expect(file.tables.map(({ range }) => range)).toEqual(['A2:C4', 'E2:G4']);
    expect(tasksOf(file).map((task) => task.number)).toEqual(['1', '2', '9', '8']);
  });

  it('without a header that could be known gives no table, and that is refused with the sheets to show it on', async () => {
    await expect(readAnswered({ rows }, [{ kind: 'range', sheet: SHEET, range: 'A5:C5' }])).rejects.toMatchObject({
      name: 'NoTableError',
      sheets: [{ name: SHEET }],
    });
  });
});

describe('a header', () => {
  const rows = [
    ['东', '西'],
    ['养老中心建设', '区民政局'],
    ['医养结合', '区卫健局牵头，区民政局配合'],
  ];

  it('is what a person calls one, with the columns as they are named', async () => {
    await expect(readAnswered({ rows })).rejects.toMatchObject({ code: 'no-task-table' });
    const { file } = await readAnswered({ rows }, [
      { kind: 'header', sheet: SHEET, top: 1, bottom: 1 },
      { kind: 'column', sheet: SHEET, column: 'A', meaning: 'content' },
      { kind: 'column', sheet: SHEET, column: 'B', meaning: 'responsibility' },
    ]);
    expect(shortTasks(file)).toEqual([
      '- |  | 养老中心建设 | 区民政局/sole',
      '- |  | 医养结合 | 区卫健局/lead 区民政局/support',
    ]);
    expect(codesOf(file)).toEqual([]);
  });

  it('is one although its words say nothing: the longest texts are taken, and that is asked', async () => {
    const plain = [
      ['东', '西'],
      ['养老中心建设', '甲乙'],
      ['医养结合', '丙丁'],
    ];
    const header: Correction = { kind: 'header', sheet: SHEET, top: 1, bottom: 1 };
    const { file } = await readAnswered({ rows: plain }, [header]);
    expect(offersOf(file)['content-guessed']).toEqual(['A 列“东”是工作任务', 'B 列“西”是工作任务']);
    expect(tasksOf(file).map(({ content }) => content)).toEqual(['养老中心建设', '医养结合']);
    const corrections = [header, ...choose(file, 'content-guessed', 'B 列“西”是工作任务')];
    const { file: other } = await readAnswered({ rows: plain }, corrections);
    expect(tasksOf(other).map(({ content }) => content)).toEqual(['甲乙', '丙丁']);
    expect(codesOf(other)).not.toContain('content-guessed');
  });

  it('may be two rows, which then are no work', async () => {
    const two = [HEADER, [null, '（重点工作）', '（单位）'], ['1', '任务甲。', '区卫健局']];
    const { file } = await readAnswered({ rows: two }, [{ kind: 'header', sheet: SHEET, top: 1, bottom: 2 }]);
    expect(shortTasks(file)).toEqual(['1 |  | 任务甲。 | 区卫健局/sole']);
    expect(file.tables[0]?.rows.filter(({ meaning }) => meaning === 'header')).toHaveLength(2);
  });

  it('does not hide one that stands elsewhere', async () => {
    const further = [HEADER, ['1', '任务甲。', '区卫健局'], [], ['东', '西'], ['养老中心建设', '区民政局']];
    const { file } = await readAnswered({ rows: further }, [{ kind: 'header', sheet: SHEET, top: 4, bottom: 4 }]);
    expect(tasksOf(file).map((task) => task.content)).toEqual(['任务甲。', '养老中心建设']);
  });
});

describe('a column', () => {
  it('holds what a person says: the other column of tasks, a deadline, who leads', async () => {
    const rows = [
      ['序号', '工作任务', '工作措施', '承接处室', '安排'],
      ['1', '提升养老服务', '新建三个服务中心', '区民政局', '2024年6月底'],
      ['2', '提升医疗服务', '签约家庭医生', '区卫健局', '2024年12月底'],
    ];
    const { file } = await readAnswered({ rows }, [
      { kind: 'column', sheet: SHEET, column: 'C', meaning: 'content' },
      { kind: 'column', sheet: SHEET, column: 'D', meaning: 'lead' },
      { kind: 'column', sheet: SHEET, column: 'E', meaning: 'deadline' },
    ]);
    expect(shortTasks(file)).toEqual([
      '1 | 提升养老服务 | 新建三个服务中心 | 区民政局/lead',
      '2 | 提升医疗服务 | 签约家庭医生 | 区卫健局/lead',
    ]);
    expect(tasksOf(file).map(({ due }) => due)).toEqual(['2024-06-30', '2024-12-31']);
  });

  it('is read although it is hidden', async () => {
    const rows = [
      [...HEADER, '配合单位'],
      ['1', '任务甲。', '区卫健局', '区民政局'],
    ];
    const sheet = { rows, hiddenColumns: ['D'] };
    const asRead = (await readAnswered(sheet)).file;
    expect(offersOf(asRead)).toEqual({ 'hidden-column': ['不读入', '读作“配合单位”'] });
    const { file } = await readAnswered(sheet, choose(asRead, 'hidden-column', '读作“配合单位”'));
    expect(shortTasks(file)).toEqual(['1 |  | 任务甲。 | 区卫健局/lead 区民政局/support']);
    expect(codesOf(file)).toEqual([]);
  });

  it('means so in the table that was meant, not in the other one on the sheet', async () => {
    const rows = [
      ['附件1：一季度任务分工表'],
      ['序号', '工作任务', '备注', '责任单位'],
      ['1', '任务甲。', '区教育局', '区卫健局'],
      [],
      ['附件2：二季度任务分工表'],
      ['序号', '工作任务', '备注', '责任单位'],
      ['2', '任务乙。', '区教育局', '区民政局'],
    ];
    const { file } = await readAnswered({ rows }, [
      { kind: 'column', sheet: SHEET, column: 'C', meaning: 'support', header: 6 },
    ]);
    expect(shortTasks(file)).toEqual([
      '1 |  | 任务甲。 | 区卫健局/sole',
      '2 |  | 任务乙。 | 区教育局/support 区民政局/lead',
    ]);
  });
});

describe('a row', () => {
  const rows = [
    ['XX区重点任务分工表'],
    HEADER,
    ['1', '任务甲。', '区卫健局'],
    [null, '产业发展', null],
    ['2', '任务乙。', '区民政局'],
    [null, '完善相关机制，提高服务水平。', null],
    ['合计', '两项任务，另有一项待定', null],
  ];

  it('is a task, a category, a note or nothing, as a person says', async () => {
    const { file } = await readAnswered({ rows }, [
      { kind: 'row', sheet: SHEET, row: 4, meaning: 'task' },
      { kind: 'row', sheet: SHEET, row: 5, meaning: 'ignored' },
      { kind: 'row', sheet: SHEET, row: 6, meaning: 'category' },
      { kind: 'row', sheet: SHEET, row: 7, meaning: 'task' },
    ]);
    expect(tasksOf(file).map(({ content, category }) => `${category.join('>')}:${content}`)).toEqual([
      ':任务甲。',
      ':产业发展',
      '完善相关机制，提高服务水平。:两项任务，另有一项待定',
    ]);
    const { file: noted } = await readAnswered({ rows }, [{ kind: 'row', sheet: SHEET, row: 4, meaning: 'note' }]);
    expect(noted.tables[0]?.notes.map(({ cell }) => cell)).toEqual(['B4']);
    expect(tasksOf(noted).map(({ category }) => category)).toEqual([[], []]);
  });

  it('called a note does not make notes of the rows below it', async () => {
    const sheet = [
      HEADER,
      ['1', '任务甲。', '区卫健局'],
      ['见附件。'],
      ['二、保障措施'],
      ['2', '任务乙。', '区民政局'],
    ];
    const { file } = await readAnswered({ rows: sheet }, [{ kind: 'row', sheet: SHEET, row: 3, meaning: 'note' }]);
    expect(tasksOf(file).map(({ category }) => category)).toEqual([[], ['二、保障措施']]);
  });

  it('is no header once it is called a task', async () => {
    const sheet = [HEADER, ['1', '任务甲。', '区卫健局'], ['2', '重点任务', '责任部门'], ['3', '任务丙。', '区财政局']];
    const { file } = await readAnswered({ rows: sheet }, [{ kind: 'row', sheet: SHEET, row: 3, meaning: 'task' }]);
    expect(tasksOf(file).map(({ content }) => content)).toEqual(['任务甲。', '重点任务', '任务丙。']);
  });

  it('that was joined to the task above stands alone where a person says so', async () => {
    const sheet = { rows: [HEADER, ['1', '推进服务，', '区民政局'], HEADER, [null, '提高水平。', null]] };
    const asRead = (await readAnswered(sheet)).file;
    expect(offersOf(asRead)).toEqual({
      'continued-content': ['接在上一项任务之后', '这一行作为任务', '这一行作为类别', '这一行不读入'],
    });
    const { file } = await readAnswered(sheet, choose(asRead, 'continued-content', '这一行作为任务'));
    expect(tasksOf(file).map(({ content }) => content)).toEqual(['推进服务，', '提高水平。']);
    const { file: dropped } = await readAnswered(sheet, choose(asRead, 'continued-content', '这一行不读入'));
    expect(tasksOf(dropped).map(({ content }) => content)).toEqual(['推进服务，']);
  });

  it('above the header is the first category, or none, as a person says', async () => {
    const sheet = { rows: [['XX区任务分工表'], ['一、重点任务'], HEADER, ['1', '任务甲。', '区卫健局']] };
    const { file } = await readAnswered(sheet, [{ kind: 'row', sheet: SHEET, row: 2, meaning: 'ignored' }]);
    expect(tasksOf(file)[0]?.category).toEqual([]);
  });
});
