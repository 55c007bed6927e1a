import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Segmented, Spin } from 'antd';
import { useCallback, useState } from 'react';
import type { Period } from '../../../shared/model/tracking.ts';
import { useApi } from '../../api.ts';
import { WordMark } from '../../components/Facts.tsx';
import { PeriodDialog } from '../../components/period/PeriodDialog.tsx';
import { usePeriod } from '../../components/period/PeriodProvider.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import type { ExchangeView } from '../../route.ts';
import { navigate } from '../../use-route.ts';
import { ReturnsView } from './board/ReturnsView.tsx';
import styles from './Exchange.module.css';
import { useExchangeSession } from './ExchangeSession.tsx';
import { FormPreview } from './form/FormPreview.tsx';
import { MergeTab } from './merge/MergeTab.tsx';
import { planWords } from './merge/merge-words.ts';
import { FilePicker } from './pick/FilePicker.tsx';
import { PlanExchange } from './plans/PlanExchange.tsx';
import { filterReading } from './reading/filter-reading.ts';
import { ReadingList } from './reading/ReadingList.tsx';

/** 交换: forms out to the departments and back again, for the period in the top bar. */
export function ExchangePage({ view }: { readonly view: ExchangeView }) {
  const { queries } = useApi();
  const status = useQuery(queries.ledger.status.queryOptions());
  const { periods, period } = usePeriod();
  const { state } = useExchangeSession();
  const reading = useQuery(queries.exchange.readingList.queryOptions());
  const [previewed, setPreviewed] = useState<readonly number[] | null>(null);
  const closePreview = useCallback(() => setPreviewed(null), []);

  if (status.data?.tasks === 0) return <Welcome pristine={status.data.pristine} />;
  if (!periods || !status.data) return <Spin className={styles.wait} description="正在打开…" />;
  // Files may be dropped on the preview, too: then the merge is what is to be seen.
  if (previewed && period && view === 'returns')
    return <FormPreview period={period} departments={previewed} onClose={closePreview} />;

  const unread = filterReading(reading.data ?? [], 'unread').length;
  const underWay = state.step === 'review' || state.step === 'reading';
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Segmented<ExchangeView>
          aria-label="交换"
          value={view}
          options={[
            { value: 'returns', label: '报送情况' },
            { value: 'merge', label: underWay ? <strong className={styles.waiting}>汇总（核对中）</strong> : '汇总' },
            {
              value: 'reading',
              label: unread > 0 ? <strong className={styles.waiting}>阅读清单 {unread}</strong> : '阅读清单',
            },
            { value: 'plans', label: '方案互传' },
          ]}
          onChange={(next) => {
            closePreview();
            navigate({ page: 'exchange', view: next });
          }}
        />
        {view === 'returns' && period && (
          <>
            <span>
              <strong>{period.name}</strong> 报送截止 {period.cutoff}{' '}
              {period.state === 'frozen' && <WordMark>已冻结</WordMark>}
            </span>
            <div className={styles.tools}>
              <FilePicker />
            </div>
          </>
        )}
        {view === 'merge' && state.step === 'review' && <span role="status">{planWords(state.plan)}</span>}
      </div>
      <div className={styles.body}>
        {view === 'reading' && <ReadingList />}
        {view === 'plans' && <PlanExchange />}
        {view === 'merge' && <MergeTab />}
        {view === 'returns' && <Returns period={period} onPreview={setPreviewed} />}
      </div>
    </div>
  );
}

type ReturnsProps = {
  readonly period: Period | null;
  readonly onPreview: (departments: readonly number[]) => void;
};

/** The returns of a period; without one the next step is to make one. */
function Returns({ period, onPreview }: ReturnsProps) {
  const [adding, setAdding] = useState(false);
  if (period) return <ReturnsView key={period.id} period={period} onPreview={onPreview} />;
  return (
    <Empty className={styles.wait} description="还没有设期：一期就是一次报送，设了期才能下发反馈表、收回汇总">
      <Button type="primary" onClick={() => setAdding(true)}>
        新建一期
      </Button>
      {adding && <PeriodDialog period={null} onClose={() => setAdding(false)} />}
    </Empty>
  );
}
