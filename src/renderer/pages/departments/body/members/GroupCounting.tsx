import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import type { DepartmentDetail } from '../../../../../shared/model/directory.ts';
import type { Plan } from '../../../../../shared/model/ledger.ts';
import { useApi } from '../../../../api.ts';
import { Section } from '../../../../components/Facts.tsx';
import { useSteps } from '../../../../components/steps/StepProvider.tsx';
import styles from '../Body.module.css';

/** Plan by plan: whether its groups count as one body or as their members. No source settles it, the office does. */
export function GroupCounting({ body }: { readonly body: DepartmentDetail }) {
  const { client, queries } = useApi();
  const { take, busy } = useSteps();
  const plans = useQuery(queries.plans.list.queryOptions()).data ?? [];
  const concerned = plans.filter(({ id }) => body.plans.some(({ planId }) => planId === id));
  if (concerned.length === 0) return null;
  const change = (id: number, counting: Plan['groupCounting']) =>
    take(() => client.plans.setGroupCounting({ id, counting }));
  return (
    <Section title="计数口径">
      <ul className={styles.plain}>
        {concerned.map(({ id, title, groupCounting }) => (
          <li key={id} className={styles.inline}>
            <Radio.Group
              aria-label={`《${title}》的集体怎样计数`}
              disabled={busy}
              value={groupCounting}
              options={[
                { value: 'one', label: '按一个单位计' },
                { value: 'members', label: '按成员数计' },
              ]}
              onChange={(event) => change(id, event.target.value)}
            />
            <span>《{title}》中的各个集体</span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>报表注明所用的口径；没有成员名单的集体一律按一个单位计。</p>
    </Section>
  );
}
