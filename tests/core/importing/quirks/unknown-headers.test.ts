import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/shared/errors.ts';
import { codesOf, readTyped, shortTasks } from '../read-typed.ts';

type Rows = readonly (readonly (string | number | null)[])[];

const refusalOf = async (rows: Rows) => {
  try {
    await readTyped({ rows }, '文件.xlsx');
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : 'crash';
  }
};

describe('headers that say nothing known', () => {
  it('are read by what stands below them, and each guess is asked about', async () => {
    const file = await readTyped({
      rows: [
        ['甲栏', '乙栏', '丙栏', '丁栏'],
        [1, '推进城乡养老服务中心建设。', '区民政局', '2024年6月底前'],
        [2, '开展食品安全专项整治。', '区市场监管局、区教育局', '2024年9月底前'],
      ],
    });
    expect(shortTasks(file)).toEqual([
      '1 |  | 推进城乡养老服务中心建设。 | 区民政局/sole',
      '2 |  | 开展食品安全专项整治。 | 区市场监管局/unspecified 区教育局/unspecified',
    ]);
    expect(codesOf(file).filter((code) => code === 'column-guessed')).toHaveLength(3);
    const guess = file.issues.find(({ cell, code }) => code === 'column-guessed' && cell === 'C1');
    expect(guess?.choices?.map(({ label }) => label)).toEqual([
      'C 列“丙栏”是责任单位',
      'C 列“丙栏”是牵头单位',
      'C 列“丙栏”是配合单位',
      'C 列“丙栏”是其他内容',
    ]);
  });

  it('may be missing altogether', async () => {
    const file = await readTyped({
      rows: [
        [1, '推进城乡养老服务中心建设。', '区民政局'],
        [2, '开展食品安全专项整治。', '区市场监管局'],
      ],
    });
    expect(shortTasks(file)).toHaveLength(2);
    expect(codesOf(file)).toContain('no-header');
  });

  it.each<[string, Rows]>([
    [
      'a list of bodies',
      [['单位名单'], ['序号', '名称', '驻地'], [1, '区民政局', '新华路1号'], [2, '区财政局', '公园路2号']],
    ],
    [
      'a contact list',
      [
        ['科室', '人员', '号码'],
        ['区民政局', '张三', '88881234'],
        ['区财政局', '李四', '88885678'],
      ],
    ],
    [
      'instructions',
      [['填表说明'], [1, '推进情况按月填写完整。', '区民政局'], [2, '完成情况按季填写完整。', '区财政局']],
    ],
    [
      'statistics',
      [
        ['单位', '甲类', '乙类', '丙类'],
        ['区民政局', 12, 30, 5],
        ['区财政局', 8, 21, 9],
      ],
    ],
    [
      'a budget',
      [
        ['名称', '用款方', '预算金额'],
        ['推进养老中心建设项目', '区民政局', 120],
        ['开展食品安全整治项目', '区财政局', 80],
      ],
    ],
    [
      'a timetable',
      [
        ['时段', '地点', '安排', '组织'],
        ['6月3日', '一楼', '开展业务培训讲座', '区委党校'],
        ['6月4日', '二楼', '组织现场教学活动', '区委党校'],
      ],
    ],
    [
      'duties of offices',
      [
        ['科室', '主要职责范围'],
        ['区民政局', '负责推进养老服务工作。'],
        ['区财政局', '负责组织预算编制工作。'],
      ],
    ],
    ['people on duty', [['值班表'], ['6月3日', '张三', '区民政局'], ['6月4日', '李四', '区财政局']]],
  ])('do not make work of %s', async (_, rows) => {
    expect(await refusalOf(rows)).toBe('no-task-table');
  });
});
