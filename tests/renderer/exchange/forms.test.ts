import { expect, it } from 'vitest';
import {
  deadlineWords,
  guideLines,
  lastWords,
  planBreaks,
} from '../../../src/renderer/pages/exchange/form/form-words.ts';
import type { Form, FormRow } from '../../../src/shared/model/exchange.ts';

const row = (more: Partial<FormRow> = {}): FormRow => ({
  key: 'K7M2Q9XB-001-H',
  obligationId: 1,
  taskId: 1,
  plan: '实施方案',
  number: '1',
  category: [],
  content: '设立老年病区',
  responsibility: '区卫计局牵头',
  role: 'lead',
  deadline: '2020年12月底前',
  due: '2020-12-31',
  state: 'active',
  light: null,
  last: null,
  indicators: [],
  ...more,
});
const ratings: Form['ratings'] = [
  { code: 'behind', word: '欠序时', class: 'behind' },
  { code: 'on-track', word: '达序时', class: 'on-track' },
];

it('prints the words of the source with the day behind them, and says where there is none', () => {
  expect(deadlineWords(row())).toBe('2020年12月底前（2020-12-31）');
  expect(deadlineWords(row({ deadline: '2020-12-31' }))).toBe('2020-12-31');
  expect(deadlineWords(row({ deadline: '', due: null }))).toBe('未注明');
  expect(deadlineWords(row({ deadline: '长期', due: null }))).toBe('长期');
});

it('prints what was said last with its period, rating and percentage, and nothing where nothing was said', () => {
  const last = { period: '2026年10月', progress: '已有12家', rating: 'behind', percent: 60 };
  expect(lastWords(row({ last }), ratings)).toBe('2026年10月：已有12家（欠序时，60%）');
  expect(lastWords(row({ last: { ...last, rating: null, percent: null } }), ratings)).toBe('2026年10月：已有12家');
  expect(lastWords(row(), ratings)).toBe('');
});

it('names the plans only on a form with rows of several', () => {
  expect([...planBreaks([row(), row()])]).toEqual([]);
  expect([...planBreaks([row(), row(), row({ plan: '工作要点' })])]).toEqual([0, 2]);
});

it('tells who fills it in by pen the words to choose from', () => {
  const form = { ratings, period: { id: 1, name: '2026年11月', cutoff: '2026-11-30' } } as unknown as Form;
  expect(guideLines(form).join('')).toContain('欠序时、达序时');
  expect(guideLines(form).join('')).toContain('2026-11-30');
});
