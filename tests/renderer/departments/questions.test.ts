import { expect, test } from 'vitest';
import {
  acceptAll,
  answerOf,
  choiceOfKey,
  groupQuestions,
} from '../../../src/renderer/pages/departments/questions/question-groups.ts';
import { aQuestion } from './fixtures.ts';

const which = aQuestion({
  key: 'name 1',
  kind: 'name',
  choices: [
    { id: 'body', label: '是目录里的…', asks: 'body' },
    { id: 'own', label: '单独登记' },
  ],
});
const rename = aQuestion({
  key: 'rename 2',
  kind: 'rename',
  choices: [{ id: 'yes', label: '记为更名', asks: 'name', name: '区卫生健康局' }],
});
const transfer = aQuestion({
  key: 'transfer 3',
  kind: 'transfer',
  choices: [
    { id: 'yes', label: '划转' },
    { id: 'no', label: '不划转' },
  ],
});

test('names are asked first, then what follows from them; kinds without questions do not appear', () => {
  expect(groupQuestions([transfer, rename, which]).map(({ kind }) => kind)).toEqual(['name', 'rename', 'transfer']);
  expect(groupQuestions([])).toEqual([]);
});

test('全部照此 takes proposals as they stand and never one that a person must complete', () => {
  expect(acceptAll([which, rename, transfer])).toEqual([
    { key: 'rename 2', choice: 'yes', name: '区卫生健康局' },
    { key: 'transfer 3', choice: 'yes' },
  ]);
});

test('全部照此 never sends more than one step may hold', () => {
  const many = Array.from({ length: 1200 }, (_one, index) => ({ ...transfer, key: `transfer ${index}` }));
  expect(acceptAll(many)).toHaveLength(1000);
});

test('a choice that asks is no answer until what it asks for is given', () => {
  const [body] = which.choices;
  const [name] = rename.choices;
  expect(body && answerOf(which, body)).toBeNull();
  expect(body && answerOf(which, body, { departmentId: 7 })).toEqual({
    key: 'name 1',
    choice: 'body',
    departmentId: 7,
  });
  expect(name && answerOf(rename, name, { name: '  ' })).toBeNull();
  expect(name && answerOf(rename, name, { name: ' 区卫健局 ' })).toMatchObject({ name: '区卫健局' });
});

test('the keys 1, 2, 3 mean the choices; other keys and figures beyond them mean none', () => {
  expect(choiceOfKey(transfer, '2')?.id).toBe('no');
  expect(['3', '0', 'a', 'Enter'].map((key) => choiceOfKey(transfer, key))).toEqual(Array(4).fill(undefined));
});
