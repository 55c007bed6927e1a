import { describe, expect, it } from 'vitest';
import { namesTold, placedName } from '../../src/shared/placed-name.ts';

describe('a body with its place', () => {
  it.each([
    ['花都区', '区民政局', '花都区民政局'],
    ['乌海市', '市民政局', '乌海市民政局'],
    ['乌海市', '市市场监管局', '乌海市市场监管局'],
    ['花都区', '花城街道', '花都区花城街道'],
  ])('says the level once: %s, %s', (place, name, said) => {
    expect(placedName({ place, name })).toBe(said);
  });

  it.each([
    ['北京市', '市政市容委', '北京市市政市容委'],
    ['乌海市', '市场监管局', '乌海市市场监管局'],
    ['花都区', '市民政局', '花都区市民政局'],
    ['朝阳区', '发展改革委', '朝阳区发展改革委'],
    ['', '区民政局', '区民政局'],
  ])('takes nothing from a name that only begins like a level, or with another one: %s, %s', (place, name, said) => {
    expect(placedName({ place, name })).toBe(said);
  });
});

describe('bodies told apart', () => {
  const huadu = { id: 1, name: '区民政局', place: '花都区' };
  const chaoyang = { id: 2, name: '区民政局', place: '朝阳区' };

  it('have their place where two have one name, and their name alone else', () => {
    const told = namesTold([huadu, chaoyang, { id: 3, name: '区残联', place: '朝阳区' }]);
    expect([...told.values()]).toEqual(['花都区民政局', '朝阳区民政局', '区残联']);
  });

  it('are not two because one is named twice', () => {
    expect(namesTold([huadu, huadu]).get(1)).toBe('区民政局');
  });
});
