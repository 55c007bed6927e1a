import { useState } from 'react';
import { keepOnly, NOTHING, pick, pickAll } from '../../../components/row-selection.ts';
import type { RowSelection } from '../../../components/virtual-table-types.ts';

type RowChoice = {
  readonly selection: RowSelection;
  /** Keys of the picked rows, in their order; of the active one where none is picked. */
  readonly keys: readonly number[];
  readonly picked: number;
  readonly clear: () => void;
};

/** Rows picked by key out of a list that is wholly here; `active` is -1 where no row is. */
export function useRowChoice(order: readonly number[], active: number): RowChoice {
  const [kept, setKept] = useState(NOTHING);
  const present = kept.keys.size > 0 ? keepOnly(kept, order) : kept;
  const picked = present.keys.size;
  const activeKey = order[active];
  return {
    selection: {
      has: (index) => present.keys.has(order[index] ?? -1),
      state: picked === 0 ? 'none' : picked >= order.length ? 'all' : 'some',
      pick: (index, how) =>
        setKept(pick(present, { index, how, active, keysOf: (first, last) => order.slice(first, last + 1) })),
      pickAll: (all) => setKept(all ? pickAll(order) : NOTHING),
    },
    picked,
    keys: picked > 0 ? order.filter((key) => present.keys.has(key)) : activeKey === undefined ? [] : [activeKey],
    clear: () => setKept(NOTHING),
  };
}
