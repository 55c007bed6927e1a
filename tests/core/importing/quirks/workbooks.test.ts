import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/shared/errors.ts';
import { readTyped, shortTasks, tasksOf } from '../read-typed.ts';

const HEADER = ['序号', '工作任务', '责任单位'];
const TASK = ['1', '推进养老服务中心建设。', '区民政局'];

describe('workbooks', () => {
  it('takes in the task table only: no cover, instructions, list of bodies, summary or hidden sheet', async () => {
    const file = await readTyped([
      { name: '封面', rows: [['花都区2024年重点任务分工表'], ['区政府督查室']] },
      {
        name: '填表说明',
        rows: [
          ['序号', '填报项目', '填报说明'],
          ['1', '工作任务', '逐项填写工作任务的完成情况，不得空项漏项。'],
        ],
      },
      { name: '任务', rows: [HEADER, TASK] },
      {
        name: '单位名单',
        rows: [
          ['序号', '责任单位', '主要职责', '联系人'],
          ['1', '区民政局', '负责全区养老服务工作的组织协调和督促检查。', '张三'],
        ],
      },
      {
        name: '汇总',
        rows: [
          ['序号', '责任单位', '任务数', '牵头任务数'],
          ['1', '区民政局', 3, 2],
        ],
      },
      { name: '去年', rows: [HEADER, ['1', '去年的任务。', '区民政局']], hidden: true },
      { name: '空表', rows: [] },
    ]);
    expect(file.tables.map((table) => table.sheet)).toEqual(['任务']);
    expect(file.issues.map(({ severity, code, sheet }) => [severity, code, sheet])).toEqual([
      ['info', 'no-task-table', '封面'],
      ['info', 'no-task-table', '填表说明'],
      ['info', 'no-task-table', '单位名单'],
      ['info', 'no-task-table', '汇总'],
      ['info', 'hidden-sheet', '去年'],
    ]);
  });

  it('reads several tables with different columns, on one sheet and on several', async () => {
    const file = await readTyped([
      {
        rows: [
          ['附件1'],
          ['甲分工表'],
          HEADER,
          TASK,
          [],
          ['附件2'],
          ['乙任务清单'],
          ['序号', '牵头单位', '配合单位', '重点任务'],
          ['1', '区教育局', '区财政局', '推进学校建设。'],
        ],
      },
      {
        rows: [
          ['重点任务', '责任单位'],
          ['推进医院建设。', '区卫健局'],
        ],
      },
    ]);
    expect(file.tables.map(({ sheet, title, range }) => [sheet, title, range])).toEqual([
      ['Sheet1', '甲分工表', 'A3:C4'],
      ['Sheet1', '乙任务清单', 'A8:D9'],
      ['Sheet2', null, 'A1:B2'],
    ]);
    expect(shortTasks(file)).toEqual([
      '1 |  | 推进养老服务中心建设。 | 区民政局/sole',
      '1 |  | 推进学校建设。 | 区教育局/lead 区财政局/support',
      '- |  | 推进医院建设。 | 区卫健局/sole',
    ]);
  });

  it('begins a new table with the same header where 附件2 and a title of its own stand above it', async () => {
    const file = await readTyped({
      rows: [['甲分工表'], HEADER, TASK, ['附件2'], ['乙分工表'], HEADER, ['1', '推进学校建设。', '区教育局']],
    });
    expect(file.tables.map((table) => table.title)).toEqual(['甲分工表', '乙分工表']);
    expect(tasksOf(file).map((task) => task.category)).toEqual([[], []]);
    expect(file.issues).toEqual([]);
  });

  it('reads hidden rows, and says which', async () => {
    const file = await readTyped({ rows: [HEADER, TASK, ['2', '推进学校建设。', '区教育局']], hiddenRows: [3] });
    expect(tasksOf(file)).toHaveLength(2);
    expect(file.issues).toMatchObject([{ code: 'hidden-rows', severity: 'warning', cell: 'A3' }]);
  });

  it('refuses a workbook without a task table, naming the file, the sheets and what was looked for', async () => {
    const reading = readTyped(
      {
        name: '通讯录',
        rows: [
          ['序号', '责任单位', '联系人'],
          ['1', '区民政局', '张三'],
        ],
      },
      '名单.xlsx',
    );
    await expect(reading).rejects.toBeInstanceOf(AppError);
    await expect(reading).rejects.toThrow(/“名单.xlsx”.*“通讯录”.*责任单位/);
  });

  it('knows the file by its bytes and the task by its cells', async () => {
    const file = await readTyped({ rows: [HEADER, TASK] });
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(tasksOf(file)[0]?.cells).toEqual({ number: 'A2', category: [], content: 'B2', responsibility: ['C2'] });
  });
});
