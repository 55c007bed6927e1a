import { expect, it } from 'vitest';
import { fileWords } from '../../src/renderer/components/batch-words.ts';

it('names few files one by one, and of many the first with their number', () => {
  expect(fileWords(['甲.xlsx', '乙.xlsx', '丙.xlsx'])).toBe('甲.xlsx、乙.xlsx、丙.xlsx');
  expect(fileWords(Array.from({ length: 200 }, (_, at) => `${at}.xlsx`))).toBe('0.xlsx、1.xlsx 等 200 份文件');
});
