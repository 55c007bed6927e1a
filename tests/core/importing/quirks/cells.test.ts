import { describe, expect, it } from 'vitest';
import { readTyped, shortTasks, tasksOf } from '../read-typed.ts';

describe('cells that say more than their column', () => {
  it('reads bodies and until when from brackets behind the task, as the State Council writes them', async () => {
    const file = await readTyped({
      rows: [
        ['国务院关于落实2020年重点工作分工的意见'],
        ['序号', '重点工作及部门分工'],
        [1, '延长延期还本付息政策。（人民银行牵头，财政部参与，5月底前出台相关政策）'],
        [2, '放宽登记经营场所限制。〔市场监管总局负责，年内持续推进〕'],
        [3, '支持大中小企业融通发展（含专精特新企业）。'],
      ],
    });
    expect(tasksOf(file).map(({ assignments, due }) => [assignments.map((each) => each.department), due])).toEqual([
      [['人民银行', '财政部'], '2020-05-31'],
      [['市场监管总局'], null],
      [[], null],
    ]);
  });

  it('reads the last day from the cell that names the bodies', async () => {
    const [task] = tasksOf(
      await readTyped({
        rows: [
          ['序号', '整改措施', '责任分工及时限'],
          [1, '修订内控制度。', '责任领导：郑某\n责任科室：财务科\n整改时限：2024年6月底前'],
          [2, '建立集中采购平台。', '责任科室：后勤管理中心\n整改时限：立行立改'],
        ],
      }),
    );
    expect(task?.assignments.map(({ department, role }) => [department, role])).toEqual([['财务科', 'sole']]);
    expect(task?.due).toBe('2024-06-30');
  });

  it('takes the header over a single column for no category', async () => {
    const file = await readTyped({
      rows: [
        ['2024年民生实事项目'],
        ['项目内容及责任单位'],
        ['1.新增托位400个。（牵头领导：庞某某，责任单位：区教育局）'],
        ['2.新增公共停车位1200个以上。（牵头领导：李某，责任单位：区住建局、区公安分局）'],
      ],
    });
    expect(tasksOf(file).map(({ category, assignments }) => [category, assignments.length])).toEqual([
      [[], 1],
      [[], 2],
    ]);
  });

  it('takes the content, not the name or the target, for the task', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '事项名称', '项目内容', '牵头单位'],
        [1, '献血屋建设', '在城区建设献血屋1个。', '区卫健局'],
        [2, '青少年宫', '新建家门口的青少年宫1个。', '团区委'],
        ['附表'],
        ['序号', '考核内容', '单位', '年度目标', '责任部门'],
        [1, '粮食播种面积', '万亩', 0.07, '县农业农村局'],
        [2, '水产品产量', '万吨', 42, '县农业农村局'],
      ],
    });
    expect(shortTasks(file).map((line) => line.split(' | ')[2])).toEqual([
      '在城区建设献血屋1个。',
      '新建家门口的青少年宫1个。',
      '粮食播种面积',
      '水产品产量',
    ]);
  });
});

describe('a column behind the task that sorts it', () => {
  it('is no category of the task; one over several tasks is', async () => {
    const rows = [
      ['序号', '整改要求', '整改责任单位', '整改期限', '整改类型'],
      [1, '限期上缴国库。', '区财政局', '2024年9月底前', '立行立改类'],
      [2, '完善资金分配办法。', '区财政局、区教育局', '2024年12月底前', '立行立改类'],
    ];
    const apart = await readTyped({ rows });
    expect(tasksOf(apart).map(({ category }) => category)).toEqual([[], []]);
    const over = await readTyped({
      rows: [...rows.slice(0, 2), [...(rows[2] ?? []).slice(0, 4), null]],
      merges: ['E2:E3'],
    });
    expect(tasksOf(over).map(({ category }) => category)).toEqual([['立行立改类'], ['立行立改类']]);
  });
});

describe('goals in a column of their own', () => {
  it('are goals although nothing but the number is written, and the task is their name', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '考核指标', '目标值', '分值', '责任单位'],
        [1, '城镇新增就业人数', '8000人', '10分', '区人社局'],
        [2, '招商引资到位资金', '不低于60亿元', '20分', '区投促局'],
      ],
    });
    expect(
      tasksOf(file).flatMap(({ indicators }) =>
        indicators.map(({ name, operator, value, unit, cell }) => [name, operator, value, unit, cell]),
      ),
    ).toEqual([
      ['城镇新增就业人数', '=', 8000, '人', 'C2'],
      ['招商引资到位资金', '>=', 60, '亿元', 'C3'],
    ]);
  });

  it('count once where the task says the same, and are not taken from steps by quarter', async () => {
    const file = await readTyped({
      rows: [
        ['序号', '工作任务', '工作目标', '进度安排', null, '责任单位'],
        [null, null, null, '一季度', '二季度', null],
        [1, '筹集保障性租赁住房600套。', '筹集600套', '筹集200套', '筹集400套', '住房保障中心'],
        [2, '更换燃气管道36公里。', '入户安检率达到100%', '更换10公里', '更换25公里', '公用事业股'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'],
    });
    expect(tasksOf(file).map(({ indicators }) => indicators.map(({ value, unit }) => `${value}${unit}`))).toEqual([
      ['600套'],
      ['36公里', '100%'],
    ]);
  });
});
