import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { ROLE_WORDS, ROLES } from '../../../shared/glossary.ts';
import type { TaskFilter } from '../../../shared/model/ledger.ts';
import { useApi } from '../../api.ts';
import { FilterChip } from '../../components/FilterChip.tsx';
import { describeError } from '../../describe-error.ts';
import { navigate } from '../../use-route.ts';
import styles from './Ledger.module.css';

type Props = { readonly filter: TaskFilter; readonly total: number };

function apply(filter: TaskFilter): void {
  navigate({ page: 'ledger', filter });
}

/** What may be filtered by, the filters in force as chips, the count, and the way out to Excel. */
export function FilterBar({ filter, total }: Props) {
  const { queries } = useApi();
  const plans = useQuery(queries.plans.list.queryOptions()).data ?? [];
  const departments = useQuery(queries.departments.list.queryOptions()).data ?? [];
  const plan = plans.find((one) => one.id === filter.planId);
  const department = departments.find((one) => one.id === filter.departmentId);
  const filtered = Object.keys(filter).length > 0;

  return (
    <div className={styles.bar} role="toolbar" aria-label="筛选和导出">
      <Select
        className={styles.picker}
        aria-label="按方案筛选"
        placeholder="方案"
        value={null}
        popupMatchSelectWidth={420}
        options={plans.map((one) => ({ value: one.id, label: `${one.title}（${one.place}，${one.tasks} 项）` }))}
        onChange={(planId) => apply({ ...filter, planId: planId ?? undefined })}
      />
      <Select
        className={styles.picker}
        aria-label="按单位筛选"
        placeholder="单位"
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={320}
        options={departments.map((one) => ({ value: one.id, label: `${one.name}（${one.place}）` }))}
        onChange={(departmentId) => apply({ ...filter, departmentId: departmentId ?? undefined })}
      />
      <Select
        className={styles.picker}
        aria-label="按角色筛选"
        placeholder="角色"
        value={null}
        popupMatchSelectWidth={140}
        options={ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
        onChange={(role) => apply({ ...filter, role: role ?? undefined })}
      />
      {filter.planId && (
        <FilterChip label="方案" value={plan?.title ?? '…'} onRemove={() => apply({ ...filter, planId: undefined })} />
      )}
      {filter.departmentId && (
        <FilterChip
          label="单位"
          value={department?.name ?? '…'}
          onRemove={() => apply({ ...filter, departmentId: undefined })}
        />
      )}
      {filter.role && (
        <FilterChip
          label="角色"
          value={ROLE_WORDS[filter.role]}
          onRemove={() => apply({ ...filter, role: undefined })}
        />
      )}
      {filter.text && (
        <FilterChip label="搜索" value={filter.text} onRemove={() => apply({ ...filter, text: undefined })} />
      )}
      {filtered && (
        <Button type="link" size="small" onClick={() => apply({})}>
          清除全部
        </Button>
      )}
      <span className={styles.count}>
        {filtered ? '符合条件 ' : '共 '}
        <strong>{total}</strong> 项任务
      </span>
      <ExportButton filter={filter} disabled={total === 0} />
    </div>
  );
}

function ExportButton({ filter, disabled }: { readonly filter: TaskFilter; readonly disabled: boolean }) {
  const { client, host } = useApi();
  const { message } = App.useApp();
  const write = useMutation({
    mutationFn: async () => host.saveFile(await client.reports.ledger({ filter })),
    onSuccess: ({ saved }) => {
      if (saved) message.success(host.kind === 'browser' ? '已导出，请到浏览器的下载文件夹查看' : '已导出');
    },
    onError: (error) => message.error(describeError(error).message),
  });
  return (
    <Button
      icon={<DownloadOutlined aria-hidden="true" />}
      disabled={disabled}
      loading={write.isPending}
      onClick={() => write.mutate()}
    >
      导出 Excel
    </Button>
  );
}
