import { describe, expect, it } from 'vitest';
import { isBody, isCollective, isOrgan, isPlace } from '../../../src/core/parsing/department-name.ts';
import { expandNames, prefixOf } from '../../../src/core/parsing/governed-prefix.ts';
import { isPersonName, personAt } from '../../../src/core/parsing/person-name.ts';

describe('names of bodies', () => {
  it.each([
    '区民政局',
    '团区委',
    '国家开发银行',
    '区残联',
    '老龄办',
    '市民政局（市老龄办）',
    '国网花都供电公司',
    '之江实验室',
  ])('takes %s for an office', (name) => expect(isOrgan(name)).toBe(true));

  it.each(['社会', '农贸市场', '承办', '区人力资源社会保障', '区卫生', '区社'])(
    'does not take %s for a complete name',
    (name) => expect(isOrgan(name) || isPlace(name)).toBe(false),
  );

  it('takes short forms for whole names only where nothing else is said', () => {
    expect([isBody('发改'), isBody('区财政'), isOrgan('发改'), isBody('校园安全')]).toEqual([true, true, false, false]);
  });

  it.each([
    '各街乡',
    '各相关委办局',
    '县（市、区）人民政府',
    '市直有关部门',
    '其他单位',
    '乡镇（街道）',
    '地方各级人民政府',
    '沿线乡镇',
    '三大运营商',
    '派出单位党组织',
    '省直有关执法部门',
  ])('takes %s for many bodies', (name) => expect(isCollective(name)).toBe(true));

  it.each([
    '区民政局',
    '市民政局（市老龄办）',
    '基层卫生科',
    '市直属机关工委',
    '崔各庄乡',
    '五大连池市',
    '三家子镇',
    '机关党委',
    '新街镇',
    '县派出所',
  ])('does not take %s for many bodies', (name) => expect(isCollective(name)).toBe(false));
});

describe('the prefix that governs a list', () => {
  it.each([
    ['区卫计局', '区'],
    ['花都区卫计局', '花都区'],
    ['自治区财政厅', '自治区'],
    ['市场监管局', ''],
    ['市监局', ''],
    ['市监察局', '市'],
    ['市政设施管理处', ''],
    ['市政务服务局', '市'],
    ['市民服务中心', ''],
    ['民政部', ''],
    ['各镇街', ''],
    ['高新区管委会', ''],
  ])('of %s is “%s”', (name, prefix) => expect(prefixOf(name)).toBe(prefix));

  it('is that of the first name, not of a collective before it', () => {
    expect(expandNames(['各镇街', '区教育局', '民政局'])).toEqual(['各镇街', '区教育局', '区民政局']);
    expect(expandNames(['民政局', '区教育局', '财政局'])).toEqual(['民政局', '区教育局', '财政局']);
  });

  it('is given to no name that has a place of its own, and to no group', () => {
    const names = ['市应急局', '滨江军分区', '铜仁职院', '三大运营商', '派出单位党组织', '人武部'];
    expect(expandNames(names)).toEqual([...names.slice(0, -1), '市人武部']);
  });
});

describe('names of persons', () => {
  it.each(['张三', '王小明', '李 四'])('takes %s for a person', (name) => expect(isPersonName(name)).toBe(true));
  it.each(['文旅', '金融办', '民政局', '各科室', '区教育局', '发改'])('does not take %s for a person', (name) =>
    expect(isPersonName(name)).toBe(false),
  );
  it('ends where the name ends', () => {
    expect([personAt('张三，区民政局'), personAt('区民政局'), personAt('张三负责统筹')]).toEqual([2, 0, 0]);
  });
});
