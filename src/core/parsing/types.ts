import type { Assignment, Deadline, Doubt, Indicator } from '../../shared/model/table.ts';

/** One cell that names responsible bodies, and what its column's header already says of them. */
export type ResponsibilityText = {
  readonly text: string;
  readonly cell: string;
  readonly sheet: string;
  /** undivided 责任单位 · lead 牵头单位 · support 配合单位 · doers 责任单位 beside a 牵头单位 column. */
  readonly column: 'undivided' | 'lead' | 'support' | 'doers';
};

export type Responsibility = {
  readonly assignments: readonly Assignment[];
  /** 等部门: the list is open. */
  readonly openList: boolean;
  readonly doubts: readonly Doubt[];
};

export type TextSource = {
  readonly sheet: string;
  readonly cell: string;
  /** A cell of a deadline column speaks of nothing else; a task's content mentions many dates. 目标值 holds goals alone. */
  readonly from: 'deadline-column' | 'goal-column' | 'content';
  /** The year that a date without one means, where the title or document states it. */
  readonly year: number | null;
};

export type DeadlineReading = { readonly deadlines: readonly Deadline[]; readonly doubts: readonly Doubt[] };

export type IndicatorReading = { readonly indicators: readonly Indicator[]; readonly doubts: readonly Doubt[] };

/**
 * The three parsers, each in its folder with one construct a file:
 * `responsibility/parse-responsibility.ts`: parseResponsibility(texts: readonly ResponsibilityText[], options: { firstIsLead: boolean }): Responsibility
 * `deadline/parse-deadlines.ts`: parseDeadlines(text: string, source: TextSource): DeadlineReading
 * `indicator/parse-indicators.ts`: parseIndicators(text: string, source: TextSource): IndicatorReading
 */
