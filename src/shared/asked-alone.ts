import type { Doubt } from './model/table.ts';

/** Whether the plans of a file are of one place (合集.txt with plans of 铜仁市 and 咸宁市). */
export const SEVERAL_PLANS = 'several-plans';

/**
 * True of a question that only a person who looks at this very file can answer: it is not waved through with all others
 * (全部照此读取), and no answer to it is remembered for further files.
 */
export function isAskedAlone({ code }: Pick<Doubt, 'code'>): boolean {
  return code === SEVERAL_PLANS;
}
