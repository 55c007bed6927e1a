import { describe, expect, it } from 'vitest';
import { codesOf, readTyped, shortTasks, tasksOf } from '../read-typed.ts';

const HEADER = ['序号', '工作任务', '责任单位'];

describe('rows of categories', () => {
  const nested = [
    ['XX区重点任务分工表'],
    HEADER,
    ['一、重点任务'],
    ['（一）提高能力'],
    ['1', '任务甲。', '区卫健局'],
    ['（二）完善机制'],
    ['2', '任务乙。', '区民政局'],
    ['二、保障措施'],
    ['三、附则'],
    ['3', '任务丙。', '区财政局'],
  ];
  const expected = [
    '1 | 一、重点任务 > （一）提高能力 | 任务甲。 | 区卫健局/sole',
    '2 | 一、重点任务 > （二）完善机制 | 任务乙。 | 区民政局/sole',
    '3 | 三、附则 | 任务丙。 | 区财政局/sole',
  ];

  it('nests labels by their numbering, also one without tasks beneath', async () => {
    const merges = ['A1:C1', 'A3:C3', 'A4:C4', 'A6:C6', 'A8:C8', 'A9:C9'];
    expect(shortTasks(await readTyped({ rows: nested, merges }))).toEqual(expected);
  });

  it('takes text in the first column only for a label', async () => {
    expect(shortTasks(await readTyped({ rows: nested }))).toEqual(expected);
  });

  it('joins a label with the number in its own cell: 一 | 重点任务', async () => {
    const rows = [
      HEADER,
      ['一', '重点任务', null],
      ['（一）', '提高能力', null],
      ['1', '任务甲。', '区卫健局'],
      ['二', '保障措施', null],
      ['2', '任务乙。', '区教育局'],
    ];
    expect(shortTasks(await readTyped({ rows, merges: ['B2:C2', 'B5:C5'] }))).toEqual([
      '1 | 一、重点任务 > （一）提高能力 | 任务甲。 | 区卫健局/sole',
      '2 | 二、保障措施 | 任务乙。 | 区教育局/sole',
    ]);
  });

  it('takes a label typed into the task column for a category, but not a task that lacks its bodies', async () => {
    const file = await readTyped({
      rows: [
        HEADER,
        [null, '产业发展', null],
        ['1', '任务甲。', '区卫健局'],
        ['2', '任务乙', null],
        [null, '二、社会民生', null],
        ['3', '任务丙。', '区教育局'],
      ],
    });
    expect(shortTasks(file)).toEqual([
      '1 | 产业发展 | 任务甲。 | 区卫健局/sole',
      '2 | 产业发展 | 任务乙 | ',
      '3 | 产业发展 > 二、社会民生 | 任务丙。 | 区教育局/sole',
    ]);
    expect(file.issues).toMatchObject([{ code: 'no-responsible-body', cell: 'C4' }]);
  });

  it('takes 1. for a label where the tasks below are numbered （1）', async () => {
    const file = await readTyped({
      rows: [
        ['工作任务', '责任单位'],
        ['一、养老服务体系建设', null],
        ['1.完善设施网络', null],
        ['（1）新建养老服务中心。', '区民政局'],
        ['（2）改造老旧养老院。', '区住建局'],
        ['2.提升服务质量', null],
        ['（1）培训护理人员。', '区人社局'],
      ],
    });
    expect(shortTasks(file)).toEqual([
      '（1） | 一、养老服务体系建设 > 1.完善设施网络 | （1）新建养老服务中心。 | 区民政局/sole',
      '（2） | 一、养老服务体系建设 > 1.完善设施网络 | （2）改造老旧养老院。 | 区住建局/sole',
      '（1） | 一、养老服务体系建设 > 2.提升服务质量 | （1）培训护理人员。 | 区人社局/sole',
    ]);
  });

  it('takes 第一部分 for the outermost label', async () => {
    const rows = [
      HEADER,
      ['第一部分'],
      ['一、经济'],
      ['1', '任务甲。', '区发改局'],
      ['第二部分'],
      ['2', '任务乙。', '区民政局'],
    ];
    expect(shortTasks(await readTyped({ rows }))).toEqual([
      '1 | 第一部分 > 一、经济 | 任务甲。 | 区发改局/sole',
      '2 | 第二部分 | 任务乙。 | 区民政局/sole',
    ]);
  });

  it('carries a category column down over blanks, and joins it to labels in rows of their own', async () => {
    const rows = [
      ['类别', ...HEADER],
      ['一、重点任务'],
      ['（一）经济', '1', '任务甲。', '区发改局'],
      [null, '2', '任务乙。', '区财政局'],
      ['（二）民生', '3', '任务丙。', '区民政局'],
      ['二、保障措施'],
      [null, '4', '任务丁。', '区民政局'],
    ];
    expect(shortTasks(await readTyped({ rows, merges: ['A2:D2', 'A3:A4', 'A6:D6'] }))).toEqual([
      '1 | 一、重点任务 > （一）经济 | 任务甲。 | 区发改局/sole',
      '2 | 一、重点任务 > （一）经济 | 任务乙。 | 区财政局/sole',
      '3 | 一、重点任务 > （二）民生 | 任务丙。 | 区民政局/sole',
      '4 | 二、保障措施 | 任务丁。 | 区民政局/sole',
    ]);
  });

  it('puts a merged outer column before the labels beside it', async () => {
    const rows = [
      ['类别', ...HEADER],
      ['一、重点任务', '（一）经济'],
      [null, '1', '任务甲。', '区发改局'],
      [null, '（二）民生'],
      [null, '2', '任务乙。', '区民政局'],
    ];
    expect(shortTasks(await readTyped({ rows, merges: ['A2:A5', 'B2:D2', 'B4:D4'] }))).toEqual([
      '1 | 一、重点任务 > （一）经济 | 任务甲。 | 区发改局/sole',
      '2 | 一、重点任务 > （二）民生 | 任务乙。 | 区民政局/sole',
    ]);
  });
});

describe('rows of work', () => {
  it('gives one task several bodies where its text is merged over their rows, or left blank below', async () => {
    const rows = [HEADER, ['1', '任务甲。', '区卫健局'], [null, null, '区民政局'], ['2', '任务乙。', '区教育局']];
    const expected = ['1 |  | 任务甲。 | 区卫健局/unspecified 区民政局/unspecified', '2 |  | 任务乙。 | 区教育局/sole'];
    const merged = await readTyped({ rows, merges: ['A2:A3', 'B2:B3'] });
    expect(shortTasks(merged)).toEqual(expected);
    expect(tasksOf(merged)[0]?.source.range).toBe('A2:C3');
    expect(tasksOf(merged)[0]?.assignments.map(({ cell }) => cell)).toEqual(['C2', 'C3']);
    expect(shortTasks(await readTyped({ rows }))).toEqual(expected);
  });

  it('gives several tasks the bodies, the number and the last day that are merged over them', async () => {
    const file = await readTyped({
      rows: [
        [...HEADER, '完成时限'],
        ['1', '任务甲。', '区卫健局牵头，区民政局配合', '2024年底前'],
        [null, '任务乙。', null, null],
        ['2', '任务丙。', '区教育局', '2025年底前'],
      ],
      merges: ['A2:A3', 'C2:C3', 'D2:D3'],
    });
    expect(shortTasks(file).slice(0, 2)).toEqual([
      '1 |  | 任务甲。 | 区卫健局/lead 区民政局/support',
      '1 |  | 任务乙。 | 区卫健局/lead 区民政局/support',
    ]);
    expect(tasksOf(file).map((task) => task.due)).toEqual(['2024-12-31', '2024-12-31', '2025-12-31']);
    expect(codesOf(file)).toEqual([]);
  });

  it('takes 同上 and 〃 for the value above, and says so', async () => {
    const file = await readTyped({
      rows: [HEADER, ['1', '任务甲。', '区卫健局牵头'], ['2', '任务乙。', '同上'], ['3', '任务丙。', '〃']],
    });
    expect(tasksOf(file).map((task) => task.assignments[0]?.department)).toEqual(['区卫健局', '区卫健局', '区卫健局']);
    expect(codesOf(file)).toEqual(['ditto', 'ditto']);
  });

  it('drops page headers, and joins a text that a page break cut in two', async () => {
    const file = await readTyped({
      rows: [
        HEADER,
        ['1', '推进养老服务中心建设，完善', '区民政局'],
        ['序号', '工作任务', '负责单位'],
        [null, '服务功能，提高服务水平。', null],
        ['2', '任务乙。', '区教育局'],
      ],
    });
    expect(tasksOf(file).map((task) => task.content)).toEqual([
      '推进养老服务中心建设，完善服务功能，提高服务水平。',
      '任务乙。',
    ]);
    expect(file.issues).toMatchObject([{ code: 'continued-content', cell: 'B4' }]);
    expect(file.tables[0]?.rows).toContainEqual({ row: 3, meaning: 'repeated-header' });
  });

  it('takes no total, note, signature or date below the table for work', async () => {
    const file = await readTyped({
      rows: [
        HEADER,
        ['1', '任务甲。', '区卫健局、区民政局'],
        ['合计', '1项', null],
        ['注：1.本表由区政府督查室负责解释。'],
        ['2.各单位每月25日前报送进展。'],
        ['填表人：张三', null, '联系电话：1234567'],
        [],
        [null, null, 'XX区人民政府办公室'],
        [null, null, '2024年3月1日'],
      ],
    });
    expect(shortTasks(file)).toEqual(['1 |  | 任务甲。 | 区卫健局/unspecified 区民政局/unspecified']);
    expect(file.tables[0]?.notes.map((note) => note.cell)).toEqual(['A4', 'A5']);
    expect(file.tables[0]?.range).toBe('A1:C2');
  });

  it('says that a row with a number and bodies but without a task was not taken', async () => {
    const file = await readTyped({ rows: [HEADER, ['1', '任务甲。', '区卫健局'], ['2', null, '区教育局']] });
    expect(tasksOf(file)).toHaveLength(1);
    expect(file.issues).toMatchObject([{ code: 'missing-content', severity: 'error', cell: 'A3' }]);
  });

  it('lets a note or a header say that the body named first leads', async () => {
    const row = ['1', '任务甲。', '区卫健局、区民政局'];
    const first = ['区卫健局/lead', '区民政局/support'].join(' ');
    const noted = await readTyped({ rows: [HEADER, row, ['注：排在首位的单位为牵头单位，其他为配合单位。']] });
    expect(shortTasks(noted)).toEqual([`1 |  | 任务甲。 | ${first}`]);
    const headed = await readTyped({ rows: [['序号', '工作任务', '责任单位\n（列第一位的为牵头单位）'], row] });
    expect(shortTasks(headed)).toEqual([`1 |  | 任务甲。 | ${first}`]);
  });

  it('lets a note say which sign marks the leading body', async () => {
    const file = await readTyped({
      rows: [
        HEADER,
        ['1', '任务甲。', '区卫健局、★区民政局'],
        ['2', '任务乙。', '区教育局'],
        ['注：标★的为牵头单位。'],
      ],
    });
    expect(shortTasks(file)).toEqual([
      '1 |  | 任务甲。 | 区民政局/lead 区卫健局/support',
      '2 |  | 任务乙。 | 区教育局/sole',
    ]);
  });
});
