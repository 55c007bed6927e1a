import type { Criterion, DetailColumn, DetailRow, Figure, Share } from '../../shared/model/report.ts';
import { YES } from '../../shared/report-words.ts';
import { percentagesOf } from '../tracking/percentages.ts';

/** Counts over the details of one report; every figure goes out with the criteria by which it can be counted again. */
export type Counter = {
  readonly rows: readonly DetailRow[];
  /** Unit duties; `unit` is printed right behind the number in running text. */
  duties(where: readonly Criterion[], unit?: string): Figure;
  /** Tasks, each once; the criteria must not tell rows of one task apart. */
  tasks(where: readonly Criterion[], unit?: string): Figure;
  /** The duties of each part, and its share of all parts together; the shares add up to 100.0. */
  shares(whole: readonly Criterion[], parts: readonly (readonly Criterion[])[]): readonly Share[];
};

export const is = (column: DetailColumn, equals: string | number = YES): Criterion => ({ column, equals });

/** Those who answer for the work; 配合 is left out of all figures of how the work stands. */
export const ACCOUNTABLE: Criterion = is('accountable');

export function createCounter(rows: readonly DetailRow[]): Counter {
  const indexes = new Map<DetailColumn, ReadonlyMap<string | number, readonly DetailRow[]>>();
  const rowsWhere = ({ column, equals }: Criterion): readonly DetailRow[] => {
    const index = indexes.get(column) ?? Map.groupBy(rows, ({ cells }) => cells[column]);
    indexes.set(column, index);
    return index.get(equals) ?? [];
  };
  /** The rows that meet all criteria: a report of 40 000 duties asks some thousand times. */
  const meeting = (where: readonly Criterion[]): readonly DetailRow[] => {
    const [first, ...others] = where.map((each) => ({ each, found: rowsWhere(each) })).sort(fewerFirst);
    if (!first) return rows;
    return first.found.filter(({ cells }) => others.every(({ each }) => cells[each.column] === each.equals));
  };
  const duties = (where: readonly Criterion[], unit = ''): Figure => {
    const value = meeting(where).reduce((sum, { cells }) => sum + Number(cells.weight), 0);
    return { kind: 'figure', value, unit, of: 'duties', where };
  };
  return {
    rows,
    duties,
    tasks(where, unit = '') {
      return { kind: 'figure', value: meeting([...where, is('firstOfTask')]).length, unit, of: 'tasks', where };
    },
    shares(whole, parts) {
      const figures = parts.map((part) => duties([...whole, ...part]));
      const percentages = percentagesOf(figures.map(({ value }) => value));
      const all = duties(whole);
      return figures.map((part, index) => ({ kind: 'share', value: percentages?.[index] ?? null, part, whole: all }));
    },
  };
}

type Found = { readonly found: readonly DetailRow[] };
const fewerFirst = (a: Found, b: Found): number => a.found.length - b.found.length;
