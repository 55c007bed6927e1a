import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { localDate } from '../../../../shared/local-time.ts';
import type { Period } from '../../../../shared/model/tracking.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { FreezeDialog } from '../../../components/period/FreezeDialog.tsx';
import { PeriodDialog } from '../../../components/period/PeriodDialog.tsx';
import { describeError } from '../../../describe-error.ts';
import { SettingHead } from '../SettingHead.tsx';
import styles from '../Settings.module.css';
import { PeriodTable } from './PeriodTable.tsx';
import { Suggestions } from './Suggestions.tsx';

type Opened = { readonly kind: 'new' } | { readonly kind: 'edit' | 'freeze'; readonly period: Period };

/** 期: by which forms are asked for and figures are taken. */
export function PeriodsSection() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.periods.list.queryOptions());
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data) return <Spin className={styles.wait} description="正在读取各期…" />;
  return (
    <>
      <SettingHead
        title="期"
        effect="一期就是一次报送：进展按期填报，总览和报表按期取数，“本期未报送”按报送截止日计算。一天属于最近开始的那一期。新建和修改都可以撤销。"
      />
      <Suggestions periods={data} today={localDate(new Date())} />
      <div className={styles.line}>
        <h2 className={styles.subtitle}>已有 {data.length} 期</h2>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpened({ kind: 'new' })}>
          自定一期…
        </Button>
      </div>
      <PeriodTable
        periods={data}
        today={localDate(new Date())}
        onEdit={(period) => setOpened({ kind: 'edit', period })}
        onFreeze={(period) => setOpened({ kind: 'freeze', period })}
      />
      <p className={styles.note}>
        <strong>冻结是什么意思：</strong>
        报表定下来以后把这一期冻结，它的总览、报表和各单位的填报就永远是冻结时的样子：以后改任务、单位更名、再次导入，都不改变它。冻结后不能再向它填报或更正，有误的在下一期更正。冻结不能撤销。没有冻结的期，数字随台账变化。
      </p>
      {opened?.kind === 'new' && <PeriodDialog period={null} onClose={close} />}
      {opened?.kind === 'edit' && <PeriodDialog period={opened.period} onClose={close} />}
      {opened?.kind === 'freeze' && <FreezeDialog period={opened.period} onClose={close} />}
    </>
  );
}
