import type { Overview } from '../../../../shared/model/tracking.ts';

/** How the leader's page shares out what one A4 leaves below its head: rows of departments, and lagging items. */
export type SheetPlan = {
  /** Departments side by side, each column from above. */
  readonly columns: readonly (readonly Overview['departments'][number][])[];
  readonly departmentsLeft: number;
  readonly lagging: Overview['lagging'];
  readonly laggingLeft: number;
};

/** mm, of the 267 between the margins: what title, numbers, bars, legends and rules of counting leave over. */
const FREE = 146;
const DEPARTMENT_ROW = 4.4;
/** Two lines of text, the second for what was said last. */
const LAGGING_ROW = 9.1;
/** The heading of a table. */
const HEAD = 12;
/** What is lagging is what a leader asks for: so much is never given to departments. */
const LAGGING_SHARE = 0.33;

/**
 * Fits departments (in up to three columns) and the lagging list into one page. What does not fit is counted, so that the
 * page can say so: nothing is left out in silence.
 */
export function planSheet({
  departments,
  lagging,
  laggingTotal,
}: Pick<Overview, 'departments' | 'lagging' | 'laggingTotal'>): SheetPlan {
  const forLagging = Math.min(HEAD + lagging.length * LAGGING_ROW, FREE * LAGGING_SHARE);
  const rowsAllowed = Math.floor((FREE - forLagging - HEAD) / DEPARTMENT_ROW);
  const count = departments.length <= rowsAllowed / 2 ? 1 : departments.length <= rowsAllowed * 2 ? 2 : 3;
  const rows = Math.min(rowsAllowed, Math.ceil(departments.length / count));
  const columns = Array.from({ length: count }, (_, column) => departments.slice(column * rows, (column + 1) * rows));
  const left = FREE - HEAD - rows * DEPARTMENT_ROW - HEAD;
  const shown = Math.max(0, Math.min(lagging.length, Math.floor(left / LAGGING_ROW)));
  return {
    columns: columns.filter((column) => column.length > 0),
    departmentsLeft: Math.max(0, departments.length - count * rows),
    lagging: lagging.slice(0, shown),
    laggingLeft: laggingTotal - shown,
  };
}
