import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { usePeriod } from '../../components/period/PeriodProvider.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import { describeError } from '../../describe-error.ts';
import { useReportShownRows } from '../../frame/shown-rows.tsx';
import { changeRule } from './change-rule.ts';
import { ChartPanel } from './charts/ChartPanel.tsx';
import { FigureRow } from './figures/FigureRow.tsx';
import { LeftPanel } from './LeftPanel.tsx';
import styles from './Overview.module.css';
import { OverviewHead } from './OverviewHead.tsx';
import { LeaderSheet } from './print/LeaderSheet.tsx';
import { RuleLine } from './RuleLine.tsx';

/** 总览: the answer in ten seconds, for the period in the top bar; 打印 gives the leader's page instead of this one. */
export function OverviewPage() {
  const { queries } = useApi();
  const status = useQuery(queries.ledger.status.queryOptions());
  const { periods, period, counted } = usePeriod();
  const { data, error, refetch, isPlaceholderData } = useQuery(
    queries.tracking.overview.queryOptions({
      input: { periodId: counted?.id ?? null },
      enabled: periods !== null,
      // The numbers of the period before stay until those of the chosen one are there: no flicker for 50 ms.
      placeholderData: keepPreviousData,
    }),
  );
  useReportShownRows(data ? `任务 ${data.tasks} 项，单位任务 ${data.unitDuties} 项` : null);

  if (status.data?.tasks === 0) return <Welcome pristine={status.data.pristine} />;
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data || !status.data) return <Spin className={styles.wait} description="正在统计…" />;
  return (
    <>
      <div className={styles.page}>
        <OverviewHead overview={data} ahead={counted ? null : period} counting={isPlaceholderData} />
        <FigureRow overview={data} />
        <RuleLine rule={data.rules.totals + changeRule(data)} />
        <div className={styles.columns}>
          <LeftPanel overview={data} />
          <ChartPanel overview={data} />
        </div>
      </div>
      <LeaderSheet overview={data} office={status.data.office} />
    </>
  );
}
