import { expect, test } from 'vitest';
import { rowActions, sizeOf } from '../../../src/renderer/pages/ledger/actions/row-actions.ts';

const possible = [
  { kind: 'assign', obligations: [1, 2] },
  { kind: 'note', obligations: [1, 2, 3] },
] as const;

test('every step stands at its place, with those it is possible for', () => {
  const { usual, rare } = rowActions([1, 2, 3], possible);
  expect(usual.map(({ word }) => word)).toEqual(['交办', '签收', '开始办理', '反馈', '退回', '催办', '办结', '销号']);
  expect(usual[0]).toMatchObject({ obligations: [1, 2], others: 1 });
  expect(usual[1]).toMatchObject({ obligations: [], others: 3 });
  expect(rare.at(-1)).toMatchObject({ kind: 'note', others: 0 });
});

test('before a step is taken it says whom it leaves as they are', () => {
  const { usual, rare } = rowActions([1, 2, 3], possible);
  expect(usual.slice(0, 1).map(sizeOf)).toEqual(['交办 2 项单位任务；另有 1 项以现在的状态不能交办，保持不变']);
  expect(rare.slice(-1).map(sizeOf)).toEqual(['备注 3 项单位任务']);
});
