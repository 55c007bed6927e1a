import { expect, it } from 'vitest';
import { penGuide, planBreaks } from '../../../src/renderer/pages/exchange/form/form-words.ts';
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

it('names the plans only on a form with rows of several', () => {
  expect([...planBreaks([row(), row()])]).toEqual([]);
  expect([...planBreaks([row(), row(), row({ plan: '工作要点' })])]).toEqual([0, 2]);
});

it('tells who fills it in by pen the words to choose from, and of the indicators where there are some', () => {
  const form = { ratings, rows: [row()] } as unknown as Form;
  expect(penGuide(form).join('')).toContain('欠序时、达序时');
  expect(penGuide(form).join('')).not.toContain('指标');
  const measured = row({
    indicators: [{ key: 'k', indicator: '签约率', name: null, target: '不低于 60%', unit: '%' }],
  });
  expect(penGuide({ ...form, rows: [measured] }).join('')).toContain('指标表');
});
