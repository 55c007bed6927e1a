import type { Indicator, Operator } from './model/table.ts';

/** What is measured, in the words of the source: one indicator with targets of several years is one curve. */
export function indicatorLabel({ name, base, text }: Pick<Indicator, 'name' | 'base' | 'text'>): string {
  return [name, base].filter(Boolean).join(' ') || text;
}

export const OPERATOR_WORDS: Record<Operator, string> = {
  '>=': '不低于',
  '>': '超过',
  '<=': '不高于',
  '<': '低于',
  '=': '为',
  '≈': '约',
};
