import { useCallback, useMemo, useState } from 'react';
import type { TaskSort } from '../../../../shared/model/ledger.ts';
import type { LedgerRows } from '../../../route.ts';
import { type ColumnChoice, readChoice } from './column-choice.ts';
import { keep, readKept } from './kept.ts';
import { readSort } from './sort-turns.ts';

const SORT = 'duban.ledger.sort';

const keyOf = (rows: LedgerRows) => `duban.ledger.columns.${rows}`;

/** The columns of a kind of rows, kept for the next start. `forNow` changes them until the hand lets go of an edge. */
export function useColumnChoice(rows: LedgerRows) {
  const [choices, setChoices] = useState<Partial<Record<LedgerRows, ColumnChoice>>>({});
  const kept = useMemo(() => readChoice(readKept(keyOf(rows)), rows), [rows]);
  const choice = choices[rows] ?? kept;
  const change = useCallback(
    (next: ColumnChoice, forNow = false) => {
      setChoices((old) => ({ ...old, [rows]: next }));
      if (!forNow) keep(keyOf(rows), next);
    },
    [rows],
  );
  return [choice, change] as const;
}

/** The order of the rows, kept for the next start. */
export function useSort() {
  const [sort, setSort] = useState<TaskSort>(() => readSort(readKept(SORT)));
  const change = useCallback((next: TaskSort) => {
    setSort(next);
    keep(SORT, next);
  }, []);
  return [sort, change] as const;
}
