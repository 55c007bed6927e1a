import { describe, expect, it } from 'vitest';
import { resolveNames } from '../../../../src/core/directory/resolve/resolve-names.ts';
import { DATA } from './hand-made-data.ts';
import { directory, last, named, resolve, shortly } from './resolving.ts';

describe('the names of a file', () => {
  it('are told in their order, a repeated one each time', () => {
    expect(shortly('花都区', ['区卫计局', '区民政局', '区卫计局'])).toEqual([
      '区卫计局 = 区卫计局: own-name, certain',
      '区民政局 = 区民政局: own-name, certain',
      '区卫计局 = 区卫计局: own-name, certain',
    ]);
  });

  it('give one equal body where they mean one that is not entered yet', () => {
    const [one, other] = resolve('花都区', ['区民政局', '花都区民政局']);
    expect(other?.body).toEqual(one?.body);
    expect([one?.departmentId, other?.departmentId]).toEqual([null, null]);
  });

  it('tell what the source left out: 民政局 behind 区卫计局', () => {
    const [resolved] = resolveNames([named('花都区', '区民政局', { wordings: ['民政局'] })], directory(), DATA);
    expect(resolved?.reason).toContain('原文写作“民政局”，承前省略“区”。');
  });

  it('name the city above where the place tells it, and stay where there are two of the name', () => {
    expect(last('花都区', ['市民政局']).body).toMatchObject({ place: '广州市', level: 'city' });
    expect(last('朝阳区', ['市民政局']).body).toMatchObject({ place: '朝阳区', level: 'city' });
    expect(last('北京市朝阳区', ['市民政局']).body).toMatchObject({ place: '北京市', level: 'province' });
  });

  it('of a 市 and of a 州 are two bodies where nobody has told the place', () => {
    expect(shortly('未注明地区（甲）', ['市民政局', '州民政局', '市民政局'])).toEqual([
      '市民政局 = 市民政局: own-name, certain',
      '州民政局 = 州民政局: own-name, certain',
      '市民政局 = 市民政局: own-name, certain',
    ]);
    expect(last('未注明地区（甲）', ['民政局']).body).toMatchObject({ level: null, line: '民政' });
  });

  it('of 朝阳区 and 花都区 are never one body', () => {
    const names = [named('花都区', '区民政局'), named('朝阳区', '区民政局')];
    expect(resolveNames(names, directory(), DATA).map(({ body }) => body.place)).toEqual(['花都区', '朝阳区']);
  });
});

describe('what is remembered', () => {
  const bodies = [
    ['花都区', '区民政局'],
    ['花都区', '区社会办'],
    ['花都区', '民政口'],
  ] as const;

  it('a person’s word holds against every rule', () => {
    const naming = {
      departmentId: 2,
      decidedBy: 'person',
      rule: 'answered',
      certainty: 'certain',
      reason: '',
    } as const;
    const known = directory(bodies, { '花都区 区民政局': naming });
    expect(last('花都区', ['区民政局'], known)).toMatchObject({
      departmentId: 2,
      rule: 'answered',
      certainty: 'certain',
      reason: '此前已由人工确认“区民政局”就是“区社会办”。',
    });
  });

  it('a rule’s word holds, with its doubt', () => {
    const naming = {
      departmentId: 1,
      decidedBy: 'rule',
      rule: 'suffix',
      certainty: 'likely',
      reason: '原因。',
    } as const;
    const known = directory(bodies, { '花都区 民政办': naming });
    expect(last('花都区', ['民政办'], known)).toMatchObject({
      departmentId: 1,
      rule: 'suffix',
      certainty: 'likely',
      reason: '原因。',
    });
  });

  it('a question stays one, on its own entry, until it is answered', () => {
    const naming = { departmentId: 3, decidedBy: 'rule', rule: 'none', certainty: 'open', reason: '' } as const;
    const known = directory(bodies, { '花都区 民政口': naming });
    expect(last('花都区', ['民政口'], known)).toMatchObject({ departmentId: 3, certainty: 'open' });
  });

  it('holds in its place only', () => {
    const naming = {
      departmentId: 2,
      decidedBy: 'person',
      rule: 'answered',
      certainty: 'certain',
      reason: '',
    } as const;
    const known = directory(bodies, { '花都区 区民政局': naming });
    expect(last('朝阳区', ['区民政局'], known)).toMatchObject({ departmentId: null, rule: 'own-name' });
  });
});
