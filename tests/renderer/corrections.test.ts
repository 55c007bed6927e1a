import { expect, test } from 'vitest';
import {
  addCorrections,
  dropSteps,
  isRereading,
  makeStep,
  NO_CORRECTIONS,
  removeCorrection,
  takeStepBack,
} from '../../src/renderer/pages/import/corrections.ts';
import type { Correction } from '../../src/shared/model/correction.ts';

const sheet = '任务分解表';
const accept: Correction = { kind: 'accept', sheet, cell: 'E4', code: 'comma-in-list' };
const column: Correction = { kind: 'column', sheet, column: 'C', meaning: 'content' };

test('what is said last of a column counts, what is said of others stays', () => {
  const list = addCorrections([accept, column], [{ ...column, meaning: 'remark' }]);
  expect(list).toEqual([accept, { ...column, meaning: 'remark' }]);
});

test('a row cannot be a header and a task at once, on another sheet it can', () => {
  const row: Correction = { kind: 'row', sheet, row: 4, meaning: 'task' };
  const header: Correction = { kind: 'header', sheet, top: 3, bottom: 4 };
  expect(addCorrections([row], [header])).toEqual([header]);
  expect(addCorrections([header], [row])).toEqual([row]);
  expect(addCorrections([row], [{ ...header, sheet: '附件2' }])).toHaveLength(2);
});

test('two tables may be shown on one sheet', () => {
  const range = { kind: 'range', sheet } as const;
  const list = addCorrections([{ ...range, range: 'A3:F20' }], [{ ...range, range: 'A25:F40' }]);
  expect(list).toHaveLength(2);
});

test('taking one back leaves the others', () => {
  expect(removeCorrection([accept, column], { ...column, meaning: 'other' })).toEqual([accept]);
});

test('every step can be taken back, down to the reading of the file as it came', () => {
  const two = makeStep(makeStep(NO_CORRECTIONS, [accept]), [accept, column]);
  const one = takeStepBack(two);
  expect(one.made).toEqual([accept]);
  const none = takeStepBack(one);
  expect(none.made).toEqual([]);
  expect(isRereading(none)).toBe(false);
  expect(takeStepBack(none)).toEqual(none);
});

test('a list that cannot be read with goes with its steps; what was in force stays', () => {
  const inForce = [accept];
  const read = { ...makeStep(NO_CORRECTIONS, inForce), inForce };
  const failed = dropSteps(makeStep(makeStep(read, [accept, column]), [column]));
  expect(failed).toEqual(read);
  expect(isRereading(failed)).toBe(false);
});
