import type { Overview } from '../../../shared/model/tracking.ts';

/** What 较上期 compares with, and how; empty where there is no period before. */
export function changeRule({ change, rules }: Pick<Overview, 'change' | 'rules'>): string {
  return change ? `上期指“${change.period}”。${rules.change}` : '';
}
