import { columnName } from '../../../shared/model/address.ts';
import type { Criterion, Figure, Report } from '../../../shared/model/report.ts';
import { YES } from '../../../shared/report-words.ts';
import { type KeptWords, quotedSheet } from './kept-words.ts';

/** A column of the details, and what stands above it. */
export type DetailColumnPlace = { readonly column: number; readonly header: string };

/** Where the details stand in the workbook. */
export type DetailPlace = {
  /** As a formula names it. */
  readonly sheet: string;
  /** By the name of the detail. */
  readonly columns: ReadonlyMap<string, DetailColumnPlace>;
  readonly firstRow: number;
  readonly lastRow: number;
};

/** Writes what a figure asks as a formula over 明细. */
export type Counter = {
  /** null where there is no 明细 to count on, or a column asked for is not on it. */
  formulaOf(figure: Figure): string | null;
};

/** Longer ones COUNTIFS refuses. */
const MAX_CRITERION = 200;
const UNSAFE_CRITERION = /[*?~]|^[<>=\s\d+\-.]|^(?:true|false)$/iu;

export function countOver(place: DetailPlace, details: Report['details'], words: KeptWords): Counter {
  const literal = new Map<string, boolean>();
  const isKnownLiteral = (criterion: Criterion): boolean => {
    const key = JSON.stringify([criterion.column, criterion.equals]);
    const known = literal.get(key) ?? isLiteral(criterion, details);
    literal.set(key, known);
    return known;
  };
  return {
    formulaOf(figure) {
      const terms = figure.where.flatMap((criterion): Term[] => {
        const column = place.columns.get(criterion.column);
        if (!column) return [];
        return [{ over: rangeOf(place, column), is: words.addressOf(column.header, criterion.equals) }];
      });
      const counted = place.columns.get(figure.of === 'tasks' ? 'firstOfTask' : 'weight');
      if (!counted || terms.length < figure.where.length) return null;
      const formula = figure.where.every(isKnownLiteral) ? ready : exact;
      return formula(figure, rangeOf(place, counted), terms);
    },
  };
}

/** What stands for figures in a workbook without 明细: the figures themselves. */
export const NOTHING_TO_COUNT: Counter = { formulaOf: () => null };

type Term = { readonly over: string; readonly is: string };

/** COUNTIFS and SUMIFS: what a clerk reads at a glance. */
function ready({ of }: Figure, counted: string, terms: readonly Term[]): string {
  const pairs = terms.map(({ over, is }) => `${over},${is}`);
  if (of === 'tasks') return `COUNTIFS(${[`${counted},"${YES}"`, ...pairs].join(',')})`;
  return pairs.length === 0 ? `SUM(${counted})` : `SUMIFS(${[counted, ...pairs].join(',')})`;
}

/** The same for words that COUNTIFS would take for more than they are. */
function exact({ of }: Figure, counted: string, terms: readonly Term[]): string {
  const same = terms.map(({ over, is }) => `EXACT(${over},${is})`);
  return `SUMPRODUCT(${[...same, of === 'tasks' ? `(${counted}="${YES}")` : counted].join('*')})`;
}

/**
 * True where COUNTIFS finds just the rows that are meant. It takes * and ? for anything, <5 for a comparison, 12 and
 * 2026-05-01 for numbers, an empty cell for 0, and does not tell Plan A from plan a.
 */
function isLiteral({ column, equals }: Criterion, details: Report['details']): boolean {
  if (typeof equals === 'string') {
    if (equals === '' || equals.length > MAX_CRITERION || UNSAFE_CRITERION.test(equals)) return false;
  }
  const folded = String(equals).toLowerCase();
  return details.every(({ cells }) => cells[column] === equals || String(cells[column]).toLowerCase() !== folded);
}

function rangeOf({ sheet, firstRow, lastRow }: DetailPlace, { column }: DetailColumnPlace): string {
  const letters = columnName(column);
  return `${quotedSheet(sheet)}!$${letters}$${firstRow}:$${letters}$${lastRow}`;
}
