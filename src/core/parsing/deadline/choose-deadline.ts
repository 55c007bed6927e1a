import type { Deadline, DeadlineKind } from '../../../shared/model/table.ts';

/** Where no day is stated: what tells most about when comes first. */
const TELLS_MOST: readonly DeadlineKind[] = ['stage', 'date', 'placeholder', 'span', 'recurring', 'long-term', 'vague'];

/**
 * The deadline that counts among those of one task: the last day stated ("2024年6月底前启动，2025年底前完成" is due at the
 * end of 2025; "2024年底前，长期坚持" at the end of 2024). Without any day, the words that tell most; null for none.
 */
export function chooseDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const ranked = [...deadlines].sort(
    (a, b) => (b.due ?? '').localeCompare(a.due ?? '') || TELLS_MOST.indexOf(a.kind) - TELLS_MOST.indexOf(b.kind),
  );
  return ranked[0] ?? null;
}
