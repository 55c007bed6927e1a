import type { TextStyle } from '../styles.ts';
import { linesHeight } from '../text-height.ts';
import { startDraft } from './draft.ts';
import type { ReportStyles } from './report-styles.ts';
import type { SheetPlan } from './sheet-plan.ts';

/**
 * Names of bodies, words of lights and pieces of sentences are data and never stand in a formula, not even in quotes:
 * they are cells of a hidden sheet, and formulas hold their addresses.
 */
export type KeptWords = {
  /** As a formula names the cell; `label` says beside it what the words are. */
  addressOf(label: string, words: string | number): string;
  /** The sheet, once all formulas are written; null where none refers to it. */
  planSheet(styles: ReportStyles): SheetPlan | null;
};

/** What the sheet is called. */
export const KEPT_WORDS = '条件';
const HEADERS = ['栏目', '文字'] as const;
const WIDTHS = [30, 120] as const;

/** @param sheet its name in the workbook */
export function keepWords(sheet: string): KeptWords {
  const kept: (readonly [string, string | number])[] = [];
  const addresses = new Map<string, string>();
  return {
    addressOf(label, words) {
      const key = JSON.stringify([label, words]);
      const known = addresses.get(key);
      if (known) return known;
      kept.push([label, words]);
      const address = `${quotedSheet(sheet)}!$B$${kept.length + 1}`;
      addresses.set(key, address);
      return address;
    },
    planSheet: (styles) => (kept.length > 0 ? planKept(sheet, kept, styles) : null),
  };
}

/** A sheet as a formula names it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function planKept(
  name: string,
  kept: readonly (readonly [string, string | number])[],
  styles: ReportStyles,
): SheetPlan {
  const draft = startDraft();
  const putRow = (values: readonly (string | number)[], style: TextStyle) => {
    const { top } = draft.addRows(linesHeight(1, style));
    for (const [index, value] of values.entries()) {
      draft.put({ top, bottom: top, left: index + 1, right: index + 1 }, value, style);
    }
  };
  putRow(HEADERS, styles.header);
  for (const row of kept) putRow(row, styles.long);
  return {
    name,
    hidden: true,
    widths: WIDTHS,
    rows: draft.rows,
    merges: draft.merges,
    page: { paper: 'A4', orientation: 'portrait' },
    onOnePage: false,
    frozenRows: 1,
    table: null,
    filter: null,
    formats: [],
  };
}
