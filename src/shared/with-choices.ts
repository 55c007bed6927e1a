import type { Choice } from './model/correction.ts';
import type { Doubt } from './model/table.ts';

/** Said of a reading that needs nothing but a nod. */
export const AS_READ = '照此读取';

/** The doubt with the ways to settle it: first that the reading taken is right, said as `asRead`, then the others. */
export function withChoices(doubt: Doubt, asRead = AS_READ, others: readonly Choice[] = []): Doubt {
  const { sheet, cell, code } = doubt;
  return { ...doubt, choices: [{ label: asRead, corrections: [{ kind: 'accept', sheet, cell, code }] }, ...others] };
}
