import { ExportOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Spin } from 'antd';
import type { Plan } from '../../../../shared/model/ledger.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useSaving } from '../../../components/use-saving.ts';
import { describeError } from '../../../describe-error.ts';
import { navigate } from '../../../use-route.ts';
import { FilePicker } from '../pick/FilePicker.tsx';
import styles from './Plans.module.css';

/** 方案互传: a plan with its state goes to another office or another computer as one file, and comes in the same way. */
export function PlanExchange() {
  const { queries } = useApi();
  const plans = useQuery(queries.plans.list.queryOptions());
  if (plans.error) return <ErrorNotice error={describeError(plans.error)} onRetry={plans.refetch} />;
  if (!plans.data) return <Spin description="正在读取方案…" />;
  return (
    <div className={styles.columns}>
      <section className={styles.part} aria-label="传出方案">
        <h2>传出</h2>
        <p className={styles.soft}>
          一个方案连同办理情况（各单位进展、经过、各期、子项和节点）存成一个表格文件，可以直接打开看；交给上级、下级，或换电脑时带走。
        </p>
        <p className={styles.soft}>
          佐证材料只列名称，文件不在其中。换电脑的：退出程序，把台账文件（位置见窗口下方）和旁边同名加“.files”的文件夹一并复制过去；交给另一单位的：从任务页取出材料另外送去。
        </p>
        {plans.data.length === 0 ? (
          <Empty description="台账里还没有方案">
            <Button onClick={() => navigate({ page: 'import' })}>导入任务分工表</Button>
          </Empty>
        ) : (
          <ul className={styles.plans}>
            {plans.data.map((plan) => (
              <PlanLine key={plan.id} plan={plan} />
            ))}
          </ul>
        )}
      </section>
      <section className={styles.part} aria-label="收进方案">
        <h2>收进</h2>
        <ol className={styles.steps}>
          <li>
            台账里还没有这个方案的：先在
            <Button type="link" size="small" onClick={() => navigate({ page: 'import' })}>
              导入
            </Button>
            页放入这个文件，把任务读进来。
          </li>
          <li>再把同一个文件放到这里：对方有而本台账没有的进展、经过、子项和节点逐处列出，看过再汇总。</li>
          <li>两边写得不一样的并排给您选，不会自动覆盖；汇总后可以整批撤销。</li>
          <li>本台账没有的期不会自动新增：会写明缺哪一期，新增同名的期后再放入一次。</li>
        </ol>
        <div className={styles.actions}>
          <FilePicker word="放入方案文件" />
        </div>
      </section>
    </div>
  );
}

function PlanLine({ plan }: { readonly plan: Plan }) {
  const { client, host } = useApi();
  const cache = useQueryClient();
  const { mutate, isPending } = useSaving({ onSettled: () => cache.invalidateQueries() });
  const write = async () => host.saveFile(await client.exchange.planFile({ planId: plan.id }));
  return (
    <li className={styles.plan}>
      <span>
        {plan.title}
        <span className={styles.about}>
          {plan.place} · {plan.tasks} 项任务、{plan.obligations} 项单位任务
        </span>
      </span>
      <Button
        icon={<ExportOutlined aria-hidden="true" />}
        aria-label={`传出《${plan.title}》`}
        loading={isPending}
        onClick={() => mutate(write)}
      >
        传出
      </Button>
    </li>
  );
}
