import { describe, expect, it } from 'vitest';
import { directory, last, shortly } from '../resolving.ts';

describe('a name in another spelling', () => {
  it.each([
    ['花都区', '区民政局', '花都区民政局'],
    ['花都区', '区民政局', '广州市花都区民政局'],
    ['花都区', '区民政局', '花都民政局'],
    ['花都区', '区民政局', '民政局'],
    ['花都区', '区民政局', '区 民政局。'],
    ['乌海市', '民政局', '市民政局'],
    ['乌海市', '民政局', '乌海市民政局'],
    ['乌海市', '内蒙古自治区民政厅', '自治区民政厅'],
    ['湘西自治州', '州民政局', '湘西州民政局'],
    ['湘西自治州', '州民政局', '湘西土家族苗族自治州民政局'],
    ['国家', '发展改革委', '国家发展改革委'],
    ['国家', '老龄办', '全国老龄办'],
    ['花都区', '区委组织部', '中共花都区委组织部'],
    ['花都区', '团区委', '共青团花都区委员会'],
    ['花都区', '区卫生健康委', '区卫生健康委员会'],
    ['义乌市', '市民政局', '民政局'],
    ['金东区', '孝顺镇', '孝顺镇人民政府'],
    ['花都区', '新华街道', '新华街道办事处'],
    ['杭州市', '余杭区政府', '余杭区'],
    ['云岭县', '县人民医院', '云岭县人民医院'],
  ])('in %s: %s = %s', (place, known, name) => {
    expect(shortly(place, [known, name])[1]).toBe(`${name} = ${known}: same-name, certain`);
  });

  it('is found in the directory, by each of its names', () => {
    const known = directory([['花都区', '区城管局', '区综合执法局']]);
    expect(last('花都区', ['花都区综合执法局'], known)).toMatchObject({ departmentId: 1, rule: 'same-name' });
  });

  it('with another body in brackets is likely the one before them', () => {
    expect(shortly('花都区', ['区财政局', '区财政局（金融办）'])[1]).toBe(
      '区财政局（金融办） = 区财政局: same-name, likely',
    );
  });

  it('tells what differs, and what was left out in the source', () => {
    expect(last('花都区', ['区民政局', '花都区民政局']).reason).toBe(
      '“花都区民政局”就是“区民政局”，只是名称前的层级或地名写法不同。',
    );
  });
});

describe('a name of another body', () => {
  it.each([
    ['花都区', '区民政局', '市民政局', 'another level'],
    ['花都区', '区民政局', '广东省民政厅', 'another level'],
    ['花都区', '区民政局', '余杭区民政局', 'another place'],
    ['乌海市', '民政局', '海勃湾区民政局', 'a district of the city'],
    ['丰水县', '县水利局', '滨江市水利局', 'a place that no list knows'],
    ['朝阳区', '区人民医院', '朝阳医院', 'the name of a hospital'],
    ['花都区', '区市场监管局', '市场监管所', 'another office'],
    ['花都区', '区人民医院', '区第二人民医院', 'a number'],
  ])('in %s: %s is not %s (%s)', (place, known, name) => {
    expect(shortly(place, [known, name])[1]).toBe(`${name} = ${name}: own-name, certain`);
  });

  it('is not shared by two places', () => {
    const known = directory([['朝阳区', '区民政局']]);
    expect(last('花都区', ['区民政局'], known)).toMatchObject({ departmentId: null, body: { place: '花都区' } });
  });

  it('is 市场监管局, not the office of a city: 市 is part of the subject', () => {
    expect(shortly('朝阳区', ['区市场监管局', '市场监管局', '朝阳市场监管局']).slice(1)).toEqual([
      '市场监管局 = 区市场监管局: same-name, certain',
      '朝阳市场监管局 = 区市场监管局: same-name, certain',
    ]);
  });
});
