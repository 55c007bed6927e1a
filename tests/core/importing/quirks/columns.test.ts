import { describe, expect, it } from 'vitest';
import { codesOf, readTyped, shortTasks, tasksOf } from '../read-typed.ts';

const meanings = (file: Awaited<ReturnType<typeof readTyped>>) =>
  file.tables.flatMap((table) => table.columns.map(({ column, meaning }) => `${column}:${meaning}`)).join(' ');

describe('the columns of a table', () => {
  it('finds a header whose cells are padded with spaces and line breaks', async () => {
    const file = await readTyped({
      rows: [
        ['序 号', '工作\n任务', '责　任\n单　位'],
        ['1', '推进养老服务中心建设。', '区民政局负责'],
      ],
    });
    expect(shortTasks(file)).toEqual(['1 |  | 推进养老服务中心建设。 | 区民政局/sole']);
  });

  it('reads 责任单位 over 牵头单位 and 配合单位 as two columns, merged or not', async () => {
    const rows = [
      ['2024年重点任务分工表'],
      ['序号', '工作任务', '责任单位', null, '完成时限'],
      [null, null, '牵头', '配合', null],
      ['1', '推进政务服务改革。', '市政务服务局', '市司法局', '2024年6月底前'],
      ['2', '推进城市更新。', '市住建局', null, '年底前'],
    ];
    const expected = [
      '1 |  | 推进政务服务改革。 | 市政务服务局/lead 市司法局/support',
      '2 |  | 推进城市更新。 | 市住建局/lead',
    ];
    const merged = await readTyped({ rows, merges: ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'] });
    expect(shortTasks(merged)).toEqual(expected);
    expect(shortTasks(await readTyped({ rows }))).toEqual(expected);
    expect(tasksOf(merged).map((task) => task.due)).toEqual(['2024-06-30', '2024-12-31']);
  });

  it('takes 责任单位 beside 牵头单位 for the doers, and 分管领导 for no body', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '重点工作', '市政府分管领导', '牵头单位', '责任单位', '备注'],
        ['1', '建设养老服务中心', '张三', '市民政局', '各区政府', '民生实事'],
      ],
    });
    expect(meanings(file)).toBe('A:number B:content C:leader D:lead E:doers F:remark');
    const [task] = tasksOf(file);
    expect(task?.assignments.map((each) => each.department)).toEqual(['市民政局', '各区政府']);
    expect(task?.extras.map(({ header, text, cell }) => [header, text, cell])).toEqual([
      ['市政府分管领导', '张三', 'C2'],
      ['备注', '民生实事', 'F2'],
    ]);
  });

  it('keeps goals, measures, people and progress as extras, and none of them as the task', async () => {
    const header = '序号 重点任务 工作目标 工作措施 分管领导 责任单位 责任人 联系人 完成时限 进展情况 备注'.split(' ');
    const row = '1 推进养老服务 建成1个中心 分步实施 张三 区民政局 李四 王五 2024年6月底前 正在推进 无'.split(' ');
    const file = await readTyped({ rows: [header, row] });
    expect(meanings(file)).toBe(
      'A:number B:content C:goal D:measures E:leader F:responsibility G:person H:contact I:deadline J:progress K:remark',
    );
    expect(shortTasks(file)).toEqual(['1 |  | 推进养老服务 | 区民政局/sole']);
  });

  it('takes the first of two task columns for a category where it is merged over several tasks', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '重点工作', '具体任务', '责任单位'],
        ['1', '养老服务', '建设中心。', '区民政局'],
        ['2', null, '培训护工。', '区人社局'],
        ['3', '医疗服务', '建设医院。', '区卫健局'],
      ],
      merges: ['B2:B3'],
    });
    expect(shortTasks(file)).toEqual([
      '1 | 养老服务 | 建设中心。 | 区民政局/sole',
      '2 | 养老服务 | 培训护工。 | 区人社局/sole',
      '3 | 医疗服务 | 建设医院。 | 区卫健局/sole',
    ]);
  });

  it('reads one header merged over a category column and a task column', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '工作任务', null, '责任单位'],
        ['1', '养老服务', '建设中心。', '区民政局'],
        ['2', null, '培训护工。', '区人社局'],
        ['3', '医疗服务', '建设医院。', '区卫健局'],
      ],
      merges: ['B1:C1', 'B2:B3'],
    });
    expect(meanings(file)).toBe('A:number B:category C:content D:responsibility');
    expect(shortTasks(file)[1]).toBe('2 | 养老服务 | 培训护工。 | 区人社局/sole');
  });

  it('takes measures for the tasks only where they divide a task among bodies', async () => {
    const header = ['序号', '工作任务', '具体举措', '责任单位'];
    const divided = await readTyped({
      rows: [
        header,
        ['1', '养老服务', '建设中心。', '区民政局'],
        [null, null, '培训护工。', '区人社局'],
        ['2', '医疗服务', '建设医院。', '区卫健局'],
      ],
      merges: ['A2:A3', 'B2:B3'],
    });
    expect(shortTasks(divided)).toEqual([
      '1 | 养老服务 | 建设中心。 | 区民政局/sole',
      '1 | 养老服务 | 培训护工。 | 区人社局/sole',
      '2 | 医疗服务 | 建设医院。 | 区卫健局/sole',
    ]);
    const listed = await readTyped({
      rows: [
        header,
        ['1', '养老服务', '建设中心。', '区民政局'],
        [null, null, '培训护工。', null],
        ['2', '医疗服务', '建设医院。', '区卫健局'],
      ],
      merges: ['A2:A3', 'B2:B3', 'D2:D3'],
    });
    expect(shortTasks(listed)).toEqual(['1 |  | 养老服务 | 区民政局/sole', '2 |  | 医疗服务 | 区卫健局/sole']);
    expect(tasksOf(listed)[0]?.extras.map((extra) => extra.text)).toEqual(['建设中心。', '培训护工。']);
  });

  it('takes 项目 for the task where no other column holds one', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '项目', '责任单位'],
        ['1', '建设养老服务中心', '区民政局'],
      ],
    });
    expect(shortTasks(file)).toEqual(['1 |  | 建设养老服务中心 | 区民政局/sole']);
  });

  it('asks where no header word names the tasks, and takes the long texts for them', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '部署安排', '责任单位'],
        ['1', '加快推进城乡养老服务中心建设，完善服务功能。', '区民政局'],
      ],
    });
    expect(tasksOf(file)).toHaveLength(1);
    expect(file.issues).toMatchObject([{ code: 'content-guessed', severity: 'warning', cell: 'B1' }]);
  });

  it('reads a real date by what its format shows, with the year of the title where it shows none', async () => {
    const day = (month: number, date: number) => new Date(Date.UTC(2023, month - 1, date));
    const file = await readTyped({
      rows: [
        ['2024年任务分工表'],
        ['序号', '工作任务', '责任单位', '完成时限'],
        ['1', '推进甲任务。', '区民政局', day(6, 1)],
        ['2', '推进乙任务。', '区民政局', day(12, 30)],
        ['3', '推进丙任务。', '区民政局', day(9, 15)],
      ],
      formats: { D3: 'yyyy"年"m"月"', D4: 'm"月"d"日"', D5: 'yyyy-mm-dd' },
    });
    expect(tasksOf(file).map((task) => task.due)).toEqual(['2023-06-30', '2024-12-30', '2023-09-15']);
  });

  it('does not read hidden columns, and says so; a hidden column of bodies is worth a warning', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '工作任务', '牵头单位', '配合单位', '辅助列'],
        ['1', '推进甲任务。', '区民政局', '区财政局', 'x1'],
      ],
      hiddenColumns: ['D', 'E'],
    });
    expect(shortTasks(file)).toEqual(['1 |  | 推进甲任务。 | 区民政局/lead']);
    expect(file.issues.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ['hidden-column', 'warning', 'D1'],
      ['hidden-column', 'info', 'E1'],
    ]);
  });

  it('reads bodies out of the task where there is no column for them', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '工作任务', '完成时限'],
        ['1', '推进甲工作。（责任单位：区卫健局、区民政局）', '2024年6月底前'],
        ['2', '推进乙工作（区教育局、区财政局按职责分工负责）。', '2024年底前'],
        ['3', '推进丙工作（含丁、戊两项）。', '2024年底前'],
      ],
    });
    const [first, second, third] = tasksOf(file);
    expect(first?.responsibility).toBe('责任单位：区卫健局、区民政局');
    expect(second?.assignments.map(({ role }) => role)).toEqual(['joint', 'joint']);
    expect(third?.assignments).toEqual([]);
    expect(codesOf(file)).toEqual(['no-responsible-body']);
  });
});
