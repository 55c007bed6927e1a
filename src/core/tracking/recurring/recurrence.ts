/** How long one period of a recurring task is. */
export type Rhythm = 'year' | 'half-year' | 'quarter' | 'month' | 'ten-days' | 'week';

/** A last day within each period. */
export type DueRule =
  /** The last day of the period: no day is said, or 季度末. */
  | { readonly kind: 'end' }
  /**
   * `month` counts from 1 within the period and may lie beyond it (每月任务次月5日前报送: month 2, day 5); a day past the
   * month's end means its last.
   */
  | { readonly kind: 'day'; readonly month: number; readonly day: number }
  /** 1 Monday … 7 Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** A day is named that the words do not fix (每年春节前): a person must say it. */
  | { readonly kind: 'unread' };

export type Recurrence = { readonly rhythm: Rhythm; readonly dues: readonly DueRule[] };
