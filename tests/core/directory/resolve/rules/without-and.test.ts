import { describe, expect, it } from 'vitest';
import { last, shortly } from '../resolving.ts';

describe('和 in a name', () => {
  it('makes no difference: both stand in one table of 乌海市', () => {
    expect(shortly('乌海市', ['人力资源社会保障局', '人力资源和社会保障局'])[1]).toBe(
      '人力资源和社会保障局 = 人力资源社会保障局: without-and, certain',
    );
    expect(shortly('花都区', ['区档案和史志馆', '区档案史志馆'])[1]).toContain('without-and, certain');
  });

  it('is not dropped in front, where it belongs to a name', () => {
    expect(shortly('花都区', ['区和平医院', '区平医院'])[1]).not.toContain('without-and');
  });

  it('does not carry a name across levels', () => {
    expect(last('花都区', ['市人力资源和社会保障局', '区人力资源社会保障局']).body.name).toBe('区人力资源社会保障局');
  });
});
