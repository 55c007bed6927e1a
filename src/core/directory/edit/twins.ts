import { findTwins } from '../../ledger/twins.ts';
import type { Edit } from './edit.ts';

/** Marks anew which obligations of these tasks are one body's in one role. */
export function settleTwinsAgain({ db, rows }: Edit, taskIds: Iterable<number>): void {
  for (const { id, absorbedBy } of findTwins(db, [...new Set(taskIds)])) {
    rows.update('obligations', id, { absorbed_by: absorbedBy });
  }
}
