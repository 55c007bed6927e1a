import { App } from 'antd';
import { useState } from 'react';
import type { Rating } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { usePeriod } from '../../../components/period/PeriodProvider.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { type ColumnInfo, isEntryField } from '../columns/column-list.ts';
import { ownersOf } from '../rows/row-words.ts';
import type { LedgerRows } from '../rows/use-ledger-rows.ts';
import { CellEditor, type NextCell } from './CellEditor.tsx';
import { editedObligation, editedValue } from './edited-value.ts';
import type { EntryPatch } from './entry-patch.ts';

type Props = {
  readonly rows: LedgerRows;
  readonly columns: readonly ColumnInfo[];
  readonly ratings: readonly Rating[];
  readonly setActive: (index: number) => void;
  readonly setColumn: (key: string | null) => void;
};

/** Typing this period's entry into the cells of the table, each cell one step that can be taken back. */
export function useCellEditing({ rows, columns, ratings, setActive, setColumn }: Props) {
  const { client } = useApi();
  const { message } = App.useApp();
  const { take } = useSteps();
  const { period } = usePeriod();
  const [place, setPlace] = useState<{ readonly index: number; readonly column: string } | null>(null);

  const begin = (index: number, column: string) => {
    const row = rows.rowAt(index);
    if (!row) return;
    const obligation = editedObligation(row, period);
    setActive(index);
    if (typeof obligation === 'string') {
      message.warning(obligation);
      return;
    }
    setColumn(column);
    setPlace({ index, column });
  };

  const row = place ? rows.rowAt(place.index) : undefined;
  const obligation = row ? editedObligation(row, period) : null;
  const field = place && isEntryField(place.column) ? place.column : null;
  if (!place || !field || !period || !obligation || typeof obligation === 'string') return { editing: null, begin };

  const finish = (patch: EntryPatch | null, next: NextCell) => {
    setPlace(null);
    if (patch) {
      const entries = [{ obligationId: obligation.id, ...patch }];
      take(() => client.tracking.revise({ periodId: period.id, entries }));
    }
    if (next === 'down') setActive(Math.min(rows.total - 1, place.index + 1));
    if (next === 'left' || next === 'right') {
      const editable = columns.filter((column) => column.editable).map(({ key }) => key as string);
      const beside = editable[editable.indexOf(place.column) + (next === 'right' ? 1 : -1)];
      if (beside !== undefined) begin(place.index, beside);
    }
  };
  const title = columns.find(({ key }) => key === field)?.title ?? '';
  const editor = (
    <CellEditor
      key={`${obligation.id} ${field}`}
      field={field}
      label={`${title}：${ownersOf([obligation])}（${period.name}）`}
      value={editedValue(obligation, field, period.name)}
      ratings={ratings}
      onDone={finish}
    />
  );
  return { editing: { ...place, editor }, begin };
}
