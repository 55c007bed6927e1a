import type { Indicator } from './model/table.ts';

/** What is measured, in the words of the source: one indicator with targets of several years is one curve. */
export function indicatorLabel({ name, base, text }: Pick<Indicator, 'name' | 'base' | 'text'>): string {
  return [name, base].filter(Boolean).join(' ') || text;
}
