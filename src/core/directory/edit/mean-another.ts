import { getDepartment } from '../../ledger/departments.ts';
import { type HeldObligation, listFollowing, listTransferRecords } from '../../ledger/held-obligations.ts';
import type { Naming } from '../../ledger/namings.ts';
import { idsNaming, REFERENCES } from '../../ledger/references.ts';
import type { Edit } from './edit.ts';
import { settleTwinsAgain } from './twins.ts';

/**
 * In these obligations the source means another body. One that passed on since stays with whom it passed to: it now
 * passed from that other body.
 */
export function meanAnother(edit: Edit, obligations: readonly HeldObligation[], to: number): void {
  const { db, rows } = edit;
  for (const { id } of obligations) {
    const [first, second] = listTransferRecords(db, id);
    rows.update('obligations', id, { named_department_id: to });
    if (!first) rows.update('obligations', id, { department_id: to });
    else if (first.toId !== to) rows.update('transfers', first.id, { from_department_id: to });
    else {
      // It never passed: whom it was thought to have passed to was meant from the first.
      rows.remove('transfers', first.id);
      if (!second) rows.update('obligations', id, { department_id: to });
    }
  }
  settleTwinsAgain(
    edit,
    obligations.map(({ taskId }) => taskId),
  );
}

/** From now on the name means that body, as a person said; so it does in the documents that are there. */
export function readNameAs(edit: Edit, naming: Naming, to: number, reason: string): void {
  const following = listFollowing(edit.db, naming);
  edit.rows.update('namings', naming.id, {
    department_id: to,
    rule: 'answered',
    certainty: 'certain',
    reason,
    decided_by: 'person',
  });
  if (to !== naming.departmentId) meanAnother(edit, following, to);
}

/** An entry that an import brought leaves the directory with its last name, as it would with its import. */
export function leaveIfUnneeded({ db, rows }: Edit, id: number): void {
  const needed = REFERENCES.some(([table, column]) => idsNaming(db, table, column, id).length > 0);
  if (!needed && getDepartment(db, id).origin === 'import') rows.remove('departments', id);
}
