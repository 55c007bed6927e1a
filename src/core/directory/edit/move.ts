import { getDepartment } from '../../ledger/departments.ts';
import { getHeld } from '../../ledger/held-obligations.ts';
import { type Edit, label } from './edit.ts';
import { leaveIfUnneeded, meanAnother } from './mean-another.ts';

/** In these obligations the source means another body; what the name means elsewhere stays. */
export function move(
  edit: Edit,
  { obligations, to }: { readonly obligations: readonly number[]; readonly to: number },
): string {
  const target = getDepartment(edit.db, to);
  const moved = getHeld(edit.db, obligations).filter(({ namedId }) => namedId !== to);
  meanAnother(edit, moved, to);
  for (const id of new Set(moved.map(({ namedId }) => namedId))) leaveIfUnneeded(edit, id);
  return `${obligations.length} 项单位任务的责任单位更正为${label(target)}`;
}
