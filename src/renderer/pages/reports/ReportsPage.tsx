import { useQuery } from '@tanstack/react-query';
import { Empty, Spin } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { layoutPages } from '../../../paper/layout/layout-pages.ts';
import type { TaskFilter } from '../../../shared/model/ledger.ts';
import type { Figure, Report, ReportKind, Share } from '../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../shared/report-words.ts';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { PagePreview } from '../../components/paper/PagePreview.tsx';
import { adoptPaperStyles } from '../../components/paper/paper-styles.ts';
import { usePrinting } from '../../components/paper/use-printing.tsx';
import { ZoomTools } from '../../components/paper/ZoomTools.tsx';
import type { Zoom } from '../../components/paper/zoom.ts';
import { Welcome } from '../../components/Welcome.tsx';
import { describeError } from '../../describe-error.ts';
import { useReportShownRows } from '../../frame/shown-rows.tsx';
import { navigate } from '../../use-route.ts';
import { DetailsPanel } from './details/DetailsPanel.tsx';
import { KindList } from './KindList.tsx';
import type { Issued } from './papers/issue-paper.ts';
import { StepOffer } from './papers/StepOffer.tsx';
import styles from './Reports.module.css';
import { ReportTools } from './ReportTools.tsx';
import { SettingsPanel } from './settings/SettingsPanel.tsx';
import { useChoice } from './use-choice.ts';
import { useReport } from './use-report.ts';

adoptPaperStyles();

type Props = {
  readonly kind: ReportKind;
  readonly taskId: number | null;
  /** A paper that left, to be read as it left. */
  readonly paperId: number | null;
  readonly filter: TaskFilter;
};

/** 报表: kinds at the left, the pages exactly as they print, what they are about at the right. */
export function ReportsPage({ kind, taskId, paperId, filter }: Props) {
  const { queries } = useApi();
  const status = useQuery(queries.ledger.status.queryOptions());
  const { choice, request, isReady, addressee, change } = useChoice(kind, taskId, filter);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [issued, setIssued] = useState<Issued | null>(null);
  const [asked, setAsked] = useState<{ readonly of: Figure | Share; readonly report: Report } | null>(null);

  const { report, isStale, error, isFetching, refetch } = useReport({ kind, request, paperId });
  const pages = useMemo(() => (report ? layoutPages(report) : []), [report]);
  const { sheets, withSheets } = usePrinting(pages);
  const askOf = useCallback((of: Figure | Share) => report && setAsked({ of, report }), [report]);
  const closeDetails = useCallback(() => setAsked(null), []);
  useReportShownRows(report ? `${REPORT_KIND_WORDS[kind]} 共 ${pages.length} 页` : null);

  if (status.data?.tasks === 0) return <Welcome pristine={status.data.pristine} />;
  const isMissingTask = isReady && request === null && paperId === null;

  return (
    <div className={styles.page}>
      <KindList
        current={kind}
        hrefOf={(other) => ({ page: 'reports', kind: other, task: taskId ?? undefined, filter })}
      />
      <div className={styles.middle}>
        <div className={styles.bar} role="toolbar" aria-label="打印和导出">
          {report && (
            <ReportTools
              source={paperId ?? request}
              report={report}
              isStale={isStale}
              onIssued={setIssued}
              withSheets={withSheets}
            />
          )}
          <span className={styles.count} role="status">
            {isFetching ? '正在排版…' : report && `共 ${pages.length} 页${report.frozen ? '，已冻结' : ''}`}
          </span>
          <ZoomTools zoom={zoom} onChange={setZoom} />
        </div>
        {issued?.paper.kind === kind && issued.request.taskId === taskId && (
          <StepOffer key={issued.paper.id} issued={issued} onClose={() => setIssued(null)} />
        )}
        {paperId !== null && <div className={styles.original}>这是发出时的原件，不随台账变化。</div>}
        {error && <ErrorNotice error={describeError(error)} onRetry={() => void refetch()} />}
        {isMissingTask && <Empty className={styles.wait ?? ''} description="请在右边选定任务：这一种按一项任务开具" />}
        {!error && !isMissingTask && !report && <Spin className={styles.wait ?? ''} description="正在生成报表…" />}
        {report && <PagePreview pages={pages} zoom={zoom} onFigure={askOf} />}
      </div>
      {asked && asked.report === report ? (
        <DetailsPanel report={report} of={asked.of} onClose={closeDetails} />
      ) : (
        <SettingsPanel
          choice={choice}
          addressee={addressee}
          report={report}
          paperId={paperId}
          onChange={change}
          onPaper={(id) =>
            navigate({ page: 'reports', kind, task: taskId ?? undefined, filter, paper: id ?? undefined })
          }
        />
      )}
      {sheets}
    </div>
  );
}
