import type { Run } from '../../shared/category-runs.ts';
import { wrappedLines } from '../../shared/wrap-text.ts';
import type { LedgerColumnKind, LedgerSection } from '../reporting/ledger-report.ts';
import { textWidth } from './page.ts';
import { LINE_SPACING, STYLES, type TextStyle } from './styles.ts';

/** Excel's limit; what needs more is written over several rows merged into one. */
export const MAX_ROW_HEIGHT = 409;
const CELL_PADDING = 7;
const LINE_PADDING = 2;
const LEAST_TASK_HEIGHT = 30;

const SHORT_COLUMNS: readonly LedgerColumnKind[] = ['number', 'lead', 'deadline', 'state'];

/** Numbers and short names are centred, sentences begin at the left. */
export function columnStyle(kind: LedgerColumnKind): TextStyle {
  return SHORT_COLUMNS.includes(kind) ? STYLES.short : STYLES.long;
}

/** Points that a text takes in a cell of a width in mm. Nobody works it out for a merged cell, so we do for all. */
export function textHeight(text: string, style: TextStyle, widthMm: number): number {
  const { size } = style.font;
  return (
    Math.ceil(wrappedLines(text, size, textWidth(widthMm)) * size * LINE_SPACING) +
    (style.border ? CELL_PADDING : LINE_PADDING)
  );
}

/**
 * Points of each task's row. The first of a run holds the whole category beside it: a page may end after that row, and
 * （三）推进“四大保障”，护航医养产业健康愿景 would be cut there.
 */
export function taskHeights(section: LedgerSection, widths: readonly number[], runs: readonly Run[]): number[] {
  const heights = section.rows.map(({ cells }) =>
    cells.reduce((most, text, index) => {
      const kind = section.columns[index]?.kind ?? 'content';
      return Math.max(most, textHeight(text, columnStyle(kind), widths[section.categoryLevels + index] ?? 0));
    }, LEAST_TASK_HEIGHT),
  );
  for (const { level, from, text } of runs) {
    heights[from] = Math.max(heights[from] ?? 0, textHeight(text, STYLES.category, widths[level] ?? 0));
  }
  return heights;
}
