import { describe, expect, it } from 'vitest';
import { last, shortly } from '../resolving.ts';

describe('bodies under a line of command from above', () => {
  it.each([
    ['朝阳区', '朝阳规划分局', '市规划委朝阳分局'],
    ['朝阳区', '朝阳规划分局', '北京市规划委员会朝阳分局'],
    ['花都区', '区公安分局', '广州市公安局花都区分局'],
    ['花都区', '区公安分局', '花都公安分局'],
    ['咸安区', '市生态环境局咸安分局', '区生态环境分局'],
    ['经开区', '自然资源分局', '市自然资源局经开区分局'],
    ['咸宁市', '咸宁银保监分局', '市银保监分局'],
    ['咸宁市', '中国人民银行咸宁市中心支行', '人行咸宁市分行'],
    ['湘西自治州', '国网湘西供电公司', '湘西供电公司'],
  ])('in %s: %s = %s', (place, known, name) => {
    expect(shortly(place, [known, name])[1]).toBe(`${name} = ${known}: vertical, certain`);
  });

  it('belong to the place that they name, above or below the document', () => {
    expect(last('咸安区', ['咸宁银保监分局']).body).toMatchObject({ place: '咸宁市', level: 'city', kind: 'vertical' });
    expect(last('广州市', ['市规划局花都区分局']).body).toMatchObject({ place: '花都区', level: 'county' });
  });

  it('are likely one where one document writes 局 and another 分局', () => {
    expect(shortly('花都区', ['区公安分局', '区公安局'])[1]).toBe('区公安局 = 区公安分局: vertical, likely');
  });

  it('keep their lines apart: 规划 and 国土 were joined only later', () => {
    expect(shortly('朝阳区', ['朝阳规划分局', '朝阳国土分局', '市自然资源局朝阳分局'])).toEqual([
      '朝阳规划分局 = 朝阳规划分局: own-name, certain',
      '朝阳国土分局 = 朝阳国土分局: own-name, certain',
      '市自然资源局朝阳分局 = 市自然资源局朝阳分局: own-name, certain',
    ]);
    expect(last('朝阳区', ['朝阳国土分局']).body.line).toBe('国土资源');
  });

  it('are not the body above them', () => {
    expect(shortly('广州市', ['市规划局', '市规划局花都区分局'])[1]).toContain('own-name, certain');
  });

  it('are not read into 交警支队 and other parts of one body', () => {
    expect(last('花都区', ['市公安局交警支队']).body).toMatchObject({ name: '市公安局交警支队', place: '广州市' });
  });
});
