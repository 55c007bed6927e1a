import type { Report, ReportRequest } from '../../shared/model/report.ts';
import type { ReadableDB } from '../ledger/database.ts';
import type { Standings } from '../tracking/use-cases.ts';
import { buildReport } from './build-report.ts';
import { gatherInput } from './gather-input.ts';

/** Reports and papers; refusals are `AppError`. */
export type ReportUseCases = {
  /** The model of which Excel, paper and Word are faces. */
  build(request: ReportRequest): Report;
};

type Tools = { readonly db: ReadableDB; readonly standings: Standings };

export function reportUseCases({ db, standings }: Tools): ReportUseCases {
  return {
    build: (request) => buildReport(gatherInput({ db, standings }, request)),
  };
}
