import { columnName } from '../../../shared/model/address.ts';
import type { Criterion, DetailColumn, Figure, Report } from '../../../shared/model/report.ts';
import { YES } from '../../../shared/report-words.ts';
import type { TextStyle } from '../styles.ts';
import { startDraft } from './draft.ts';
import type { ReportStyles } from './report-styles.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { linesHeight } from './text-height.ts';

/** Where the details stand in the workbook. */
export type DetailPlace = {
  /** As a formula names it. */
  readonly sheet: string;
  /** By the name of the detail: its column, and what stands above it. */
  readonly columns: ReadonlyMap<string, { readonly column: number; readonly header: string }>;
  readonly firstRow: number;
  readonly lastRow: number;
};

/** Writes what a figure asks as a formula over 明细, and keeps what it asks for on a sheet of conditions. */
export type Counter = {
  /** null where there is no 明细 to count on, or a column asked for is not on it. */
  formulaOf(figure: Figure): string | null;
  /** The sheet that the formulas refer to, once all are written; null where none was needed. */
  planConditions(styles: ReportStyles): SheetPlan | null;
};

/** What the sheet of conditions is called. */
export const CONDITIONS = '条件';
const HEADERS = ['栏目', '等于'] as const;
const CONDITION_WIDTHS = [30, 80] as const;
/** Longer ones COUNTIFS refuses. */
const MAX_CRITERION = 200;
const UNSAFE_CRITERION = /[*?~]|^[<>=\s\d+\-.]|^(?:true|false)$/iu;

/**
 * Names of bodies and words of lights are data and never stand in a formula, not even in quotes: they are cells of the
 * hidden sheet 条件, and formulas hold their addresses.
 */
export function countOver(place: DetailPlace | null, details: Report['details'], name: string): Counter {
  const conditions: Criterion[] = [];
  const places = new Map<string, string>();

  const addressOf = (criterion: Criterion): string => {
    const key = JSON.stringify([criterion.column, criterion.equals]);
    const known = places.get(key);
    if (known) return known;
    conditions.push(criterion);
    const address = `${quoted(name)}!$B$${conditions.length + 1}`;
    places.set(key, address);
    return address;
  };

  return {
    formulaOf(figure) {
      if (!place) return null;
      const range = (column: DetailColumn) => rangeOf(place, column);
      const asked = figure.where.map((criterion) => ({ criterion, range: range(criterion.column) }));
      const counted = range(figure.of === 'tasks' ? 'firstOfTask' : 'weight');
      if (counted === null || asked.some((each) => each.range === null)) return null;
      const literal = figure.where.every((criterion) => isLiteral(criterion, details));
      const terms = asked.map(({ criterion, range: over }) => ({ over: over ?? '', is: addressOf(criterion) }));
      return literal ? ready(figure, counted, terms) : exact(figure, counted, terms);
    },
    planConditions: (styles) =>
      place && conditions.length > 0 ? planConditions(name, place, conditions, styles) : null,
  };
}

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

function rangeOf(place: DetailPlace, name: DetailColumn): string | null {
  const found = place.columns.get(name);
  if (!found) return null;
  const letters = columnName(found.column);
  return `${quoted(place.sheet)}!$${letters}$${place.firstRow}:$${letters}$${place.lastRow}`;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function planConditions(
  name: string,
  place: DetailPlace,
  conditions: readonly Criterion[],
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
  for (const { column, equals } of conditions) {
    putRow([place.columns.get(column)?.header ?? column, equals], styles.long);
  }
  return {
    name,
    hidden: true,
    widths: CONDITION_WIDTHS,
    rows: draft.rows,
    merges: draft.merges,
    page: { paper: 'A4', orientation: 'portrait' },
    frozenRows: 1,
    table: null,
    filter: null,
    formats: [],
  };
}
