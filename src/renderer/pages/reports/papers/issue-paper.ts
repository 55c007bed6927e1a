import type { Change } from '../../../../shared/model/directory.ts';
import type { ReportRequest } from '../../../../shared/model/report.ts';
import type { Client } from '../../../api.ts';

/** Others may take steps of the ledger at the same time, from the command line; not many. */
const LOOKED_BACK = 20;

/** Puts a paper on record as sent; the step that did so, to be said and taken back. */
export async function issuePaper({ reports, changes }: Client, request: ReportRequest): Promise<Change | null> {
  const { changeId } = await reports.issue(request);
  const steps = await changes.list({ limit: LOOKED_BACK });
  return steps.find(({ id }) => id === changeId) ?? null;
}
