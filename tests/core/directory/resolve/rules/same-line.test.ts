import { describe, expect, it } from 'vitest';
import { directory, last, shortly } from '../resolving.ts';

describe('names of one line', () => {
  it('are one body across documents, whatever the time of either', () => {
    const known = directory([['花都区', '区卫计局']]);
    expect(last('花都区', ['区卫生健康局'], known)).toMatchObject({
      departmentId: 1,
      rule: 'same-line',
      certainty: 'certain',
      reason: '“区卫生健康局”是“区卫计局”2018—2019年机构调整后的名称（机构改革）。',
      candidates: [],
    });
  });

  it('tell the earlier name from the later one', () => {
    const known = directory([['花都区', '区卫生健康局']]);
    expect(last('花都区', ['区卫计局'], known).reason).toBe(
      '“区卫计局”是“区卫生健康局”2018—2019年机构调整前的名称（机构改革）。',
    );
    expect(last('花都区', ['区卫健局'], known).reason).toBe('“区卫健局”是“区卫生健康局”的简称。');
  });

  it('are one body in one document, too, where they are full and short name of one time', () => {
    expect(shortly('国家', ['发展改革委', '国家发改委'])[1]).toBe('国家发改委 = 发展改革委: same-line, certain');
  });

  it('are only likely one in one document where time or ending differs', () => {
    expect(shortly('乌海市', ['住房城乡建设委', '住房城乡建设局'])[1]).toBe(
      '住房城乡建设局 = 住房城乡建设委: same-line, likely',
    );
    expect(shortly('花都区', ['区卫计局', '区卫健局'])[1]).toBe('区卫健局 = 区卫计局: same-line, likely');
  });

  it('are asked about where subject and ending differ in one document', () => {
    const asked = last('花都区', ['区农委', '区农业局']);
    expect(asked).toMatchObject({ certainty: 'open', body: { name: '区农业局' } });
    expect(asked.candidates.map(({ name }) => name)).toEqual(['区农委']);
  });

  it('are read from a table that shortens all its names', () => {
    expect(shortly('花都区', ['区财政局', '财政', '发改'])).toEqual([
      '区财政局 = 区财政局: own-name, certain',
      '财政 = 区财政局: same-line, certain',
      '发改 = 发改: own-name, certain',
    ]);
  });

  it('mean the entry of the same place and level only', () => {
    const known = directory([
      ['广州市', '市卫生健康委'],
      ['朝阳区', '区卫生健康委'],
    ]);
    expect(last('花都区', ['区卫健局'], known)).toMatchObject({ departmentId: null, rule: 'own-name' });
  });

  it('are only likely one where a person keeps two entries of the line', () => {
    const known = directory([
      ['花都区', '区住房城乡建设局'],
      ['花都区', '区住建局'],
    ]);
    expect(last('花都区', ['区住建委'], known)).toMatchObject({ departmentId: 2, certainty: 'likely' });
    expect(last('花都区', ['区住建委'], known).candidates.map(({ departmentId }) => departmentId)).toEqual([2, 1]);
  });

  it('are asked about where each is as near as the other', () => {
    const known = directory([
      ['花都区', '区卫生局'],
      ['花都区', '区卫生健康局'],
    ]);
    expect(last('花都区', ['区卫计局'], known)).toMatchObject({ departmentId: null, certainty: 'open' });
  });
});

describe('names of two lines', () => {
  it('are two bodies though the lines were joined later', () => {
    const known = directory([
      ['花都区', '区国土资源局'],
      ['花都区', '区规划局'],
    ]);
    expect(last('花都区', ['区自然资源和规划局'], known)).toMatchObject({
      departmentId: null,
      rule: 'own-name',
      certainty: 'certain',
      body: { line: '自然资源' },
    });
  });

  it.each([
    ['区交委', '区教委'],
    ['区社会办', '区委社会工作部'],
    ['区国土局', '区规划局'],
  ])('%s is not %s', (one, other) => {
    expect(shortly('花都区', [one, other])).toEqual([
      `${one} = ${one}: own-name, certain`,
      `${other} = ${other}: own-name, certain`,
    ]);
  });

  it('are never those of an office of a street: 民政局 is no name there', () => {
    const known = directory([['紫阳街道', '区民政局']]);
    expect(last('紫阳街道', ['民政局'], known)).toMatchObject({
      departmentId: null,
      body: { level: 'town', line: null },
    });
  });
});
