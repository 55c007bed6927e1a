import type { SortKey, TaskSort } from '../../../../shared/model/ledger.ts';
import { COLUMNS } from './column-list.ts';

/** As many orders as one may wish to see after each other. */
const MOST = 4;

/**
 * What a click on a title makes of the order: ascending, then descending, then not at all. `add` keeps the other orders
 * and ranks a new one after them; without it the others go. No order is that of the plans.
 */
export function turnSort(sort: TaskSort, by: SortKey, add: boolean): TaskSort {
  const at = sort.findIndex((one) => one.by === by);
  const now = sort[at];
  if (!add) return !now || sort.length > 1 ? [{ by, desc: false }] : now.desc ? [] : [{ by, desc: true }];
  if (!now) return [...sort, { by, desc: false }].slice(-MOST);
  return now.desc ? sort.toSpliced(at, 1) : sort.with(at, { by, desc: true });
}

/** Reads an order that was kept; what rows cannot be ordered by is left out. */
export function readSort(kept: unknown): TaskSort {
  if (!Array.isArray(kept)) return [];
  const keys = new Set(COLUMNS.flatMap(({ sort }) => sort ?? []));
  return kept
    .flatMap((one: unknown) => {
      const { by, desc } = (one ?? {}) as { readonly by?: SortKey; readonly desc?: unknown };
      return by && keys.has(by) ? [{ by, desc: desc === true }] : [];
    })
    .slice(0, MOST);
}
