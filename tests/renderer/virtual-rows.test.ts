import { expect, test } from 'vitest';
import { pagesOf, scrollToShow, stepActive } from '../../src/renderer/components/virtual-rows.ts';

test('the arrow keys walk over the rows and stop at both ends', () => {
  expect(stepActive('ArrowDown', -1, 21, 9)).toBe(0);
  expect(stepActive('ArrowDown', 20, 21, 9)).toBe(20);
  expect(stepActive('ArrowUp', 0, 21, 9)).toBe(0);
  expect(stepActive('PageDown', 3, 21, 9)).toBe(12);
  expect(stepActive('End', 3, 21, 9)).toBe(20);
});

test('a key that is not ours, and an empty table, choose nothing', () => {
  expect(stepActive('a', 3, 21, 9)).toBeNull();
  expect(stepActive('ArrowDown', -1, 0, 9)).toBeNull();
});

test('a row that is wholly in sight does not make the table move', () => {
  expect(scrollToShow(250, 50, 100, 400)).toBeNull();
  expect(scrollToShow(0, 50, 100, 400)).toBe(0);
  expect(scrollToShow(600, 50, 100, 400)).toBe(250);
});

test('the pages of a screen are at most three, wherever it stands', () => {
  expect(pagesOf(0, 29, 100)).toEqual([0]);
  expect(pagesOf(95, 205, 100)).toEqual([0, 1, 2]);
});
