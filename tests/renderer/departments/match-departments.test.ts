import { expect, test } from 'vitest';
import { matchDepartments, otherWordings } from '../../../src/renderer/components/match-departments.ts';
import { aBody } from './fixtures.ts';

const health = aBody({
  id: 1,
  name: '区卫计局',
  names: ['区卫生健康局', '卫健局'],
  initials: ['qwjj', 'qwsjkj', 'wjj'],
  wordings: ['卫计局', '区卫计局'],
});
const civil = aBody({ id: 2, name: '区民政局', initials: ['qmzj'], wordings: ['民政局'] });
const chaoyang = aBody({ id: 3, place: '朝阳区', name: '区民政局', initials: ['qmzj'] });
const all = [health, civil, chaoyang];

test('wjj finds 区卫计局, also typed in capitals', () => {
  expect(matchDepartments(all, 'wjj')).toEqual([health]);
  expect(matchDepartments(all, 'WJJ')).toEqual([health]);
});

test('qmzj finds 区民政局 of both places, with a place only the one there', () => {
  expect(matchDepartments(all, 'qmzj')).toEqual([civil, chaoyang]);
  expect(matchDepartments(all, '朝阳 qmzj')).toEqual([chaoyang]);
});

test('a body is found by its later name and by a wording of the source', () => {
  expect(matchDepartments(all, '卫生健康')).toEqual([health]);
  expect(matchDepartments(all, ' 花都  民政 ')).toEqual([civil]);
});

test('words that are spread over two bodies find neither', () => {
  expect(matchDepartments(all, '卫计 民政')).toEqual([]);
});

test('without words all stay, in the order they came', () => {
  expect(matchDepartments(all, '  ')).toBe(all);
});

test('the wordings that are shown beside a name are those that differ from it', () => {
  expect(otherWordings(health)).toEqual(['卫计局']);
});
