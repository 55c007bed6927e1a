import { describe, expect, it } from 'vitest';
import { last, shortly } from '../resolving.ts';

describe('slips of the pen', () => {
  it('are read by the right name, though it stands below', () => {
    const [slip] = shortly('国家', ['人力资源社会保障', '人力资源社会保障部']);
    expect(slip).toBe('人力资源社会保障 = 人力资源社会保障部: typo, likely');
  });

  it.each([
    ['区发展该革局', 'one character wrong'],
    ['区发改展革局', 'two in the wrong order'],
    ['区人力资源社会障局', 'one missing'],
    ['区住房城乡建建设局', 'one too many'],
  ])('%s: %s', (name) => {
    expect(last('花都区', ['区发展改革局', '区人力资源社会保障局', '区住房城乡建设局', name])).toMatchObject({
      rule: 'typo',
      certainty: 'likely',
      candidates: [{ name: expect.stringMatching(/^区(?:发展改革|人力资源社会保障|住房城乡建设)局$/u) }],
    });
  });

  it('offer the right name where nothing is entered yet, and keep the name as met', () => {
    expect(last('花都区', ['区卫生建康局'])).toMatchObject({
      departmentId: null,
      certainty: 'likely',
      reason: '“区卫生建康局”与“区卫生健康局”只差一个字，像是笔误。',
      body: { name: '区卫生建康局', line: '卫生健康' },
      candidates: [{ departmentId: null, name: '区卫生健康局', place: '花都区' }],
    });
  });

  it.each([
    ['区自然资源所', '区自然资源局', 'another kind of office'],
    ['区卫健局', '区卫计局', 'a name of the line'],
    ['区第一人民医院', '区第二人民医院', 'a number'],
    ['区交委', '区教委', 'too short to tell'],
  ])('%s is none of %s: %s', (name, known) => {
    expect(last('花都区', [known, name]).rule).not.toBe('typo');
  });
});
