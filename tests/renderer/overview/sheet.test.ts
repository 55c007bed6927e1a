import { expect, test } from 'vitest';
import { planSheet } from '../../../src/renderer/pages/overview/print/sheet-plan.ts';
import { department, laggingItem } from './fixtures.ts';

const some = (departments: number, lagging: number) => ({
  departments: Array.from({ length: departments }, (_, index) => department(index + 1, `单位${index + 1}`)),
  laggingTotal: lagging,
  // The window is given the first hundred.
  lagging: Array.from({ length: Math.min(lagging, 100) }, (_, index) => laggingItem(index + 1)),
});

test.each([
  [5, 0],
  [21, 4],
  [60, 40],
  [200, 500],
])('%i departments and %i lagging items: nothing is left out without being counted', (departments, lagging) => {
  const plan = planSheet(some(departments, lagging));
  const shown = plan.columns.flat();
  expect(shown.length + plan.departmentsLeft).toBe(departments);
  expect(plan.lagging.length + plan.laggingLeft).toBe(lagging);
  expect(plan.columns.length).toBeLessThanOrEqual(3);
  expect(shown.map(({ departmentId }) => departmentId)).toEqual(shown.map((_, index) => index + 1));
});

test('however many departments there are, a leader sees what lags', () => {
  expect(planSheet(some(200, 500)).lagging.length).toBeGreaterThanOrEqual(4);
});

test('a small office has all of it on the page, in one column', () => {
  const plan = planSheet(some(7, 3));
  expect([plan.columns.length, plan.departmentsLeft, plan.laggingLeft]).toEqual([1, 0, 0]);
});
