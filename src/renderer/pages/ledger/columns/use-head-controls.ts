import { useMemo } from 'react';
import type { TaskSort } from '../../../../shared/model/ledger.ts';
import type { HeadControls } from '../../../components/virtual-table-types.ts';
import { type ColumnChoice, type ShownColumn, setWidth } from './column-choice.ts';
import { turnSort } from './sort-turns.ts';

type Props = {
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice, forNow?: boolean) => void;
  readonly shown: readonly ShownColumn[];
  readonly sort: TaskSort;
  readonly onSort: (sort: TaskSort) => void;
};

/** What the titles of the table do: order the rows, and be drawn to a width. */
export function useHeadControls({ choice, onChoice, shown, sort, onSort }: Props): HeadControls {
  return useMemo(() => {
    const columnOf = (key: string) => shown.find((column) => column.key === key);
    return {
      sort: sort.flatMap(({ by, desc }) => {
        const column = shown.find((one) => one.sort === by);
        return column ? [{ by: column.key, desc }] : [];
      }),
      sortable: new Set(shown.filter((column) => column.sort !== null).map(({ key }) => key as string)),
      onSort: (key, add) => {
        const by = columnOf(key)?.sort;
        if (by) onSort(turnSort(sort, by, add));
      },
      onWidth: (key, width, done) => {
        const column = columnOf(key);
        if (column) onChoice(setWidth(choice, column.key, width), !done);
      },
    };
  }, [choice, onChoice, shown, sort, onSort]);
}
