import { useQuery } from '@tanstack/react-query';
import { Segmented, Spin } from 'antd';
import { useState } from 'react';
import type { Overview } from '../../../shared/model/tracking.ts';
import { useApi } from '../../api.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { describeError } from '../../describe-error.ts';
import { LaggingList } from './lagging/LaggingList.tsx';
import styles from './Overview.module.css';
import { RuleLine } from './RuleLine.tsx';
import { ReminderList } from './reminders/ReminderList.tsx';

type View = 'lagging' | 'reminders';

/** 滞后 of the period, or 提醒 of today: both lists lead to their tasks. */
export function LeftPanel({ overview }: { readonly overview: Overview }) {
  const { queries } = useApi();
  const [view, setView] = useState<View>('lagging');
  const reminders = useQuery(queries.tracking.reminders.queryOptions());
  return (
    <section className={styles.panel} aria-label="滞后和提醒">
      <Segmented<View>
        aria-label="清单"
        value={view}
        options={[
          { value: 'lagging', label: `滞后 ${overview.laggingTotal}` },
          { value: 'reminders', label: `今日提醒 ${reminders.data?.length ?? ''}` },
        ]}
        onChange={setView}
      />
      <div className={styles.list}>
        {view === 'lagging' && <LaggingList overview={overview} />}
        {view === 'reminders' && reminders.error && (
          <ErrorNotice error={describeError(reminders.error)} onRetry={reminders.refetch} />
        )}
        {view === 'reminders' && reminders.isPending && <Spin description="正在读取提醒…" />}
        {view === 'reminders' && reminders.data && <ReminderList reminders={reminders.data} />}
      </div>
      <RuleLine
        rule={view === 'lagging' ? overview.rules.lagging : '提醒按今天和本单位的提醒规则列出，不随所选的期变化。'}
      />
    </section>
  );
}
