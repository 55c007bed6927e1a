import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useState } from 'react';
import type { SerialRule } from '../../../../shared/model/report.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import { SaveBar } from '../SaveBar.tsx';
import { SettingHead } from '../SettingHead.tsx';
import styles from '../Settings.module.css';
import { SerialRow } from './SerialRow.tsx';

/** 发文编号: by which rule each kind of paper is numbered. */
export function SerialsSection() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.reports.serials.queryOptions());
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!data) return <Spin className={styles.wait ?? ''} description="正在读取编号规则…" />;
  return (
    <>
      <SettingHead
        title="发文编号"
        effect="登记发出文书时按这里的规则给号。{年} 换成年份，{号} 换成顺序号；写了 {年} 的每年从起始号重新编，没有写的一直往下编；规则留空则不编号。撤销登记的号不再使用，手工用过的号自动跳过，已发文书的号不变。"
        logged="文书编号规则改为"
      />
      <SerialEditor key={JSON.stringify(data)} inForce={data} />
    </>
  );
}

function SerialEditor({ inForce }: { readonly inForce: readonly SerialRule[] }) {
  const { client, queries } = useApi();
  const { take, busy } = useSteps();
  const [draft, setDraft] = useState(inForce);
  const rules = draft.map((rule) => ({ ...rule, pattern: rule.pattern.trim() }));
  const changed = JSON.stringify(rules) !== JSON.stringify(inForce);
  const described = useQuery({
    ...queries.reports.describeSerials.queryOptions({ input: { rules } }),
    placeholderData: (last) => last,
  });
  const problems = described.data?.problems ?? [];
  const ready = changed && described.data !== undefined && !described.isPlaceholderData && problems.length === 0;
  return (
    <>
      <table className={`${styles.table} ${styles.serials}`}>
        <caption className="visually-hidden">各种文书的编号规则</caption>
        <thead>
          <tr>
            <th scope="col">文书</th>
            <th scope="col">编号规则</th>
            <th scope="col">起始号</th>
            <th scope="col">下一份的编号</th>
          </tr>
        </thead>
        <tbody>
          {draft.map((rule) => (
            <SerialRow
              key={rule.kind}
              rule={rule}
              next={described.data?.next.find(({ kind }) => kind === rule.kind)?.number ?? null}
              onEdit={(edit) => setDraft(draft.map((each) => (each === rule ? { ...each, ...edit } : each)))}
            />
          ))}
        </tbody>
      </table>
      {described.error && <ErrorNotice error={describeError(described.error)} onRetry={described.refetch} />}
      <SaveBar
        changed={changed}
        ready={ready}
        busy={busy}
        problems={problems}
        saveText="启用这些规则"
        onSave={() => take(() => client.reports.setSerials({ rules }))}
        onReset={() => setDraft(inForce)}
      />
    </>
  );
}
