import { indicatorLabel } from '../../../../shared/indicator-words.ts';
import type { Indicator } from '../../../../shared/model/table.ts';
import type { MeasuredValue, Period, ProgressEntry } from '../../../../shared/model/tracking.ts';

type Said = Pick<ProgressEntry, 'saidBy' | 'progress' | 'problem' | 'next' | 'rating' | 'percent'>;

/** An entry while it is typed. */
export type EntryDraft = Said & {
  readonly values: readonly { readonly indicator: string; readonly unit: string; readonly value: number | null }[];
};

/** What the contract takes for one entry. */
export type EntryInput = Said & Pick<ProgressEntry, 'obligationId' | 'corrects'> & { readonly values: MeasuredValue[] };

export const UNCHANGED = '本期无变化。';

type Measured = readonly Pick<Indicator, 'name' | 'base' | 'text' | 'unit'>[];

function blankValues(indicators: Measured): EntryDraft['values'] {
  const labels = new Map(indicators.map((one) => [indicatorLabel(one), one.unit]));
  return [...labels].map(([indicator, unit]) => ({ indicator, unit, value: null }));
}

/**
 * The form of a new entry. A fact is asked for once: problem, measures, rating and percentage of the last entry stand in
 * it already; what was done since must be said anew.
 */
export function draftFrom(last: ProgressEntry | null, indicators: Measured): EntryDraft {
  return {
    saidBy: last?.saidBy ?? '',
    progress: '',
    problem: last?.problem ?? '',
    next: last?.next ?? '',
    rating: last?.rating ?? null,
    percent: last?.percent ?? null,
    values: blankValues(indicators),
  };
}

/** 无变化: the last entry once more, without new values, which nobody has measured. */
export function unchangedDraft(last: ProgressEntry | null): EntryDraft {
  return { ...draftFrom(last, []), progress: UNCHANGED };
}

/** The form of a correction: all that the corrected entry says. */
export function draftOf(entry: ProgressEntry, indicators: Measured): EntryDraft {
  const blank = blankValues(indicators).filter(
    ({ indicator }) => !entry.values.some((value) => value.indicator === indicator),
  );
  const { saidBy, progress, problem, next, rating, percent } = entry;
  return { saidBy, progress, problem, next, rating, percent, values: [...entry.values, ...blank] };
}

/** True where it says something: a text, a rating, a percentage or a value. */
export function saysSomething({ progress, problem, next, rating, percent, values }: EntryDraft): boolean {
  return (
    [progress, problem, next].some((text) => text.trim() !== '') ||
    rating !== null ||
    percent !== null ||
    values.some(({ value }) => value !== null)
  );
}

/**
 * The day that values of a period are of: its cut-off, also where they are typed later; today while it runs. Days are
 * `YYYY-MM-DD`.
 */
export function measuredOn({ cutoff }: Pick<Period, 'cutoff'>, today: string): string {
  return cutoff < today ? cutoff : today;
}

/** `on` is the day of the values; a correction keeps the day of those it corrects. */
export function entryInput(
  draft: EntryDraft,
  {
    obligationId,
    on,
    corrects,
  }: { readonly obligationId: number; readonly on: string; readonly corrects: ProgressEntry | null },
): EntryInput {
  const dayOf = (indicator: string) => corrects?.values.find((value) => value.indicator === indicator)?.on ?? on;
  return {
    obligationId,
    saidBy: draft.saidBy.trim(),
    progress: draft.progress.trim(),
    problem: draft.problem.trim(),
    next: draft.next.trim(),
    rating: draft.rating,
    percent: draft.percent,
    values: draft.values.flatMap(({ indicator, unit, value }) =>
      value === null ? [] : [{ indicator, unit, value, on: dayOf(indicator) }],
    ),
    corrects: corrects?.id ?? null,
  };
}
