import type { Obligation } from '../../shared/model/ledger.ts';
import { type DemoDays, daysAfter } from './days.ts';

/**
 * How one body's work goes over the three months of the demonstration: 按时推进 · 即将到期 · 逾期 · 按期办结 · 第三期未报送 ·
 * 逾期办结 · 延期 · 长期推进 · 尚未启动 · 配合.
 */
export type Course =
  | 'steady'
  | 'due-soon'
  | 'late'
  | 'done'
  | 'silent'
  | 'done-late'
  | 'extended'
  | 'long-term'
  | 'not-started'
  | 'support';

/** In turn over those who answer for the work, so that each state, rating and light occurs, and in a likely measure. */
const TURNS: readonly Course[] = [
  ...(['steady', 'steady', 'done', 'late', 'steady', 'due-soon', 'silent', 'steady', 'extended'] as const),
  ...(['steady', 'done', 'long-term', 'done-late', 'steady', 'not-started'] as const),
];

/** The course of an obligation; one whose document set a day that is long past was put off. */
export function courseOf({ role, standing }: Obligation, turn: number): Course {
  if (role === 'support') return 'support';
  if (standing.originalDue !== null) return 'extended';
  return TURNS[turn % TURNS.length] ?? 'steady';
}

/** The day that 交办 sets; null where the document's stands, or none does. */
export function limitOf(course: Course, { standing }: Obligation, { today, months }: DemoDays): string | null {
  if (standing.originalDue !== null) return null;
  const last = months[1];
  switch (course) {
    case 'steady':
    case 'silent':
      return daysAfter(today, 38);
    case 'due-soon':
      return daysAfter(today, 4);
    case 'late':
      return last?.on(15) ?? null;
    case 'done':
      return last?.on(28) ?? null;
    case 'done-late':
      return last?.on(20) ?? null;
    case 'extended':
      return last?.on(28) ?? null;
    case 'not-started':
      return daysAfter(today, 20);
    case 'long-term':
    case 'support':
      return null;
    default:
      return course satisfies never;
  }
}
