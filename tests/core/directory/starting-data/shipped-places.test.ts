import { describe, expect, it } from 'vitest';
import { data } from './shipped.ts';

const byCode = new Map(data.places.map((place) => [place.code, place]));

describe('the groups', () => {
  it.each(['各街乡', '各镇街', '各镇（街）', '各街道（乡镇）'])('know %s as the same as 各街乡', (expression) => {
    expect(groupOf(expression)).toMatchObject({ id: '各街乡', definite: true });
  });

  it.each([
    ['各街乡', '各街道', '各乡镇'],
    ['各县（市、区）', '各县（市）', '各区'],
    ['各有关部门', '市直有关部门', '区直有关部门', '区直各部门'],
    ['各乡镇（街道）党（工）委', '各乡镇党委', '各乡镇党委、政府'],
  ])('do not take %s and %s for the same', (...expressions) => {
    expect(new Set(expressions.map((expression) => groupOf(expression)?.id)).size).toBe(expressions.length);
  });

  it.each(['相关部门', '各有关部门', '各相关委办局', '等部门', '有关区政府', '各级'])(
    'give no members to %s',
    (expression) => {
      expect(groupOf(expression)?.definite).toBe(false);
    },
  );

  it.each(['各区县（市）政府', '各县（市、区）人民政府', '各县市区'])('know %s', (expression) => {
    expect(groupOf(expression)).toMatchObject({ id: '各区县', definite: true });
  });
});

describe('the places', () => {
  it('reach from the state to the counties', () => {
    expect(chainOf('440114')).toEqual(['花都区', '广州市', '广东省', '国家']);
    expect(chainOf('150303')).toEqual(['海南区', '乌海市', '内蒙古自治区', '国家']);
    expect(data.places.filter(({ level }) => level === 'county').length).toBeGreaterThan(2800);
    expect(data.places.filter(({ level }) => level === 'province')).toHaveLength(34);
  });

  it('hang the districts of a municipality on it, and tell two 朝阳区 apart', () => {
    const chains = data.places.filter(({ name }) => name === '朝阳区').map(({ code }) => chainOf(code).slice(1, 3));
    expect(chains).toEqual([
      ['北京市', '国家'],
      ['长春市', '吉林省'],
    ]);
  });

  it('hold no entry that is none: 市辖区, 省直辖县级行政区划, zones of statistics', () => {
    const pseudo = /^(?:市辖区|县|.*直辖县级行政区划|.*(?:开发|管理|示范|实验)区)$/u;
    expect(data.places.filter(({ name }) => pseudo.test(name))).toEqual([]);
  });
});

function groupOf(expression: string) {
  return data.groups.find(({ expressions }) => expressions.includes(expression));
}

function chainOf(code: string): readonly string[] {
  const place = byCode.get(code);
  if (!place) return [];
  return [place.name, ...(place.parent === null ? [] : chainOf(place.parent))];
}
