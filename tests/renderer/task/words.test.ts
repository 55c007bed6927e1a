import { expect, test } from 'vitest';
import { entryText } from '../../../src/renderer/components/task/entry/entry-words.ts';
import { sizeWords } from '../../../src/renderer/components/task/evidence/size-words.ts';
import { STEP_FORMS } from '../../../src/renderer/components/task/steps/step-words.ts';
import { fitSheet } from '../../../src/renderer/pages/task/print/fit-sheet.ts';
import { entry } from './fixtures.ts';

test('a record is made smaller until it fits one sheet, never so small that nobody reads it', () => {
  // Smaller letters make longer lines: the height falls by more than the scale.
  const high = (height: number) => (scale: number) => height * scale * scale;
  expect(fitSheet(high(900), 1000)).toBe(1);
  expect(fitSheet(high(1100), 1000)).toBe(0.95);
  expect(fitSheet(high(2000), 1000)).toBe(0.7);
  expect(fitSheet(high(9000), 1000)).toBe(1);
});

test('an entry in one line leaves out what it does not say', () => {
  const values = [{ indicator: '护理型床位', value: 26, unit: '%', on: '2026-11-20' }];
  expect(entryText(entry(1, { problem: '用地未落实', values }))).toBe('已完成选址。 问题：用地未落实 护理型床位 26%');
});

test('the size of a file reads as a file manager says it', () => {
  expect([0, 812, 25_190, 3_355_443].map(sizeWords)).toEqual(['0 字节', '812 字节', '24.6 KB', '3.2 MB']);
});

test('what takes a task from its usual course needs a reason: 退回, 中止, 挂账, 异议', () => {
  const needed = Object.entries(STEP_FORMS).flatMap(([kind, { noteNeeded }]) => (noteNeeded ? [kind] : []));
  expect(needed).toEqual(['return', 'suspend', 'park', 'dispute', 'dispute-settled', 'note']);
});
