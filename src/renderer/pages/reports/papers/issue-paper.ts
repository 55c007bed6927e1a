import type { Change } from '../../../../shared/model/directory.ts';
import type { PaperRecord, ReportRequest } from '../../../../shared/model/report.ts';
import type { Client } from '../../../api.ts';

/** Others may take steps of the ledger at the same time, from the command line; not many. */
const LOOKED_BACK = 20;

/** A paper that has just left, and what it was asked for. */
export type Issued = { readonly paper: PaperRecord; readonly request: ReportRequest };

/** Puts a paper on record as sent; with the step that did so, to be said and taken back. */
export async function issuePaper(
  { reports, changes }: Client,
  request: ReportRequest,
): Promise<Issued & { readonly change: Change | null }> {
  const paper = await reports.issue(request);
  const steps = await changes.list({ limit: LOOKED_BACK });
  return { paper, request, change: steps.find(({ id }) => id === paper.changeId) ?? null };
}
