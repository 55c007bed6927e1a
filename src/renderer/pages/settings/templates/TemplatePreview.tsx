import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Empty, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { layoutPages } from '../../../../paper/layout/layout-pages.ts';
import type { NewTemplate, ReportRequest } from '../../../../shared/model/report.ts';
import { unpackReport } from '../../../../shared/sent-report.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { FontList } from '../../../components/paper/FontList.tsx';
import { PagePreview } from '../../../components/paper/PagePreview.tsx';
import { adoptPaperStyles } from '../../../components/paper/paper-styles.ts';
import { ZoomTools } from '../../../components/paper/ZoomTools.tsx';
import type { Zoom } from '../../../components/paper/zoom.ts';
import { TaskPicker } from '../../../components/TaskPicker.tsx';
import { describeError } from '../../../describe-error.ts';
import styles from './Templates.module.css';

adoptPaperStyles();

type Props = {
  readonly template: NewTemplate;
  /** Null where the ledger has nothing to report. */
  readonly request: ReportRequest | null;
  /** For kinds that are about one task: which one is looked at. */
  readonly onTask: ((id: number) => void) | null;
};

/** The real pages of this ledger, as they would print by the template. */
export function TemplatePreview({ template, request, onTask }: Props) {
  const { queries } = useApi();
  const [zoom, setZoom] = useState<Zoom>('width');
  const { data, error, isFetching, refetch } = useQuery(
    queries.reports.preview.queryOptions({
      input: request === null ? skipToken : { request, template },
      placeholderData: keepPreviousData,
      select: unpackReport,
      gcTime: 0,
    }),
  );
  const pages = useMemo(() => (data ? layoutPages(data) : []), [data]);
  return (
    <section className={styles.preview} aria-label="样张">
      <div className={styles.previewBar}>
        {onTask && <TaskPicker value={request?.taskId ?? null} onChange={onTask} />}
        <span className={styles.count} role="status">
          {isFetching ? '正在排版…' : data && `样张，共 ${pages.length} 页`}
        </span>
        <ZoomTools zoom={zoom} onChange={setZoom} />
      </div>
      {request === null && (
        <Empty className={styles.wait ?? ''} description="台账里还没有任务，导入后这里显示印出来的样子" />
      )}
      {error && <ErrorNotice error={describeError(error)} onRetry={() => void refetch()} />}
      {request !== null && !error && !data && <Spin className={styles.wait ?? ''} description="正在生成样张…" />}
      {data && !error && (
        <>
          <PagePreview pages={pages} zoom={zoom} onFigure={null} />
          <details className={styles.fontNote}>
            <summary>本机有哪些字体</summary>
            <FontList fonts={data.fonts} />
          </details>
        </>
      )}
    </section>
  );
}
