import type { ReportRequest } from '../../shared/model/report.ts';
import type { PeriodFacts } from '../tracking/freeze/snapshot.ts';

/** What a report is built from, and nothing else: the same input gives the same report. */
export type BuildInput = {
  readonly request: ReportRequest;
  /** Those that the filter lets through. */
  readonly facts: PeriodFacts;
  /** Of the period before, under the same filter; null for the first. */
  readonly before: PeriodFacts | null;
  /** What the filter says, in words: 单位：区卫计局，角色：牵头; null where everything is there. */
  readonly scope: string | null;
  /** Keys of the extra parts that a template asks for. */
  readonly extras?: readonly string[] | undefined;
};
