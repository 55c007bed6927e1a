import { describe, expect, it } from 'vitest';
import { last, shortly } from '../resolving.ts';

describe('many bodies in one expression', () => {
  it('is an entry of its own, of the kind group and of no level', () => {
    expect(last('朝阳区', ['各街乡'])).toMatchObject({
      certainty: 'certain',
      body: { kind: 'group', level: null, line: null },
    });
  });

  it('is the same in other brackets', () => {
    expect(shortly('青河县', ['各乡镇（街道）', '各乡镇(街道)'])[1]).toBe(
      '各乡镇(街道) = 各乡镇（街道）: group, certain',
    );
  });

  it('is likely the same where the starting data gives both for one concept', () => {
    expect(shortly('朝阳区', ['各街乡', '各镇街'])[1]).toBe('各镇街 = 各街乡: group, likely');
  });

  it('is not joined where nobody can list the members: 相关部门 is another set in each task', () => {
    expect(shortly('朝阳区', ['相关部门', '各有关部门'])[1]).toBe('各有关部门 = 各有关部门: group, certain');
  });

  it('is not one of its members, and not a group of another place', () => {
    expect(shortly('朝阳区', ['区民政局', '各街乡', '崔各庄乡'])[2]).toBe('崔各庄乡 = 崔各庄乡: own-name, certain');
    expect(last('花都区', ['各街乡']).body.place).toBe('花都区');
  });
});
