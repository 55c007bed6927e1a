import type { Period } from '../../../../shared/model/tracking.ts';
import type { PeriodDraft } from './suggest-periods.ts';

/** A period as it is typed: days may still be missing. */
export type TypedPeriod = { readonly name: string; readonly start: string | null; readonly cutoff: string | null };

/** What stands against entering it, as a sentence; null where it may be kept. `own` is the period that is edited. */
export function periodProblem(draft: TypedPeriod, periods: readonly Period[], own: number | null): string | null {
  const name = draft.name.trim();
  if (name === '') return '请填写期的名称。';
  if (!draft.start || !draft.cutoff) return '请填写起始日和截止日。';
  if (draft.cutoff < draft.start) return '截止日早于起始日，请改正。';
  const others = periods.filter(({ id }) => id !== own);
  if (others.some((one) => one.name === name)) return `已有名为“${name}”的期，请换一个名称。`;
  const twin = others.find((one) => one.start === draft.start);
  return twin ? `“${twin.name}”也从这一天开始，同一天只能开始一期。` : null;
}

/** The draft as the engine takes it; null while something is missing. */
export function completePeriod({ name, start, cutoff }: TypedPeriod): PeriodDraft | null {
  return start && cutoff && name.trim() !== '' ? { name: name.trim(), start, cutoff } : null;
}

/** Which period a day belongs to: the last that has begun; null before the first. */
export function periodOn(periods: readonly Period[], day: string): Period | null {
  return [...periods].sort((a, b) => a.start.localeCompare(b.start)).findLast(({ start }) => start <= day) ?? null;
}
