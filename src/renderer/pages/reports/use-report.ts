import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { ReportKind, ReportRequest } from '../../../shared/model/report.ts';
import { unpackReport } from '../../../shared/sent-report.ts';
import { useApi } from '../../api.ts';

type Asked = {
  readonly kind: ReportKind;
  readonly request: ReportRequest | null;
  /** A paper to be read as it left, in place of one that could leave now. */
  readonly paperId: number | null;
};

/** The report that the pages show: as asked for, or a paper as it left. */
export function useReport({ kind, request, paperId }: Asked) {
  const { queries } = useApi();
  const options = { placeholderData: keepPreviousData, select: unpackReport, gcTime: 0 } as const;
  const built = useQuery(
    queries.reports.build.queryOptions({ input: paperId === null && request ? request : skipToken, ...options }),
  );
  const paper = useQuery(
    queries.reports.paper.queryOptions({ input: paperId === null ? skipToken : { id: paperId }, ...options }),
  );
  const current = paperId === null ? built : paper;
  const isAsked = paperId !== null || request !== null;
  // While another kind is on its way, the last pages would stand under the wrong name.
  const report = current.data?.kind === kind && isAsked && !current.error ? current.data : undefined;
  return {
    report,
    /** True while the last pages still stand in place of what is now asked for. */
    isStale: current.isPlaceholderData,
    error: isAsked ? current.error : null,
    isFetching: current.isFetching,
    refetch: current.refetch,
  };
}
