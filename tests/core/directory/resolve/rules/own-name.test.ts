import { describe, expect, it } from 'vitest';
import { directory, last, shortly } from '../resolving.ts';

describe('a name met for the first time', () => {
  it('is entered as it stands where it is complete and like no other', () => {
    expect(last('花都区', ['区妇幼保健院'])).toMatchObject({ rule: 'own-name', certainty: 'certain', candidates: [] });
  });

  it('is shown to a person where another one is like it, and stays its own', () => {
    const like = last('花都区', ['区投资促进局', '区招商投资促进局']);
    expect(like).toMatchObject({ rule: 'own-name', certainty: 'likely', body: { name: '区招商投资促进局' } });
    expect(like.candidates).toMatchObject([{ name: '区投资促进局', why: '与“区投资促进局”名称相近' }]);
  });

  it('is shown where it may be short for another: 公卫科 and 公共卫生科', () => {
    expect(shortly('城关镇', ['公卫科', '公共卫生科'])).toEqual([
      '公卫科 = 公卫科: own-name, certain',
      '公共卫生科 = 公共卫生科: own-name, likely',
    ]);
  });

  it('is asked about where it names a district that the city does not have', () => {
    const asked = last('乌海市', ['海勃湾区中医院', '海区中医院'], directory([['海勃湾区', '区中医院']]));
    expect(asked).toMatchObject({
      certainty: 'open',
      departmentId: null,
      body: { place: '乌海市', name: '海区中医院' },
    });
    expect(asked.candidates).toEqual([
      { departmentId: 1, name: '区中医院', place: '海勃湾区', why: '乌海市辖有“海勃湾区”' },
      { departmentId: null, name: '海南区中医院', place: '海南区', why: '乌海市辖有“海南区”' },
    ]);
  });

  it.each(['社区卫生服务中心', '开发区管委会', '景区管理处', '乌达区中医院'])('is not asked about for %s', (name) => {
    expect(last('乌海市', [name]).certainty).toBe('certain');
  });

  it('is open where it is no complete name', () => {
    expect(shortly('花都区', ['花都通信服务'])).toEqual(['花都通信服务 = 花都通信服务: none, open']);
  });
});
