import { expect, test } from 'vitest';
import { rowsBehind } from '../../../src/renderer/pages/reports/details/figure-rows.ts';
import type { DetailRow, Figure } from '../../../src/shared/model/report.ts';
import { report } from '../../paper/samples.ts';

const row = (obligationId: number, taskId: number, state: string): DetailRow => ({
  obligationId,
  taskId,
  planId: 1,
  departmentId: obligationId,
  cells: { state } as DetailRow['cells'],
});
const counted = report([], { details: [row(1, 1, '已办结'), row(2, 1, '已办结'), row(3, 2, '办理中')] });
const figure = (of: Figure['of']): Figure => ({
  kind: 'figure',
  value: 2,
  unit: '项',
  of,
  where: [{ column: 'state', equals: '已办结' }],
});

test('a number of unit duties opens each of them, a number of tasks each task once', () => {
  expect(rowsBehind(figure('duties'), counted).map(({ obligationId }) => obligationId)).toEqual([1, 2]);
  expect(rowsBehind(figure('tasks'), counted).map(({ taskId }) => taskId)).toEqual([1]);
});

test('a share opens the rows of its part, never those of the whole', () => {
  const share = {
    kind: 'share',
    value: 66.7,
    part: figure('duties'),
    whole: { ...figure('duties'), where: [] },
  } as const;
  expect(rowsBehind(share, counted)).toHaveLength(2);
  expect(rowsBehind(share.whole, counted)).toHaveLength(3);
});
