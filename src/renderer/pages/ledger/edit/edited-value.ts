import type { Obligation } from '../../../../shared/model/ledger.ts';
import type { Period } from '../../../../shared/model/tracking.ts';
import type { EntryField } from '../columns/column-list.ts';
import { type LedgerRow, speaking } from '../rows/ledger-row.ts';

/** Whose entry a cell is, or one sentence why it cannot be typed in. */
export function editedObligation(row: LedgerRow, period: Period | null): Obligation | string {
  if (!period) return '还没有填报期。请先在窗口上方新建一期，再填进展。';
  if (period.state === 'frozen') return `“${period.name}”已冻结，不能再填。请在窗口上方换到进行中的一期。`;
  const obligation = speaking(row);
  if (!obligation) return '这项任务有几家责任单位，请切换到“按单位任务”，逐家填写。';
  return obligation;
}

/**
 * What stands in the cell when one begins to type: what was said in this period. Words of an earlier period are shown in
 * the table but not said again by themselves: nobody has said them this time.
 */
export function editedValue({ standing }: Obligation, field: EntryField, period: string): string | number | null {
  const said = standing.entry?.period === period;
  if (field === 'rating') return standing.rating;
  if (field === 'percent') return standing.percent;
  return said ? (standing.entry?.[field] ?? '') : '';
}
