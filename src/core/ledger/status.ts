import type { LedgerStatus } from '../../shared/model/ledger.ts';
import { listBackups } from './backup.ts';
import { getRow } from './database.ts';
import type { Ledger } from './open.ts';
import { getOffice } from './settings.ts';

type Counts = Pick<LedgerStatus, 'plans' | 'tasks' | 'obligations' | 'departments' | 'doubts'> & {
  readonly batches: number;
};

export function ledgerStatus({ path, db }: Ledger): LedgerStatus {
  const { batches, ...counts } = getRow(
    db.prepare<Counts>(
      `SELECT (SELECT COUNT(*) FROM plans) AS plans,
              (SELECT COUNT(*) FROM tasks WHERE retired_in_batch IS NULL) AS tasks,
              (SELECT COUNT(*) FROM live_obligations) AS obligations,
              (SELECT COUNT(DISTINCT department_id) FROM live_obligations) AS departments,
              (SELECT COUNT(*) FROM doubts d LEFT JOIN tasks t ON t.id = d.task_id
               WHERE t.retired_in_batch IS NULL) AS doubts,
              (SELECT COUNT(*) FROM import_batches) AS batches`,
    ),
  );
  return {
    path,
    office: getOffice(db),
    ...counts,
    pristine: batches === 0,
    lastBackup: listBackups(path)[0]?.at ?? null,
  };
}
