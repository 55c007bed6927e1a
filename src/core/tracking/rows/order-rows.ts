import { ROLES } from '../../../shared/glossary.ts';
import type { SortKey, TaskSort } from '../../../shared/model/ledger.ts';
import type { Role } from '../../../shared/model/table.ts';
import type { Standing } from '../../../shared/model/tracking.ts';
import { STATES } from '../../../shared/tracking-words.ts';
import { graverFirst } from '../lights/graver-first.ts';
import type { Scene } from '../tracked.ts';
import { isAccountable } from '../transitions.ts';

/** One obligation of a row, as far as rows can be ordered by it. */
export type RowDuty = { readonly department: string; readonly role: Role; readonly standing: Standing };

/** A row before it is drawn: a task with its obligations, or one obligation alone; in the order of the plans. */
export type SortableRow = {
  readonly key: number;
  readonly planId: number;
  readonly number: string | null;
  readonly category: readonly string[];
  readonly content: string;
  readonly duties: readonly RowDuty[];
};

type Value = number | string | null;

/** 第2项 before 第10项, and words by their pinyin. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/**
 * The rows in another order; ties, and rows without an order asked for, stay in that of the plans. A row without a value
 * comes last whichever way: what has no deadline is neither early nor late.
 */
export function orderRows<Row extends SortableRow>(
  rows: readonly Row[],
  sort: TaskSort,
  scene: Pick<Scene, 'ratings' | 'scheme'>,
): readonly Row[] {
  if (sort.length === 0) return rows;
  const values = sort.map(({ by }) => valuesOf(rows, by, scene));
  const places = rows.map((_, place) => place);
  places.sort((one, other) => {
    for (const [turn, { desc }] of sort.entries()) {
      const order = compare(values[turn]?.[one] ?? null, values[turn]?.[other] ?? null, desc);
      if (order !== 0) return order;
    }
    return one - other;
  });
  return places.flatMap((place) => rows[place] ?? []);
}

function compare(one: Value, other: Value, desc: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
  return desc ? -order : order;
}

function valuesOf(rows: readonly SortableRow[], by: SortKey, scene: Pick<Scene, 'ratings' | 'scheme'>): Value[] {
  // 一、二、三 are in no alphabet's order: a category stands where the plan first writes it.
  if (by === 'category') return firstPlaces(rows, ({ planId, category }) => [planId, ...category].join('\n'));
  if (by === 'plan') return firstPlaces(rows, ({ planId }) => `${planId}`);
  const ratings = scene.ratings.map(({ code }) => code);
  const lights = [...scene.scheme.rules].sort(graverFirst).map(({ word }) => word);
  return rows.map((row) => rankOf(row, by, ratings, lights));
}

function rankOf(
  row: SortableRow,
  by: Exclude<SortKey, 'category' | 'plan'>,
  ratings: readonly string[],
  lights: readonly string[],
): Value {
  const answering = row.duties.filter(isAccountable);
  const duties = answering.length > 0 ? answering : row.duties;
  const least = (value: (duty: RowDuty) => number | null) => leastOf(duties, value);
  switch (by) {
    case 'number':
      return row.number;
    case 'content':
      return row.content;
    case 'department':
      return duties[0]?.department ?? null;
    case 'role':
      return least(({ role }) => ROLES.indexOf(role));
    case 'due':
      return duties.flatMap(({ standing }) => standing.due ?? []).sort()[0] ?? null;
    case 'state':
      return least(({ standing }) => STATES.indexOf(standing.state));
    case 'rating':
      return least(({ standing }) => placeOf(ratings, standing.rating));
    case 'light':
      return least(({ standing }) => placeOf(lights, standing.light?.word ?? null));
    case 'late':
      return Math.max(0, ...row.duties.map(({ standing }) => standing.daysLate)) || null;
    case 'percent':
      return least(({ standing }) => standing.percent);
  }
}

function placeOf(words: readonly string[], word: string | null): number | null {
  const place = word === null ? -1 : words.indexOf(word);
  return place < 0 ? null : place;
}

function leastOf(duties: readonly RowDuty[], value: (duty: RowDuty) => number | null): number | null {
  const values = duties.flatMap((duty) => value(duty) ?? []);
  return values.length === 0 ? null : Math.min(...values);
}

function firstPlaces(rows: readonly SortableRow[], nameOf: (row: SortableRow) => string): Value[] {
  const first = new Map<string, number>();
  return rows.map((row, place) => {
    const name = nameOf(row);
    const known = first.get(name) ?? place;
    first.set(name, known);
    return known;
  });
}
