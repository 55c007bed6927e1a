import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApi } from '../../../api.ts';
import { keepOnly, NOTHING, pick, pickAll, rangeOf } from '../../../components/row-selection.ts';
import type { Pick, RowSelection } from '../../../components/virtual-table-types.ts';
import type { LedgerRows, RowQuery } from '../rows/use-ledger-rows.ts';

export type Chosen = {
  /** For the table. */
  readonly selection: RowSelection;
  /** Rows picked by Ctrl, Shift, Space or a box; 0 while only one row is active. */
  readonly picked: number;
  /** Keys of what a step is taken for, in the order of the rows: those picked, else the active one. */
  readonly keys: readonly number[];
  /** At which rows they stand, in order; empty until that is known. */
  readonly places: readonly number[];
  /** The obligations of those rows that the filter speaks of; null until they are known. */
  readonly obligations: readonly number[] | null;
  readonly clear: () => void;
};

/**
 * Which rows are chosen. Rows are picked by key, so that they stay picked after a step has changed them; keys of rows that
 * were never drawn are fetched once they are needed.
 */
export function useSelection(query: RowQuery, rows: LedgerRows, active: number): Chosen {
  const { queries } = useApi();
  const cache = useQueryClient();
  const [kept, setKept] = useState(NOTHING);
  const activeKey = rows.rowAt(active)?.key;
  const options = queries.rows.keys.queryOptions({ input: query });
  const all = useQuery({ ...options, enabled: kept.keys.size > 0 || activeKey !== undefined }).data;

  const order = useMemo(() => all?.map(({ key }) => key), [all]);
  const obligationsOf = useMemo(() => new Map(all?.map(({ key, obligations }) => [key, obligations])), [all]);
  const present = order && kept.keys.size > 0 ? keepOnly(kept, order) : kept;

  const choose = (index: number, how: Pick) => {
    if (how === 'only') {
      setKept({ keys: new Set(), anchor: index });
      return;
    }
    const { first, last } = rangeOf(present, { index, how, active });
    const from = how === 'also' && active >= 0 ? Math.min(first, active) : first;
    const to = how === 'also' ? Math.max(last, active) : last;
    const known = new Map<number, number>();
    for (let row = from; row <= to; row += 1) {
      const key = rows.rowAt(row)?.key;
      if (key !== undefined) known.set(row, key);
    }
    const wanted = how === 'range' || how === 'add' ? to - from + 1 : 1;
    const take = (keyAt: (row: number) => number | undefined) =>
      setKept((old) =>
        pick(old.keys.size > 0 && order ? keepOnly(old, order) : old, {
          index,
          how,
          active,
          keysOf: (one, other) => {
            const keys: number[] = [];
            for (let row = one; row <= other; row += 1) {
              const key = keyAt(row);
              if (key !== undefined) keys.push(key);
            }
            return keys;
          },
        }),
      );
    if (known.size >= wanted) take((row) => known.get(row) ?? order?.[row]);
    else void cache.ensureQueryData(options).then((fetched) => take((row) => fetched[row]?.key));
  };

  const picked = present.keys.size;
  const keys = useMemo(() => {
    if (picked === 0) return activeKey === undefined ? [] : [activeKey];
    return order?.filter((key) => present.keys.has(key)) ?? [...present.keys];
  }, [picked, activeKey, order, present]);

  const places = useMemo(() => {
    const wanted = new Set(keys);
    return order?.flatMap((key, index) => (wanted.has(key) ? [index] : [])) ?? [];
  }, [keys, order]);

  return {
    selection: {
      has: (index) => {
        const key = rows.rowAt(index)?.key;
        return key !== undefined && present.keys.has(key);
      },
      state: picked === 0 ? 'none' : picked >= rows.total ? 'all' : 'some',
      pick: choose,
      pickAll: (everything) => {
        if (!everything) setKept(NOTHING);
        else void cache.ensureQueryData(options).then((fetched) => setKept(pickAll(fetched.map(({ key }) => key))));
      },
    },
    picked,
    keys,
    places,
    obligations: all ? keys.flatMap((key) => obligationsOf.get(key) ?? []) : null,
    clear: () => setKept(NOTHING),
  };
}
