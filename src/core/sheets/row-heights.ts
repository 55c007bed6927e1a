import type { LedgerColumnKind, LedgerSection } from '../reporting/ledger-report.ts';
import { textWidth } from './page.ts';
import type { Run } from './runs.ts';
import { LINE_SPACING, STYLES, type TextStyle } from './styles.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** Excel's limit; what needs more is written over several rows merged into one. */
export const MAX_ROW_HEIGHT = 409;
const PADDING = 7;
const LEAST_TASK_HEIGHT = 30;

const SHORT_COLUMNS: readonly LedgerColumnKind[] = ['number', 'lead', 'deadline', 'state'];

/** Numbers and short names are centred, sentences begin at the left. */
export function columnStyle(kind: LedgerColumnKind): TextStyle {
  return SHORT_COLUMNS.includes(kind) ? STYLES.short : STYLES.long;
}

/** Points that a text takes in a cell of a width in mm. Nobody works it out for a merged cell, so we do for all. */
export function textHeight(text: string, style: TextStyle, widthMm: number): number {
  const { size } = style.font;
  return Math.ceil(wrappedLines(text, size, textWidth(widthMm)) * size * LINE_SPACING) + PADDING;
}

/** Points of each task's row; the last of a run grows where the category beside it needs more than the tasks do. */
export function taskHeights(section: LedgerSection, widths: readonly number[], runs: readonly Run[]): number[] {
  const heights = section.rows.map(({ cells }) =>
    cells.reduce((most, text, index) => {
      const kind = section.columns[index]?.kind ?? 'content';
      return Math.max(most, textHeight(text, columnStyle(kind), widths[section.categoryLevels + index] ?? 0));
    }, LEAST_TASK_HEIGHT),
  );
  for (const { level, from, to, text } of runs) {
    const needed = textHeight(text, STYLES.category, widths[level] ?? 0);
    const given = heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
    if (needed > given) heights[to] = (heights[to] ?? 0) + needed - given;
  }
  return heights;
}
