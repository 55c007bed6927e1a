import { expect, test } from 'vitest';
import { namesOf } from '../../../src/renderer/components/task/task-file.ts';

const duty = (departmentId: number, department: string) => ({ departmentId, department });

test('a body that owes several counts once, and 区民政局 of two districts twice', () => {
  expect(namesOf([duty(1, '区民政局'), duty(1, '区民政局')])).toBe('区民政局');
  expect(namesOf([duty(1, '区民政局'), duty(2, '区民政局'), duty(3, '区残联')])).toBe('区民政局等 3 家');
});
