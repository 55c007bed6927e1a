import type { Standing } from '../../../shared/model/tracking.ts';
import { BINDING_WORDS } from '../../../shared/tracking-words.ts';

/** 2026-12-31（原 2026-10-31）; without a day what stands instead of one: 长期任务, 未注明时限. */
export function dueWords({ binding, due, originalDue }: Pick<Standing, 'binding' | 'due' | 'originalDue'>): string {
  if (due === null) return BINDING_WORDS[binding];
  return originalDue !== due ? `${due}（${originalDue ? `原 ${originalDue}` : '原未定'}）` : due;
}

/** 逾期 12 天 · 办结于 2026-11-20 · null where neither is so. */
export function lateWords({ daysLate, doneOn }: Pick<Standing, 'daysLate' | 'doneOn'>): string | null {
  if (doneOn) return `办结于 ${doneOn}`;
  return daysLate > 0 ? `逾期 ${daysLate} 天` : null;
}
